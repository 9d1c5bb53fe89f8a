import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { requestTimeOff } from "#features/internal-time/commands/request-time-off.ts";
import { changeTimesheetCalendar } from "#features/time/commands/change-timesheet-calendar.ts";
import { changeOfPeriods } from "#features/time/queries/change-of-periods.ts";
import { ownTimesheet } from "#features/time/queries/timesheet.ts";
import { db } from "#server/db.ts";
import { actingAs, type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { emptyTimeOff, typedTimeOff } from "../../../../support/internal-time.ts";
import {
  approvedSheet,
  fridayEvening,
  lastEventAbout,
  loggedTime,
  makeTicket,
  parseDay,
} from "../../../../support/work.ts";

let cast: Cast;
let ticketId: string;
beforeAll(async () => {
  cast = await makeCast();
  ticketId = (await makeTicket(cast)).id;
});
beforeEach(async () => {
  await db.timesheetCalendar.deleteMany();
  await emptyTimeOff();
});

const call = () => ({ now: fridayEvening, key: randomUUID() });
const change = async (startsOn: string, length = "two_weeks", by = cast.ada) =>
  await changeTimesheetCalendar.execute(by, { startsOn, length }, call());
const sheets = async () =>
  (
    await db.timesheet.findMany({
      orderBy: { startsOn: "asc" },
      include: { entries: { orderBy: { workedOn: "asc" } } },
    })
  ).map(({ startsOn, endsOn, status, entries }) => [
    `${startsOn.toISOString().slice(5, 10)} to ${endsOn.toISOString().slice(5, 10)} ${status}`,
    ...entries.map(({ workedOn }) => workedOn.toISOString().slice(5, 10)),
  ]);
/** Sick from Tuesday to the Tuesday after: known ahead, so that it stands on two timesheets to come. */
async function offAhead() {
  const off = await typedTimeOff({ startsOn: "2026-11-24", endsOn: "2026-12-01" }, "SICK");
  valueFrom(await requestTimeOff.execute(cast.tess, off, call()));
}

describe("it works", () => {
  test("sheets before the day keep their periods, the seam is a short period, and every entry keeps its day", async () => {
    await loggedTime(cast.tess, ticketId);
    await approvedSheet(cast.tess, cast.olivia);
    await offAhead();
    const days = (await db.timeEntry.findMany({ orderBy: { workedOn: "asc" } })).map(({ workedOn }) => workedOn);
    expect(await changeOfPeriods(cast.ada, "2026-11-26", "two_weeks", fridayEvening)).toMatchObject({
      cut: 1,
      moved: 1,
    });
    valueFrom(await change("2026-11-26"));
    expect(await sheets()).toEqual([
      ["11-15 to 11-21 approved", "11-20"],
      ["11-22 to 11-25 open", "11-24", "11-25"],
      ["11-26 to 12-09 open", "11-27", "11-30", "12-01"],
    ]);
    expect((await db.timeEntry.findMany({ orderBy: { workedOn: "asc" } })).map(({ workedOn }) => workedOn)).toEqual(
      days,
    );
    const tess = await actingAs(cast.tess.id);
    expect((await ownTimesheet(tess, parseDay("2026-12-05"))).period).toEqual({
      startsOn: "2026-11-26",
      endsOn: "2026-12-09",
    });
  });

  test("a later change that was planned is replaced", async () => {
    valueFrom(await change("2026-12-01", "half_month"));
    valueFrom(await change("2026-11-30", "week"));
    const rows = await db.timesheetCalendar.findMany();
    expect(rows).toEqual([{ startsOn: new Date("2026-11-30"), length: "week", anchor: new Date("2026-11-30") }]);
  });
});

test("the wrong person: only an administrator changes the periods, or is told what would happen", async () => {
  for (const by of [cast.max, cast.tess]) {
    expect(await change("2026-11-26", "week", by)).toMatchObject({ refusal: { kind: "missing" } });
    expect(await changeOfPeriods(by, "2026-11-26", "week", fridayEvening)).toBeUndefined();
  }
});

describe("the wrong moment and bad input", () => {
  test("a day that has come, and what would change nothing, are refused", async () => {
    expect(await change("2026-11-20")).toMatchObject({
      refusal: { fields: { startsOn: expect.stringContaining("Choose a day to come") } },
    });
    expect(await change("soon")).toMatchObject({ refusal: { kind: "invalid" } });
    expect(await change("2026-11-26", "year")).toMatchObject({ refusal: { kind: "invalid" } });
    expect(await change("2026-11-22", "week")).toMatchObject({
      refusal: { message: "These are the periods that hold already, so nothing was changed." },
    });
    expect(await db.timesheetCalendar.count()).toBe(0);
  });

  test("a submitted timesheet is never cut", async () => {
    await loggedTime(cast.tess, ticketId);
    await approvedSheet(cast.tess, cast.olivia);
    const before = await sheets();
    expect(await change("2026-11-21")).toMatchObject({
      refusal: { fields: { startsOn: "Tess Turner’s Nov 15–21 is approved and would be cut. Choose a later day." } },
    });
    expect(await sheets()).toEqual(before);
  });
});

test("the record says from when on", async () => {
  valueFrom(await change("2026-11-26"));
  expect(await lastEventAbout(cast.ada.desk.organizationId)).toMatchObject({
    name: "timesheetCalendar.change",
    change: { startsOn: "2026-11-26", length: "two_weeks", replaced: false },
  });
});

describe("a change that races with time written ahead", () => {
  const ahead = async (by: Cast["tess"]) => {
    const off = await typedTimeOff({ startsOn: "2026-11-30", endsOn: "2026-11-30" }, "SICK");
    return await requestTimeOff.execute(by, off, call());
  };
  const overlapping = async () =>
    await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM timesheet a JOIN timesheet b ON a.person_id = b.person_id AND a.id < b.id
      AND daterange(a.starts_on, a.ends_on, '[]') && daterange(b.starts_on, b.ends_on, '[]')`;

  test("who still knows the old periods is told so, and writes nothing", async () => {
    valueFrom(await change("2026-11-26"));
    expect(await ahead(cast.tess)).toMatchObject({
      refusal: {
        kind: "conflict",
        message: expect.stringContaining("The periods of timesheets were changed just now"),
      },
    });
    expect(await db.timeEntry.count({ where: { workedOn: new Date("2026-11-30") } })).toBe(0);
    valueFrom(await ahead(await actingAs(cast.tess.id)));
    expect(await overlapping()).toEqual([]);
  });

  test("whichever comes first, no two timesheets of a person lie on one day", async () => {
    for (let round = 0; round < 6; round++) {
      await db.timesheetCalendar.deleteMany();
      await emptyTimeOff();
      const people = [cast.tess, cast.theo, cast.tariq];
      await Promise.all([...people.map(ahead), change("2026-11-26"), ...people.map(ahead)]);
      expect(await overlapping()).toEqual([]);
      const strays = await db.$queryRaw`
        SELECT e.id FROM time_entry e JOIN timesheet t ON t.id = e.timesheet_id
         WHERE e.worked_on NOT BETWEEN t.starts_on AND t.ends_on`;
      expect(strays).toEqual([]);
    }
  });
});
