import { describe, expect, test } from "vitest";
import {
  lastNoteBeside,
  minutesTyped,
  type TimeChoices,
  whatWillHappen,
  withKept,
} from "#features/time/model/time-choices.ts";
import { addDaysTo, parseLocalDate } from "#kernel/calendar.ts";

const today = parseLocalDate("2026-11-20") ?? expect.unreachable();
const engineer = { id: "engineer", name: "Engineer", hourlyRate: 1_500_000 };
const remote = { id: "remote", name: "Remote support", isBillable: true };
const choices: TimeChoices = {
  workTypes: [remote],
  workTypeId: remote.id,
  contracts: [],
  contractId: "",
  statuses: [],
  status: null,
  requiresSummary: true,
  note: { title: "", lately: [], minimumSummary: 0, blocks: false },
  allowsFutureTime: false,
  billingRoles: [engineer],
  billingRoleId: engineer.id,
  timeZone: "America/New_York",
  today,
  periods: [
    { startsOn: addDaysTo(today, -5), endsOn: addDaysTo(today, 1), label: "Nov 15–21", isLocked: false },
    { startsOn: addDaysTo(today, -12), endsOn: addDaysTo(today, -6), label: "Nov 8–14", isLocked: true },
  ],
  roundingMinutes: 60,
  currency: "USD",
  currencyDecimals: 2,
  locale: "en-US",
};
const typed = { workedOn: today, start: "", end: "", worked: "45m", billingRoleId: engineer.id, isBillable: true };

describe("below the form, in words, what will happen", () => {
  // biome-ignore format: a table reads by column
  test.each([
    [{},                                        "0:45 → rounds to 1:00 · $150.00 · on your timesheet for Nov 15–21 · nobody is mailed"],
    [{ worked: "1h" },                          "1:00 · $150.00 · on your timesheet for Nov 15–21 · nobody is mailed"],
    [{ isBillable: false },                     "0:45 · not billable · on your timesheet for Nov 15–21 · nobody is mailed"],
    [{ worked: "", start: "9:00", end: "9:30" }, "0:30 → rounds to 1:00 · $150.00 · on your timesheet for Nov 15–21 · nobody is mailed"],
    [{ worked: "" },                            "Time to bill rounds up to 1 h · on your timesheet for Nov 15–21 · nobody is mailed"],
    [{ workedOn: "2026-11-10" },                "0:45 → rounds to 1:00 · $150.00 · your timesheet for Nov 8–14 is locked · nobody is mailed"],
    [{ workedOn: "2025-01-01" },                "0:45 → rounds to 1:00 · $150.00 · on your timesheet · nobody is mailed"],
  ])("%o", (more, words) => {
    expect(whatWillHappen({ ...typed, ...more }, choices)).toBe(words);
  });
});

describe("the minutes that the fields mean so far", () => {
  // biome-ignore format: a table reads by column
  test.each([
    ["",      "",      "1:30",  90],
    ["09:00", "10:30", "",      90],
    ["22:30", "00:00", "",      90],
    ["10:30", "09:00", "",      undefined],
    ["09:00", "",      "",      undefined],
    ["",      "",      "25h",   undefined],
    ["",      "",      "soon",  undefined],
  ])("%s to %s, %s", (start, end, worked, expected) => {
    expect(minutesTyped({ start, end, worked })).toBe(expected);
  });
});

test("a correction offers what the entry has, at the rate of then", () => {
  const dear = { ...engineer, hourlyRate: 1_000_000 };
  const fax = { id: "fax", name: "Fax", isBillable: false };
  expect(withKept(choices, { workType: fax, billingRole: dear })).toMatchObject({
    workTypes: [remote, fax],
    billingRoles: [dear],
  });
});

test("an entry that is corrected is compared with the one before it, not with itself or the pieces beside it", () => {
  const lately = [
    { id: "b2", splitId: "b", summary: "second" },
    { id: "b1", splitId: "b", summary: "second" },
    { id: "a", splitId: null, summary: "first" },
  ];
  const note = { ...choices.note, lately };
  expect([lastNoteBeside(note), lastNoteBeside(note, "b1"), lastNoteBeside(note, "a")]).toEqual([
    "second",
    "first",
    "second",
  ]);
});
