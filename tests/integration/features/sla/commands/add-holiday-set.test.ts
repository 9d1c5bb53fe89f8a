import { beforeAll, describe, expect, test } from "vitest";
import { addHolidaySet } from "#features/sla/commands/add-holiday-set.ts";
import { missing } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { typedHolidays } from "../../../../support/service-levels.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const add = (more: Readonly<Record<string, string>> = {}) => addHolidaySet.execute(cast.ada, typedHolidays(more));

test("it works: a day and its name on each line", async () => {
  const { id } = valueFrom(await add());
  expect(await db.holiday.findMany({ where: { holidaySetId: id }, orderBy: { day: "asc" } })).toMatchObject([
    { day: new Date("2027-01-01"), name: "New Year" },
    { day: new Date("2027-01-06"), name: "Epiphany" },
  ]);
});

test("the wrong person: only an administrator", async () => {
  expect(refusalFrom(await addHolidaySet.execute(cast.max, typedHolidays()))).toEqual(missing);
});

describe("bad input", () => {
  test.each([
    [{ days: "New Year" }, "“New Year” does not begin with a day like 2027-01-01."],
    [{ days: "2027-02-30 Never" }, "“2027-02-30 Never” does not begin with a day like 2027-01-01."],
    [{ days: "2027-01-01 One\n2027-01-01 Two" }, "2027-01-01 stands there twice."],
  ])("%j is refused at its field", async (typed, message) => {
    expect(refusalFrom(await add(typed)).fields?.days).toBe(message);
  });
});

test("the record it leaves", async () => {
  const { id, name } = valueFrom(await add());
  expect(await lastEventAbout(id)).toMatchObject({ name: "holidaySet.add", change: { name, days: 2 } });
});
