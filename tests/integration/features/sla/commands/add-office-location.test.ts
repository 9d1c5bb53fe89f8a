import { beforeAll, describe, expect, test } from "vitest";
import { addOfficeLocation } from "#features/sla/commands/add-office-location.ts";
import { missing } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { typedOffice } from "../../../../support/service-levels.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const add = (more: Readonly<Record<string, string>> = {}) => addOfficeLocation.execute(cast.ada, typedOffice(more));

test("it works: hours for each day, in the office's zone", async () => {
  const { id } = valueFrom(await add());
  expect(await db.officeLocation.findUniqueOrThrow({ where: { id } })).toMatchObject({
    timeZone: "Europe/Berlin",
    weekHours: [
      [],
      [
        [480, 720],
        [780, 1050],
      ],
      [[480, 1020]],
      [[480, 1020]],
      [[480, 1020]],
      [[480, 1020]],
      [[540, 720]],
    ],
    isDefault: false,
  });
});

test("the wrong person: only an administrator", async () => {
  expect(refusalFrom(await addOfficeLocation.execute(cast.max, typedOffice()))).toEqual(missing);
});

describe("bad input", () => {
  const closed = Object.fromEntries([1, 2, 3, 4, 5, 6].map((day) => [`day${day}`, ""]));
  test.each([
    [
      "Business hours with end before start refused",
      { day1: "17:00-08:00" },
      "day1",
      "Monday's hours must end after they start.",
    ],
    [
      "hours that overlap",
      { day1: "08:00-12:00, 11:00-17:00" },
      "day1",
      "Monday's hours overlap: write each hour once.",
    ],
    [
      "hours that are none",
      { day3: "all day" },
      "day3",
      "Wednesday's hours are written like 08:00-17:00, or 08:00-12:00, 13:00-17:00.",
    ],
    [
      "a day of 25 hours",
      { day3: "00:00-25:00" },
      "day3",
      "Wednesday's hours are written like 08:00-17:00, or 08:00-12:00, 13:00-17:00.",
    ],
    ["no hours at all", closed, "day1", "Give at least one day hours."],
    [
      "a zone that is none",
      { timeZone: "Mars/Olympus" },
      "timeZone",
      "Time zone must be a name like America/New_York.",
    ],
    [
      "holidays that are not there",
      { holidaySetId: crypto.randomUUID() },
      "holidaySetId",
      "Choose one of the holiday sets.",
    ],
  ])("%s", async (_, typed, field, message) => {
    expect(refusalFrom(await add(typed)).fields?.[field]).toBe(message);
  });
});

test("the record it leaves", async () => {
  const { id, name } = valueFrom(await add());
  expect(await lastEventAbout(id)).toMatchObject({ name: "officeLocation.add", change: { name } });
});
