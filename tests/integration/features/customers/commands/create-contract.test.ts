import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { createContract } from "#features/customers/commands/create-contract.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const typed = (more: Readonly<Record<string, string>> = {}) => ({
  customerId: cast.northwind.customerId,
  name: "Managed care",
  number: "C-17",
  startsOn: "2026-01-01",
  ...more,
});

test("a contract is written down for a customer, and it is recorded", async () => {
  const { id } = valueFrom(await createContract.execute(cast.max, typed()));
  expect(await db.contract.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ number: "C-17", endsOn: null, isDefault: false },
    isActive: true,
  });
  expect(await lastEventAbout(id)).toMatchObject({
    name: "contract.create",
    actorId: cast.max.id,
    change: { customer: "Northwind Dental", name: "Managed care" },
  });
});

test("the wrong person gets the answer of a customer that is not there", async () => {
  for (const actor of [limited(cast.max, mineOnly), limited(cast.max, { "contract.create": "none" })]) {
    expect(refusalFrom(await createContract.execute(actor, typed())).kind).toBe("missing");
  }
  const nowhere = typed({ customerId: randomUUID() });
  expect(refusalFrom(await createContract.execute(cast.max, nowhere)).kind).toBe("missing");
});

test("a contract without a name is refused at its field", async () => {
  const refusal = refusalFrom(await createContract.execute(cast.max, typed({ name: " " })));
  expect(refusal.fields).toEqual({ name: "Give the contract a name." });
});

test("an inactive customer gets no new contract", async () => {
  const gone = await db.customer.create({ data: { name: "Gone Fishing", isActive: false } });
  expect(refusalFrom(await createContract.execute(cast.max, typed({ customerId: gone.id }))).kind).toBe("rule");
});

test("a customer has one contract that new tickets start with", async () => {
  const first = valueFrom(await createContract.execute(cast.max, typed({ isDefault: "yes" })));
  const second = valueFrom(await createContract.execute(cast.max, typed({ name: "Better care", isDefault: "yes" })));
  const defaults = await db.contract.findMany({
    where: { id: { in: [first.id, second.id] }, isDefault: true },
    select: { id: true },
  });
  expect(defaults).toEqual([{ id: second.id }]);
});

test("a contract ends on the day it starts, or later", async () => {
  const refusal = refusalFrom(await createContract.execute(cast.max, typed({ endsOn: "2025-12-31" })));
  expect(refusal.fields).toEqual({ endsOn: "A contract ends on the day it starts, or later." });
});
