import { beforeAll, beforeEach, expect, test } from "vitest";
import { deactivateLocation } from "#features/customers/commands/deactivate-location.ts";
import { db } from "#server/db.ts";
import { storedLocation } from "../../../../support/belongings.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let locationId: string;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  locationId = (await storedLocation(cast.northwind.customerId)).id;
});

test("a location is offered on tickets no more, and it is recorded", async () => {
  valueFrom(await deactivateLocation.execute(cast.tess, { locationId }));
  expect((await db.customerLocation.findUniqueOrThrow({ where: { id: locationId } })).isActive).toBe(false);
  expect(await lastEventAbout(locationId)).toMatchObject({
    name: "location.deactivate",
    change: { name: "Main office" },
  });
});

test("the wrong person gets the answer of a location that is not there", async () => {
  for (const actor of [limited(cast.tess, mineOnly), limited(cast.tess, { "location.deactivate": "none" })]) {
    expect(refusalFrom(await deactivateLocation.execute(actor, { locationId })).kind).toBe("missing");
  }
});

test("twice is once too often", async () => {
  valueFrom(await deactivateLocation.execute(cast.tess, { locationId }));
  expect(refusalFrom(await deactivateLocation.execute(cast.tess, { locationId })).message).toBe(
    "Main office is not active already.",
  );
});
