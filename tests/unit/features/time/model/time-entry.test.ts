import { describe, expect, test } from "vitest";
import type { SpanOfWork } from "#features/time/model/span-of-work.ts";
import {
  amendTimeInput,
  type DayFacts,
  logTimeInput,
  objectionToDay,
  objectionToEntry,
} from "#features/time/model/time-entry.ts";
import { instantAt, parseLocalDate } from "#kernel/calendar.ts";
import { minutes } from "#kernel/quantity.ts";

const timeZone = "America/New_York";
const day = (text: string) => {
  const parsed = parseLocalDate(text);
  if (!parsed) throw new Error(`${text} is no day`);
  return parsed;
};
const at = (text: string, time: string) => instantAt(day(text), time, timeZone);

const judged = { now: at("2026-11-20", "14:00"), timeZone, locale: "en-US", allowsFutureTime: false };
const open: DayFacts = {
  workedOn: day("2026-11-20"),
  period: { startsOn: day("2026-11-15"), endsOn: day("2026-11-21") },
  status: "open",
  decision: null,
  alreadyLogged: minutes(0),
};
const lasting = (worked: number): SpanOfWork => ({ workedMinutes: minutes(worked), startedAt: null, endedAt: null });
const until = (time: string): SpanOfWork => ({
  workedMinutes: minutes(30),
  startedAt: new Date(at("2026-11-20", time).getTime() - 30 * 60_000),
  endedAt: at("2026-11-20", time),
});

describe("an objection to an entry", () => {
  test("time to come is taken where the desk allows it", () => {
    expect(objectionToEntry(until("18:00"), open, { ...judged, allowsFutureTime: true })).toBeUndefined();
  });

  test("there is none to ordinary work", () => {
    expect(objectionToEntry(lasting(45), open, judged)).toBeUndefined();
  });

  test("a minute is enough, nothing is not", () => {
    expect(objectionToEntry(lasting(1), open, judged)).toBeUndefined();
    expect(objectionToEntry(lasting(0), open, judged)?.message).toBe("Time must be at least one minute.");
  });

  test("24 hours fit into a day, a minute more does not", () => {
    expect(objectionToEntry(lasting(1440), open, judged)).toBeUndefined();
    expect(objectionToEntry(lasting(1441), open, judged)?.fields).toHaveProperty("worked");
  });

  test("what is already written counts towards the day's 24 hours", () => {
    const busy = { ...open, alreadyLogged: minutes(1400) };
    expect(objectionToEntry(lasting(40), busy, judged)).toBeUndefined();
    expect(objectionToEntry(lasting(41), busy, judged)).toMatchObject({
      kind: "rule",
      fields: { worked: "Nov 20 already has 23 h 20 m; with this it would have 24 h 1 m, and a day has 24 hours." },
    });
  });

  test("an end up to five minutes ahead of the clock is taken, later is the future", () => {
    expect(objectionToEntry(until("14:05"), open, judged)).toBeUndefined();
    expect(objectionToEntry(until("14:06"), open, judged)?.fields).toEqual({
      end: "End is in the future; it is 14:00 now. Write time down once it is worked.",
    });
  });

  test("today is taken without an end, tomorrow is not", () => {
    const tomorrow = { ...open, workedOn: day("2026-11-21") };
    expect(objectionToEntry(lasting(45), tomorrow, judged)?.fields).toEqual({
      workedOn: "Nov 21 is in the future. Write time down once it is worked.",
    });
  });

  test("a rejected sheet takes corrections", () => {
    expect(objectionToEntry(lasting(45), { ...open, status: "rejected" }, judged)).toBeUndefined();
  });

  test("a submitted sheet takes none until it is recalled", () => {
    expect(objectionToEntry(lasting(45), { ...open, status: "submitted" }, judged)?.message).toBe(
      "Nov 15–21 is submitted. Recall the timesheet to make changes.",
    );
  });

  test("an approved sheet says who approved it and what to do", () => {
    const approved: DayFacts = { ...open, status: "approved", decision: { by: "Olivia Owens", on: day("2026-11-22") } };
    expect(objectionToDay(approved, "en-US")?.message).toBe(
      "Nov 15–21 was approved by Olivia Owens on Nov 22. Ask Olivia Owens to reject it to make changes.",
    );
  });

  test("of a paid sheet nobody is sent to an approver, who cannot reject it any more", () => {
    const paid: DayFacts = { ...open, status: "paid", decision: { by: "Olivia Owens", on: day("2026-11-22") } };
    expect(objectionToDay(paid, "en-US")?.message).toBe("Nov 15–21 is paid, so it stays as it is.");
  });
});

describe("what is typed", () => {
  const id = "01890a5d-ac96-774b-bcce-b302099a8057";
  const typed = {
    ticketId: id,
    workedOn: "2026-11-20",
    start: "",
    end: "",
    worked: "1h 30m",
    workTypeId: id,
    billingRoleId: id,
    summary: " Replaced the toner. ",
    internalNotes: "",
    isBillable: "true",
  };

  test.each([
    ["1h 30m", 90],
    ["90", 90],
    ["1:30", 90],
    ["1.5", 90],
  ])("%s is %i minutes", (worked, expected) => {
    expect(logTimeInput.parse({ ...typed, worked }).worked).toBe(expected);
  });

  test.each([
    ["-30m", -30],
    ["-30", -30],
    ["+15", 15],
    ["0:45", 45],
    ["", 0],
  ])("an offset of %s is %i minutes", (offset, expected) => {
    expect(logTimeInput.parse({ ...typed, offset }).offset).toBe(expected);
  });

  test("is trimmed; an unticked box is no; empty times are unknown", () => {
    const { isBillable: _unticked, ...without } = typed;
    expect(logTimeInput.parse(without)).toMatchObject({
      summary: "Replaced the toner.",
      isBillable: false,
      start: null,
      end: null,
    });
  });

  // biome-ignore format: a table reads by column
  test.each([
    ["workedOn",   "yesterday",         "Choose the day on which it was worked."],
    ["workedOn",   "0026-11-20",        "Choose the day on which it was worked."],
    ["start",      "25:00",             "A time is written like 14:05."],
    ["worked",     "soon",              "A duration is written like 45m, 1h 30m, 1:30 or 1.5."],
    ["workTypeId", "",                  "Choose a work type."],
    ["offset",     "lunch",             "An offset is written like -30m for a lunch, or +15m."],
    ["offset",     "-25h",              "An offset is written like -30m for a lunch, or +15m."],
    ["contractId", "Gold",              "Choose one of the contracts."],
    ["summary",    "x".repeat(8001),    "The summary takes at most 8000 characters."],
    ["status",     "approved",          undefined],
  ])("%s: %.12s is refused with a sentence", (field, value, sentence) => {
    const result = logTimeInput.safeParse({ ...typed, [field]: value });
    expect(result.success).toBe(false);
    if (sentence) expect(result.error?.issues[0]).toMatchObject({ path: [field], message: sentence });
  });

  test("of a correction never names another ticket", () => {
    const { ticketId, ...rest } = typed;
    expect(amendTimeInput.safeParse({ ...rest, entryId: id, version: "1" }).success).toBe(true);
    expect(amendTimeInput.safeParse({ ...rest, entryId: id, version: "1", ticketId }).success).toBe(false);
  });
});
