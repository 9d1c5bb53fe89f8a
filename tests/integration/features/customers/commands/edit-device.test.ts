import { beforeAll, beforeEach, expect, test } from "vitest";
import { editDevice } from "#features/customers/commands/edit-device.ts";
import { db } from "#server/db.ts";
import { storedDevice, storedLocation } from "../../../../support/belongings.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { lakeside, refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let deviceId: string;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  deviceId = (await storedDevice(cast.northwind.customerId)).id;
});

const was = { name: "Front desk PC", kind: "", serialNumber: "", locationId: "", contactId: "", notes: "" };
const form = (typed: Readonly<Record<string, string>> = {}) => ({
  deviceId,
  version: "1",
  was: JSON.stringify(was),
  ...was,
  ...typed,
});
const stored = () => db.device.findUniqueOrThrow({ where: { id: deviceId } });

test("what was changed is written and recorded from and to", async () => {
  valueFrom(await editDevice.execute(cast.tess, form({ kind: "Laptop" })));
  expect(await stored()).toMatchObject({ kind: "Laptop", name: "Front desk PC", version: 2 });
  expect(await lastEventAbout(deviceId)).toMatchObject({
    name: "device.edit",
    change: { device: "Front desk PC", kind: { from: null, to: "Laptop" } },
  });
});

test("two people: different fields both stay, the same field shows both versions", async () => {
  valueFrom(await editDevice.execute(cast.tess, form({ kind: "Laptop" })));
  valueFrom(await editDevice.execute(cast.theo, form({ notes: "Slow." })));
  expect(await stored()).toMatchObject({ kind: "Laptop", notes: "Slow." });
  const refusal = refusalFrom(await editDevice.execute(cast.theo, form({ kind: "Desktop" })));
  expect(refusal.theirs).toMatchObject({ kind: "Laptop" });
});

test("the wrong person gets the answer of a device that is not there", async () => {
  for (const actor of [limited(cast.tess, mineOnly), limited(cast.tess, { "device.edit": "none" })]) {
    expect(refusalFrom(await editDevice.execute(actor, form({ name: "Mine" }))).kind).toBe("missing");
  }
});

test("a device without a name, or nothing changed, is refused", async () => {
  expect(refusalFrom(await editDevice.execute(cast.tess, form({ name: " " }))).fields).toHaveProperty("name");
  expect(refusalFrom(await editDevice.execute(cast.tess, form())).message).toContain("Nothing was changed");
});

test("a location of another customer is refused", async () => {
  const { id } = await storedLocation((await lakeside()).id);
  expect(refusalFrom(await editDevice.execute(cast.tess, form({ locationId: id }))).fields).toHaveProperty(
    "locationId",
  );
});
