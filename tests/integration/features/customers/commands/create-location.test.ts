import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { createLocation } from "#features/customers/commands/create-location.ts";
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
  name: "Main office",
  address: "88 State Street",
  ...more,
});

test("a location is written down for a customer, and it is recorded", async () => {
  const { id } = valueFrom(await createLocation.execute(cast.tess, typed()));
  expect(await db.customerLocation.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ address: "88 State Street", isPrimary: false },
    isActive: true,
  });
  expect(await lastEventAbout(id)).toMatchObject({
    name: "location.create",
    actorId: cast.tess.id,
    change: { customer: "Northwind Dental", name: "Main office" },
  });
});

test("the wrong person gets the answer of a customer that is not there", async () => {
  for (const actor of [limited(cast.tess, mineOnly), limited(cast.tess, { "location.create": "none" })]) {
    expect(refusalFrom(await createLocation.execute(actor, typed())).kind).toBe("missing");
  }
  const nowhere = typed({ customerId: randomUUID() });
  expect(refusalFrom(await createLocation.execute(cast.tess, nowhere)).kind).toBe("missing");
});

test("a location without a name is refused at its field", async () => {
  const refusal = refusalFrom(await createLocation.execute(cast.tess, typed({ name: " " })));
  expect(refusal.fields).toEqual({ name: "Give the location a name." });
});

test("an inactive customer gets no new location", async () => {
  const gone = await db.customer.create({ data: { name: "Gone Fishing", isActive: false } });
  expect(refusalFrom(await createLocation.execute(cast.tess, typed({ customerId: gone.id }))).kind).toBe("rule");
});

test("a customer has one main site", async () => {
  const first = valueFrom(await createLocation.execute(cast.tess, typed({ isPrimary: "yes" })));
  const second = valueFrom(await createLocation.execute(cast.tess, typed({ name: "Warehouse", isPrimary: "yes" })));
  const sites = await db.customerLocation.findMany({
    where: { id: { in: [first.id, second.id] }, isPrimary: true },
    select: { id: true },
  });
  expect(sites).toEqual([{ id: second.id }]);
});
