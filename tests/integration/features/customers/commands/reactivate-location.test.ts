import { beforeAll, beforeEach, expect, test } from "vitest";
import { reactivateLocation } from "#features/customers/commands/reactivate-location.ts";
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
  locationId = (await storedLocation(cast.northwind.customerId, { isActive: false })).id;
});

test("a location is offered on tickets again, and it is recorded", async () => {
  valueFrom(await reactivateLocation.execute(cast.tess, { locationId }));
  expect((await db.customerLocation.findUniqueOrThrow({ where: { id: locationId } })).isActive).toBe(true);
  expect(await lastEventAbout(locationId)).toMatchObject({
    name: "location.reactivate",
    change: { name: "Main office" },
  });
});

test("the wrong person gets the answer of a location that is not there", async () => {
  for (const actor of [limited(cast.tess, mineOnly), limited(cast.tess, { "location.reactivate": "none" })]) {
    expect(refusalFrom(await reactivateLocation.execute(actor, { locationId })).kind).toBe("missing");
  }
});

test("twice is once too often", async () => {
  valueFrom(await reactivateLocation.execute(cast.tess, { locationId }));
  expect(refusalFrom(await reactivateLocation.execute(cast.tess, { locationId })).message).toBe(
    "Main office is active already.",
  );
});
