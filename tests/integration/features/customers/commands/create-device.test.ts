import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { createDevice } from "#features/customers/commands/create-device.ts";
import { db } from "#server/db.ts";
import { storedLocation } from "../../../../support/belongings.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { lakeside, refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const typed = (more: Readonly<Record<string, string>> = {}) => ({
  customerId: cast.northwind.customerId,
  name: "Front desk PC",
  kind: "Laptop",
  serialNumber: "5CG1234",
  ...more,
});

test("a device is written down for a customer, and it is recorded", async () => {
  const { id } = valueFrom(await createDevice.execute(cast.tess, typed()));
  expect(await db.device.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ kind: "Laptop", serialNumber: "5CG1234" },
    isActive: true,
  });
  expect(await lastEventAbout(id)).toMatchObject({
    name: "device.create",
    actorId: cast.tess.id,
    change: { customer: "Northwind Dental", name: "Front desk PC" },
  });
});

test("the wrong person gets the answer of a customer that is not there", async () => {
  for (const actor of [limited(cast.tess, mineOnly), limited(cast.tess, { "device.create": "none" })]) {
    expect(refusalFrom(await createDevice.execute(actor, typed())).kind).toBe("missing");
  }
  const nowhere = typed({ customerId: randomUUID() });
  expect(refusalFrom(await createDevice.execute(cast.tess, nowhere)).kind).toBe("missing");
});

test("a device without a name is refused at its field", async () => {
  const refusal = refusalFrom(await createDevice.execute(cast.tess, typed({ name: " " })));
  expect(refusal.fields).toEqual({ name: "Give the device a name." });
});

test("an inactive customer gets no new device", async () => {
  const gone = await db.customer.create({ data: { name: "Gone Fishing", isActive: false } });
  expect(refusalFrom(await createDevice.execute(cast.tess, typed({ customerId: gone.id }))).kind).toBe("rule");
});

test("a location or contact of another customer is refused, and nothing is half saved", async () => {
  const other = await lakeside();
  const before = await db.device.count();
  for (const more of [
    { locationId: (await storedLocation(other.id)).id },
    { contactId: other.contacts[0]?.id ?? "" },
  ]) {
    const refusal = refusalFrom(await createDevice.execute(cast.tess, typed(more)));
    expect(Object.keys(refusal.fields ?? {})).toEqual(Object.keys(more));
  }
  expect(await db.device.count()).toBe(before);
});
