import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OfficeHours, OpenSpan } from "#features/sla/model/business-hours.ts";
import { objectionToPieces, splitAtBusinessHours } from "#features/time/model/after-hours.ts";
import { dayAt, instantAt, parseLocalDate, timeAt } from "#kernel/calendar.ts";
import { sumOfMinutes } from "#kernel/quantity.ts";

const zone = "America/New_York";
const workday: OpenSpan[] = [{ from: 480, to: 1020 }];
const lunch: OpenSpan[] = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
];
const hoursOf = (day: readonly OpenSpan[], timeZone = zone): OfficeHours => ({
  timeZone,
  week: [[], day, day, day, day, day, []],
  holidays: new Map(),
});

const at = (day: string, time: string, timeZone = zone) => {
  const date = parseLocalDate(day);
  if (!date) throw new Error(`${day} is no day`);
  return instantAt(date, time, timeZone);
};

function pieces(from: readonly [string, string], to: readonly [string, string], hours: OfficeHours) {
  const split = splitAtBusinessHours({ startedAt: at(...from), endedAt: at(...to) }, hours);
  return split.map(
    (piece) => `${timeAt(piece.startedAt, zone)}-${timeAt(piece.endedAt, zone)} ${piece.isAfterHours ? "after" : "in"}`,
  );
}

describe("an entry is split at business hours", () => {
  // biome-ignore format: a table reads by column
  test.each<[string, readonly [string, string], readonly [string, string], readonly OpenSpan[], readonly string[]]>([
    ["16:00-19:00, hours 08-17: 1.0 h and 2.0 h", ["2026-11-20", "16:00"], ["2026-11-20", "19:00"], workday, ["16:00-17:00 in", "17:00-19:00 after"]],
    ["wholly inside",          ["2026-11-20", "09:00"], ["2026-11-20", "17:00"], workday, ["09:00-17:00 in"]],
    ["wholly outside",         ["2026-11-20", "17:00"], ["2026-11-20", "18:00"], workday, ["17:00-18:00 after"]],
    ["from before the opening",["2026-11-20", "07:30"], ["2026-11-20", "08:30"], workday, ["07:30-08:00 after", "08:00-08:30 in"]],
    ["on a Saturday",          ["2026-11-21", "09:00"], ["2026-11-21", "12:00"], workday, ["09:00-12:00 after"]],
    ["over midnight",          ["2026-11-19", "16:00"], ["2026-11-20", "09:00"], workday, ["16:00-17:00 in", "17:00-08:00 after", "08:00-09:00 in"]],
    ["a day with a lunch, five pieces", ["2026-11-19", "10:00"], ["2026-11-20", "10:00"], lunch, ["10:00-12:00 in", "12:00-13:00 after", "13:00-17:00 in", "17:00-08:00 after", "08:00-10:00 in"]],
    ["around the clock",       ["2026-11-19", "16:00"], ["2026-11-20", "16:00"], [{ from: 0, to: 1440 }], ["16:00-16:00 in"]],
  ])("%s", (_, from, to, day, expected) => {
    expect(pieces(from, to, hoursOf(day))).toEqual(expected);
  });

  test("a holiday is no working day", () => {
    const thanksgiving = parseLocalDate("2026-11-26");
    if (!thanksgiving) throw new Error("no day");
    const hours = { ...hoursOf(workday), holidays: new Map([[thanksgiving, []]]) };
    expect(pieces(["2026-11-26", "09:00"], ["2026-11-26", "12:00"], hours)).toEqual(["09:00-12:00 after"]);
  });

  test("the hour that daylight saving repeats is split once on the clock, and its minutes are those that passed", () => {
    const night: OpenSpan[] = [{ from: 0, to: 180 }];
    const hours = { ...hoursOf(night), week: Array.from({ length: 7 }, () => night) };
    const split = splitAtBusinessHours(
      { startedAt: at("2026-11-01", "00:00"), endedAt: at("2026-11-01", "04:00") },
      hours,
    );
    expect(split.map((piece) => [piece.minutes, piece.isAfterHours])).toEqual([
      [240, false],
      [60, true],
    ]);
  });

  test("more than five pieces are not guessed at", () => {
    const shifts: OpenSpan[] = [
      { from: 480, to: 600 },
      { from: 660, to: 780 },
      { from: 840, to: 960 },
    ];
    const span = { startedAt: at("2026-11-19", "07:00"), endedAt: at("2026-11-20", "07:00") };
    expect(objectionToPieces(splitAtBusinessHours(span, hoursOf(shifts)))?.message).toBe(
      "Business hours would cut this into 7 pieces, and an entry has at most 5. Write it down as two entries.",
    );
  });
});

const zones = ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "UTC", "America/St_Johns"];
const anyDay: fc.Arbitrary<OpenSpan[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((quarters) => quarters.toSorted((a, b) => a - b).map((quarter) => quarter * 15))
  .map((marks) =>
    marks.flatMap((from, index) => (index % 2 === 0 && marks[index + 1] ? [{ from, to: marks[index + 1] ?? 0 }] : [])),
  );
const anyHours = fc.record({
  timeZone: fc.constantFrom(...zones),
  week: fc.array(anyDay, { minLength: 7, maxLength: 7 }),
  holidays: fc.constant(new Map()),
});
// Around the days on which clocks change, and the whole year else.
const anyStart = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2026, 11, 30) / 60_000 }),
  ...[
    Date.UTC(2026, 2, 7),
    Date.UTC(2026, 2, 28),
    Date.UTC(2026, 3, 4),
    Date.UTC(2026, 9, 24),
    Date.UTC(2026, 9, 31),
  ].map((near) => fc.integer({ min: near / 60_000, max: near / 60_000 + 2880 })),
);

describe("the pieces of an entry", () => {
  test("are what a clock that is asked minute by minute says, and add up to the whole", () => {
    fc.assert(
      fc.property(anyHours, anyStart, fc.integer({ min: 1, max: 1440 }), (hours, from, length) => {
        const span = { startedAt: new Date(from * 60_000), endedAt: new Date((from + length) * 60_000) };
        const split = splitAtBusinessHours(span, hours);
        expect(sumOfMinutes(split.map((piece) => piece.minutes))).toBe(length);
        expect(split[0]?.startedAt).toEqual(span.startedAt);
        expect(split.at(-1)?.endedAt).toEqual(span.endedAt);
        const told = split.flatMap((piece) => Array.from({ length: piece.minutes }, () => piece.isAfterHours));
        expect(told).toEqual(Array.from({ length }, (_, index) => isAfterHours(from + index, hours)));
        split.slice(1).forEach((piece, index) => {
          expect(piece.isAfterHours).not.toBe(split[index]?.isAfterHours);
          expect(piece.startedAt).toEqual(split[index]?.endedAt);
        });
      }),
    );
  });
});

/** The plain answer: what the clock on the wall shows in this minute. */
function isAfterHours(minute: number, { timeZone, week }: OfficeHours): boolean {
  const instant = new Date(minute * 60_000);
  const [hours = 0, mins = 0] = timeAt(instant, timeZone).split(":").map(Number);
  const weekday = new Date(`${dayAt(instant, timeZone)}T00:00:00Z`).getUTCDay();
  const now = hours * 60 + mins;
  return !(week[weekday] ?? []).some(({ from, to }) => from <= now && now < to);
}
