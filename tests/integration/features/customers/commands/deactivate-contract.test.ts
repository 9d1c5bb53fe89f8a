import { beforeAll, beforeEach, expect, test } from "vitest";
import { deactivateContract } from "#features/customers/commands/deactivate-contract.ts";
import { db } from "#server/db.ts";
import { storedContract } from "../../../../support/belongings.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let contractId: string;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  contractId = (await storedContract(cast.northwind.customerId)).id;
});

test("a contract is offered on tickets no more, and it is recorded", async () => {
  valueFrom(await deactivateContract.execute(cast.max, { contractId }));
  expect((await db.contract.findUniqueOrThrow({ where: { id: contractId } })).isActive).toBe(false);
  expect(await lastEventAbout(contractId)).toMatchObject({
    name: "contract.deactivate",
    change: { name: "Managed care" },
  });
});

test("the wrong person gets the answer of a contract that is not there", async () => {
  for (const actor of [limited(cast.max, mineOnly), limited(cast.max, { "contract.deactivate": "none" })]) {
    expect(refusalFrom(await deactivateContract.execute(actor, { contractId })).kind).toBe("missing");
  }
});

test("twice is once too often", async () => {
  valueFrom(await deactivateContract.execute(cast.max, { contractId }));
  expect(refusalFrom(await deactivateContract.execute(cast.max, { contractId })).message).toBe(
    "Managed care is not active already.",
  );
});
