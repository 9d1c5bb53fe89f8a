import { beforeAll, beforeEach, expect, test } from "vitest";
import { editLocation } from "#features/customers/commands/edit-location.ts";
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

const was = { name: "Main office", address: "", phone: "", isPrimary: "no" };
const form = (typed: Readonly<Record<string, string>> = {}) => ({
  locationId,
  version: "1",
  was: JSON.stringify(was),
  ...was,
  ...typed,
});
const stored = () => db.customerLocation.findUniqueOrThrow({ where: { id: locationId } });

test("what was changed is written and recorded from and to", async () => {
  valueFrom(await editLocation.execute(cast.tess, form({ address: "88 State Street" })));
  expect(await stored()).toMatchObject({ address: "88 State Street", name: "Main office", version: 2 });
  expect(await lastEventAbout(locationId)).toMatchObject({
    name: "location.edit",
    change: { location: "Main office", address: { from: null, to: "88 State Street" } },
  });
});

test("two people: different fields both stay, the same field shows both versions", async () => {
  valueFrom(await editLocation.execute(cast.tess, form({ address: "88 State Street" })));
  valueFrom(await editLocation.execute(cast.theo, form({ phone: "(518) 555-0142" })));
  expect(await stored()).toMatchObject({ address: "88 State Street", phone: "(518) 555-0142" });
  const refusal = refusalFrom(await editLocation.execute(cast.theo, form({ address: "1 Main Street" })));
  expect(refusal.theirs).toMatchObject({ address: "88 State Street" });
});

test("the wrong person gets the answer of a location that is not there", async () => {
  for (const actor of [limited(cast.tess, mineOnly), limited(cast.tess, { "location.edit": "none" })]) {
    expect(refusalFrom(await editLocation.execute(actor, form({ name: "Mine" }))).kind).toBe("missing");
  }
});

test("a location without a name, or nothing changed, is refused", async () => {
  expect(refusalFrom(await editLocation.execute(cast.tess, form({ name: " " }))).fields).toHaveProperty("name");
  expect(refusalFrom(await editLocation.execute(cast.tess, form())).message).toContain("Nothing was changed");
});
