import { beforeAll, beforeEach, expect, test } from "vitest";
import { deactivateDevice } from "#features/customers/commands/deactivate-device.ts";
import { db } from "#server/db.ts";
import { storedDevice } from "../../../../support/belongings.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let deviceId: string;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  deviceId = (await storedDevice(cast.northwind.customerId)).id;
});

test("a device is offered on tickets no more, and it is recorded", async () => {
  valueFrom(await deactivateDevice.execute(cast.tess, { deviceId }));
  expect((await db.device.findUniqueOrThrow({ where: { id: deviceId } })).isActive).toBe(false);
  expect(await lastEventAbout(deviceId)).toMatchObject({
    name: "device.deactivate",
    change: { name: "Front desk PC" },
  });
});

test("the wrong person gets the answer of a device that is not there", async () => {
  for (const actor of [limited(cast.tess, mineOnly), limited(cast.tess, { "device.deactivate": "none" })]) {
    expect(refusalFrom(await deactivateDevice.execute(actor, { deviceId })).kind).toBe("missing");
  }
});

test("twice is once too often", async () => {
  valueFrom(await deactivateDevice.execute(cast.tess, { deviceId }));
  expect(refusalFrom(await deactivateDevice.execute(cast.tess, { deviceId })).message).toBe(
    "Front desk PC is not active already.",
  );
});
