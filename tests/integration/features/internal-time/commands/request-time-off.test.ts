import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { requestTimeOff } from "#features/internal-time/commands/request-time-off.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  askedOff,
  codeOf,
  emptyTimeOff,
  internalTime,
  onFriday,
  requestNamed,
  typedTimeOff,
} from "../../../../support/internal-time.ts";
import { lastEventAbout, sheetOf, submittedSheet } from "../../../../support/work.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  const set = await db.holidaySet.create({
    data: { name: "United States", holidays: { create: { day: new Date("2026-11-26"), name: "Thanksgiving Day" } } },
  });
  await db.officeLocation.updateMany({ data: { holidaySetId: set.id } });
});
beforeEach(emptyTimeOff);

const ask = async (more: Readonly<Record<string, string>> = {}, code = "VAC") =>
  requestTimeOff.execute(cast.tess, await typedTimeOff(more, code), onFriday());
const refusalAt = (fields: Record<string, string>) => ({ ok: false, refusal: { fields } });
const allow = async (hours: number) =>
  db.internalTimeCode.update({ where: { id: (await codeOf("VAC")).id }, data: { yearlyAllowance: hours * 60 } });

describe("it works", () => {
  test("a request costs working days: no weekend, and no holiday of the location", async () => {
    const request = await askedOff(cast.tess, { startsOn: "2026-11-25", endsOn: "2026-11-30" });
    expect(request.status).toBe("requested");
    expect(request.days.map(({ day, minutes }) => [day.toISOString().slice(0, 10), minutes])).toEqual([
      ["2026-11-25", 540],
      ["2026-11-27", 540],
      ["2026-11-30", 540],
    ]);
  });

  test("the approver of the timesheet is told in the app and by mail; nothing stands on a timesheet yet", async () => {
    const request = await askedOff(cast.tess);
    const href = `/time-off/${request.id}`;
    expect(await db.notification.findMany({ where: { href } })).toMatchObject([{ personId: cast.olivia.id }]);
    expect(await db.outgoingMail.count({ where: { body: { contains: href } } })).toBe(1);
    expect(request.timeEntries).toEqual([]);
  });

  test("what needs no approval stands on the timesheet at once: sick, asked ahead or after", async () => {
    const request = await askedOff(cast.tess, { startsOn: "2026-11-19", endsOn: "2026-11-19", eachDay: "4h" }, "SICK");
    expect(request.status).toBe("approved");
    expect((await sheetOf(cast.tess)).entries).toMatchObject([{ workedMinutes: 240, isBillable: false }]);
  });

  test("one day is enough to say", async () => {
    expect((await askedOff(cast.tess, { endsOn: "" })).days).toHaveLength(1);
  });

  test("an allowance is kept: what is asked for counts with what was granted", async () => {
    await allow(30);
    await askedOff(cast.tess);
    expect(await ask({ startsOn: "2026-12-01", endsOn: "" })).toMatchObject(
      refusalAt({ endsOn: "You have 3 h of Vacation left in 2026; this asks for 9 h." }),
    );
  });

  test("two requests at once never take the same hours that are left", async () => {
    await allow(9);
    const outcomes = await Promise.all([
      ask({ startsOn: "2026-12-01", endsOn: "" }),
      ask({ startsOn: "2026-12-02", endsOn: "" }),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

test("the wrong person: without the right nothing is asked", async () => {
  const nobody = { ...cast.tess, grants: { ...cast.tess.grants, "timeOff.request": "none" as const } };
  expect(await requestTimeOff.execute(nobody, await typedTimeOff(), onFriday())).toMatchObject({
    ok: false,
    refusal: { kind: "missing" },
  });
});

describe("the wrong moment", () => {
  test("days of a submitted timesheet cannot be asked off", async () => {
    await internalTime(cast.tess);
    await submittedSheet(cast.tess);
    expect(await ask({ startsOn: "2026-11-20", endsOn: "" })).toMatchObject(
      refusalAt({ startsOn: "Nov 15–21 is submitted. Recall the timesheet to make changes." }),
    );
  });

  test("the same day is not asked off twice", async () => {
    await askedOff(cast.tess);
    expect(await ask({ startsOn: "2026-11-25", endsOn: "" }, "PERS")).toMatchObject(
      refusalAt({ startsOn: "Nov 25 already has 9 h off (Vacation)." }),
    );
  });
});

describe("bad input", () => {
  const refusals: [string, Record<string, string>, Record<string, string>][] = [
    ["no kind", { codeId: "" }, { codeId: "Choose what kind of time off it is." }],
    ["no day", { startsOn: "" }, { startsOn: "Choose the first day off." }],
    [
      "the last day before the first",
      { endsOn: "2026-11-01" },
      { endsOn: "The last day must not be before the first." },
    ],
    ["more than a year", { endsOn: "2028-01-01" }, { endsOn: "Ask for at most a year at once." }],
    ["0 minutes of each day", { eachDay: "0" }, { eachDay: "Time off must be at least one minute." }],
    [
      "a weekend",
      { startsOn: "2026-11-28", endsOn: "2026-11-29" },
      { startsOn: "Nobody works on these days: they cost no time off." },
    ],
  ];
  test.each(refusals)("%s", async (_, typed, fields) => {
    expect(await ask(typed)).toMatchObject(refusalAt(fields));
  });

  test("a kind that is no time off", async () => {
    expect(await ask({}, "MEET")).toMatchObject(refusalAt({ codeId: "Choose what kind of time off it is." }));
  });
});

test("the record says what was asked", async () => {
  const request = await askedOff(cast.tess);
  expect(await lastEventAbout(request.id)).toMatchObject({
    name: "timeOff.request",
    change: { code: "Vacation", startsOn: "2026-11-23", endsOn: "2026-11-25", days: 3, status: "requested" },
  });
  expect(valueFrom(await ask({ startsOn: "2026-12-01", endsOn: "" })).words).toBe("Vacation: Dec 1, 9 h");
  expect((await requestNamed(request.id)).version).toBe(1);
});
