import { beforeAll, expect, test } from "vitest";
import { createCustomer } from "#features/customers/commands/create-customer.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom, sunday } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("a customer is written down, and recorded", async () => {
  const typed = {
    name: "  Harbor   Law ",
    phone: "(617) 555-0110",
    address: "1 Main St\r\nBoston",
    alert: "Ring twice.",
  };
  const { id } = valueFrom(await createCustomer.execute(cast.ada, typed, { now: sunday }));
  expect(await db.customer.findUniqueOrThrow({ where: { id } })).toMatchObject({
    name: "Harbor Law",
    address: "1 Main St\nBoston",
    isActive: true,
    createdAt: sunday,
  });
  expect(await lastEventAbout(id)).toMatchObject({ name: "customer.create", change: { name: "Harbor Law" } });
});

test("a technician adds no customers", async () => {
  expect(refusalFrom(await createCustomer.execute(cast.tess, { name: "Mine" })).kind).toBe("missing");
});

test.each([
  [{ name: "" }, "name", "Give the customer a name."],
  [{ name: "x".repeat(121) }, "name", "A name has at most 120 characters."],
  [{ name: "northwind dental" }, "name", "There is a customer named Northwind Dental already."],
  [{ name: "A", phone: "call me" }, "phone", "A phone number has digits, spaces and + ( ) - only."],
])("%j is refused at its field", async (typed, field, sentence) => {
  expect(refusalFrom(await createCustomer.execute(cast.ada, typed)).fields).toEqual({ [field]: sentence });
});
