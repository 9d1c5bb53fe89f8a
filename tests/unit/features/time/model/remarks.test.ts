import { describe, expect, test } from "vitest";
import { gapsOn, type Remarkable, remarksInSum, remarksOnEntries } from "#features/time/model/remarks.ts";
import { instantAt, parseLocalDate } from "#kernel/calendar.ts";
import { minutes } from "#kernel/quantity.ts";

const timeZone = "America/New_York";
const friday = parseLocalDate("2026-11-20") ?? expect.unreachable();

let count = 0;
function entry(start: string | null, end: string | null, more: Partial<Remarkable> = {}): Remarkable {
  const workedOn = more.workedOn ?? friday;
  count += 1;
  return {
    id: `entry ${count}`,
    ticketNumber: "T20261120.0001",
    workedOn,
    startedAt: start === null ? null : instantAt(workedOn, start, timeZone),
    endedAt: end === null ? null : instantAt(workedOn, end, timeZone),
    timeZone,
    summary: `Replaced the toner and printed test page ${count}.`,
    writtenOn: workedOn,
    ...more,
  };
}

const texts = (...entries: Remarkable[]) => [...remarksOnEntries(entries).values()].flat().map(({ text }) => text);

describe("what is unusual about an entry", () => {
  test("nothing, about ordinary ones that touch", () => {
    expect(texts(entry("09:00", "10:00"), entry("10:00", "11:00"), entry(null, null))).toEqual([]);
  });

  test("an overlap of a minute, told on both", () => {
    expect(texts(entry("09:00", "10:01"), entry("10:00", "11:00"))).toEqual([
      "overlaps 10:00–11:00 on T20261120.0001",
      "overlaps 09:00–10:01 on T20261120.0001",
    ]);
  });

  test("written three days later, not two", () => {
    const writtenOn = (day: string) => ({ writtenOn: parseLocalDate(day) ?? expect.unreachable() });
    expect(texts(entry("09:00", "10:00", writtenOn("2026-11-22")))).toEqual([]);
    expect(texts(entry("09:00", "10:00", writtenOn("2026-11-23")))).toEqual(["written 3 days later"]);
  });

  test("a note that says next to nothing", () => {
    expect(texts(entry("09:00", "10:00", { summary: "fixed" }))).toEqual(["thin note"]);
  });

  test("a note that only repeats the ticket's title", () => {
    const title = "Printer on 2nd floor offline";
    const said = { ticketTitle: title, summary: "printer on 2nd floor: offline" };
    expect(texts(entry("09:00", "10:00", said))).toEqual(["note that repeats the title"]);
  });

  test("a copied note, on the same ticket or on another; the pieces of one entry share theirs", () => {
    const summary = "Cleaned the rollers and tested.";
    const [first, second] = [
      entry("09:00", "10:00", { summary }),
      entry("10:00", "11:00", { summary: "cleaned the rollers, and tested" }),
    ];
    expect(texts(first, second)).toEqual(["same note as another entry", "same note as another entry"]);
    expect(texts(first, { ...second, ticketNumber: "T20261120.0002" })).toEqual([
      "same note as on T20261120.0002",
      "same note as on T20261120.0001",
    ]);
    expect(texts({ ...first, splitId: "one" }, { ...second, splitId: "one" })).toEqual([]);
    expect(texts({ ...first, ticketNumber: "" }, { ...second, ticketNumber: "" })).toEqual([]);
  });

  test("one that took far longer than its kind, and one that was changed after the customer signed", () => {
    const usual = { kind: "Printing", minutes: minutes(35) };
    expect(texts(entry("09:00", "13:00", { usual, workedMinutes: minutes(240) }))).toEqual([
      "4 h, for Printing usually 35 m",
    ]);
    expect(texts(entry("09:00", "10:00", { isChangedAfterSignOff: true }))).toEqual([
      "changed after the customer signed",
    ]);
  });

  test("work on a weekend", () => {
    const saturday = parseLocalDate("2026-11-21") ?? expect.unreachable();
    expect(texts(entry("09:00", "10:00", { workedOn: saturday }))).toEqual(["on a Saturday"]);
  });
});

describe("a gap", () => {
  test("is an hour and a half without time, not a lunch", () => {
    expect(gapsOn([entry("09:00", "12:00"), entry("13:29", "15:00")])).toEqual([]);
    expect(gapsOn([entry("13:30", "15:00"), entry("09:00", "12:00")]).map(({ text }) => text)).toEqual([
      "1 h 30 m without time, 12:00–13:30",
    ]);
  });

  test("is not seen behind an entry that runs longer", () => {
    expect(gapsOn([entry("09:00", "15:00"), entry("09:30", "10:00"), entry("15:00", "16:00")])).toEqual([]);
  });
});

test("a sheet counts each kind once for an entry; a plain one says nothing", () => {
  expect(remarksInSum([entry("09:00", "10:00"), entry("10:00", "11:00")])).toEqual([]);
  expect(
    remarksInSum([
      entry("09:00", "11:00"),
      entry("09:30", "10:00"),
      entry("10:15", "10:45"),
      entry("14:00", "15:00", { summary: "calls" }),
    ]),
  ).toEqual(["3 overlapping entries", "1 thin note", "1 gap"]);
});
