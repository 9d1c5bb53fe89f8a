import { beforeAll, beforeEach, expect, test } from "vitest";
import { reactivateContract } from "#features/customers/commands/reactivate-contract.ts";
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
  contractId = (await storedContract(cast.northwind.customerId, { isActive: false })).id;
});

test("a contract is offered on tickets again, and it is recorded", async () => {
  valueFrom(await reactivateContract.execute(cast.max, { contractId }));
  expect((await db.contract.findUniqueOrThrow({ where: { id: contractId } })).isActive).toBe(true);
  expect(await lastEventAbout(contractId)).toMatchObject({
    name: "contract.reactivate",
    change: { name: "Managed care" },
  });
});

test("the wrong person gets the answer of a contract that is not there", async () => {
  for (const actor of [limited(cast.max, mineOnly), limited(cast.max, { "contract.reactivate": "none" })]) {
    expect(refusalFrom(await reactivateContract.execute(actor, { contractId })).kind).toBe("missing");
  }
});

test("twice is once too often", async () => {
  valueFrom(await reactivateContract.execute(cast.max, { contractId }));
  expect(refusalFrom(await reactivateContract.execute(cast.max, { contractId })).message).toBe(
    "Managed care is active already.",
  );
});
