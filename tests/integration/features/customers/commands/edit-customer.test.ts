import { beforeAll, beforeEach, expect, test } from "vitest";
import { editCustomer } from "#features/customers/commands/edit-customer.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let count = 0;
let customer: Awaited<ReturnType<typeof stored>>;
const stored = (id: string) => db.customer.findUniqueOrThrow({ where: { id } });

beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  customer = await db.customer.create({ data: { name: `Customer ${++count}` } });
});

const form = (typed: Readonly<Record<string, string>> = {}) => {
  const { name, phone, address, alert } = customer;
  const was = { name, phone, address, alert, isActive: "yes" };
  return { customerId: customer.id, version: String(customer.version), was: JSON.stringify(was), ...was, ...typed };
};

test("what was changed is written and recorded from and to", async () => {
  valueFrom(await editCustomer.execute(cast.ada, form({ alert: "Gate code 4711", isActive: "no" })));
  expect(await stored(customer.id)).toMatchObject({ alert: "Gate code 4711", isActive: false, version: 2 });
  expect(await lastEventAbout(customer.id)).toMatchObject({
    name: "customer.edit",
    change: { alert: { from: "", to: "Gate code 4711" }, isActive: { from: "yes", to: "no" } },
  });
});

test("two people: different fields both stay, the same field shows both versions", async () => {
  valueFrom(await editCustomer.execute(cast.ada, form({ phone: "555-0101" })));
  valueFrom(await editCustomer.execute(cast.max, form({ address: "2 Main St" })));
  expect(await stored(customer.id)).toMatchObject({ phone: "555-0101", address: "2 Main St" });
  expect(refusalFrom(await editCustomer.execute(cast.max, form({ phone: "555-0102" })))).toMatchObject({
    kind: "conflict",
    theirs: { phone: "555-0101" },
  });
});

test("a technician does not edit customers", async () => {
  expect(refusalFrom(await editCustomer.execute(cast.tess, form({ name: "Mine" }))).kind).toBe("missing");
});

test("another customer's name, or nothing changed, is refused", async () => {
  expect(refusalFrom(await editCustomer.execute(cast.ada, form({ name: "NORTHWIND DENTAL" }))).fields).toHaveProperty(
    "name",
  );
  expect(refusalFrom(await editCustomer.execute(cast.ada, form())).message).toContain("Nothing was changed");
});
