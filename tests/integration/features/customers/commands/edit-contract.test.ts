import { beforeAll, beforeEach, expect, test } from "vitest";
import { editContract } from "#features/customers/commands/edit-contract.ts";
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

const was = { name: "Managed care", number: "", startsOn: "2026-01-01", endsOn: "", isDefault: "no" };
const form = (typed: Readonly<Record<string, string>> = {}) => ({
  contractId,
  version: "1",
  was: JSON.stringify(was),
  ...was,
  ...typed,
});
const stored = () => db.contract.findUniqueOrThrow({ where: { id: contractId } });

test("what was changed is written and recorded from and to", async () => {
  valueFrom(await editContract.execute(cast.max, form({ number: "C-17" })));
  expect(await stored()).toMatchObject({ number: "C-17", name: "Managed care", version: 2 });
  expect(await lastEventAbout(contractId)).toMatchObject({
    name: "contract.edit",
    change: { contract: "Managed care", number: { from: null, to: "C-17" } },
  });
});

test("two people: different fields both stay, the same field shows both versions", async () => {
  valueFrom(await editContract.execute(cast.max, form({ number: "C-17" })));
  valueFrom(await editContract.execute(cast.ada, form({ endsOn: "2027-01-01" })));
  expect(await stored()).toMatchObject({ number: "C-17", endsOn: new Date("2027-01-01") });
  const refusal = refusalFrom(await editContract.execute(cast.ada, form({ number: "C-18" })));
  expect(refusal.theirs).toMatchObject({ number: "C-17" });
});

test("the wrong person gets the answer of a contract that is not there", async () => {
  for (const actor of [limited(cast.max, mineOnly), limited(cast.max, { "contract.edit": "none" })]) {
    expect(refusalFrom(await editContract.execute(actor, form({ name: "Mine" }))).kind).toBe("missing");
  }
});

test("a contract without a name, or nothing changed, is refused", async () => {
  expect(refusalFrom(await editContract.execute(cast.max, form({ name: " " }))).fields).toHaveProperty("name");
  expect(refusalFrom(await editContract.execute(cast.max, form())).message).toContain("Nothing was changed");
});

test("a contract ends on the day it starts, or later", async () => {
  const refusal = refusalFrom(await editContract.execute(cast.max, form({ endsOn: "2025-12-31" })));
  expect(refusal.fields).toHaveProperty("endsOn");
});
