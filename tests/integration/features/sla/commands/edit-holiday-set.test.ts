import { beforeAll, expect, test } from "vitest";
import { addHolidaySet } from "#features/sla/commands/add-holiday-set.ts";
import { editHolidaySet } from "#features/sla/commands/edit-holiday-set.ts";
import { missing } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { typedHolidays } from "../../../../support/service-levels.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let id: string;
beforeAll(async () => {
  cast = await makeCast();
  ({ id } = valueFrom(await addHolidaySet.execute(cast.ada, typedHolidays())));
});
const edit = (more: Readonly<Record<string, string>>, actor = cast.ada) =>
  editHolidaySet.execute(actor, typedHolidays({ id, version: "1", ...more }));

test("the wrong person: only an administrator", async () => {
  expect(refusalFrom(await edit({}, cast.tess))).toEqual(missing);
});

test("it works once: a form from before somebody else saved is a conflict; the record it leaves", async () => {
  const days = "2027-01-01 New Year\n2028-01-01 New Year";
  valueFrom(await edit({ name: "Hesse", days }));
  expect(await db.holiday.count({ where: { holidaySetId: id } })).toBe(2);
  expect(await lastEventAbout(id)).toMatchObject({
    name: "holidaySet.edit",
    change: { name: { to: "Hesse" }, days: ["2027-01-01", "2028-01-01"] },
  });
  expect(refusalFrom(await edit({})).kind).toBe("conflict");
});
