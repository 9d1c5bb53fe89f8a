import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printLine } from "#features/capture/model/print-line.ts";
import { readLine } from "#features/capture/model/read-line.ts";
import { type Knowledge, longestLine, nothingSaid, type Said } from "#features/capture/model/said.ts";
import { type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { minutes, thousandths } from "#kernel/quantity.ts";
import { anyText } from "../../../../support/any-text.ts";

const knowledge: Knowledge = {
  today: parseDay("2026-11-23"),
  locale: "en-US",
  workTypes: ["Remote support", "On-site support", "Travel", "Travel abroad", "Administration"],
  customers: ["Northwind Dental", "Northwind Traders", "Harbor Hotel"],
};

const read = (line: string, more: Partial<Knowledge> = {}) => readLine(line, { ...knowledge, ...more });
/** Only what a line says: what it leaves out is left out. */
function said(line: string, more: Partial<Knowledge> = {}): Partial<Said> {
  const all = Object.entries(read(line, more).said);
  return Object.fromEntries(
    all.filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(Object.entries(nothingSaid).find(([key]) => key === name)?.[1]),
    ),
  );
}
const unknown = (line: string, more: Partial<Knowledge> = {}) =>
  read(line, more).spans.flatMap((span) => (span.is === "unknown" ? [line.slice(span.from, span.to)] : []));

const ticket = { by: "number", number: "T20261120.0007" };

describe("a line is read part by part", () => {
  test("the line of the help", () => {
    expect(said("25m onsite T20261120.0007 replaced toner +1 toner-hp26a 12mi")).toEqual({
      minutes: 25,
      workType: "On-site support",
      ticket,
      note: "replaced toner",
      materials: [{ quantity: 1000, product: "toner-hp26a" }],
      distance: { size: 12_000, unit: "mi" },
    });
  });

  // biome-ignore format: a table reads by column
  test.each<[string, Partial<Said>]>([
    ["",                            {}],
    ["25m",                         { minutes: minutes(25) }],
    ["25min",                       { minutes: minutes(25) }],
    ["25 min",                      { minutes: minutes(25) }],
    ["1h",                          { minutes: minutes(60) }],
    ["1h30",                        { minutes: minutes(90) }],
    ["1h30m",                       { minutes: minutes(90) }],
    ["1h 30m",                      { minutes: minutes(90) }],
    ["1 h 30 m",                    { minutes: minutes(90) }],
    ["1.5h",                        { minutes: minutes(90) }],
    ["1,5h",                        { minutes: minutes(90) }],
    [".25h",                        { minutes: minutes(15) }],
    ["90M",                         { minutes: minutes(90) }],
    ["24h",                         { minutes: minutes(1440) }],
    ["14:00-15:30",                 { start: "14:00", end: "15:30" }],
    ["14:00–15:30",                 { start: "14:00", end: "15:30" }],
    ["14:00 - 15:30",               { start: "14:00", end: "15:30" }],
    ["14:00 to 15:30",              { start: "14:00", end: "15:30" }],
    ["9:05 until now",              { start: "09:05", end: "now" }],
    ["14-15:30",                    { start: "14:00", end: "15:30" }],
    ["2pm-3:30pm",                  { start: "14:00", end: "15:30" }],
    ["12am-12:30pm",                { start: "00:00", end: "12:30" }],
    ["22:00-24:00",                 { start: "22:00", end: "00:00" }],
    ["14:00-now",                   { start: "14:00", end: "now" }],
    ["until now",                   { end: "now" }],
    ["25m until now",               { minutes: minutes(25), end: "now" }],
    ["until 15:30 1h",              { minutes: minutes(60), end: "15:30" }],
    ["at 14:00 25m",                { minutes: minutes(25), start: "14:00" }],
    ["since 14:00",                 { start: "14:00", end: "now" }],
    ["from 14:00 to 15:00",         { start: "14:00", end: "15:00" }],
    ["yesterday 14:00-15:30",       { day: parseDay("2026-11-22"), start: "14:00", end: "15:30" }],
    ["today",                       { day: parseDay("2026-11-23") }],
    ["mon",                         { day: parseDay("2026-11-23") }],
    ["Tuesday",                     { day: parseDay("2026-11-17") }],
    ["sun",                         { day: parseDay("2026-11-22") }],
    ["2026-11-20",                  { day: parseDay("2026-11-20") }],
    ["20.11.",                      { day: parseDay("2026-11-20") }],
    ["24.12.",                      { day: parseDay("2025-12-24") }],
    ["29.2.",                       { day: parseDay("2024-02-29") }],
    ["3.11.2026",                   { day: parseDay("2026-11-03") }],
    ["-15m lunch",                  { offset: { minutes: minutes(-15), reason: "lunch" } }],
    ["-15m replaced toner",         { offset: { minutes: minutes(-15), reason: "" }, note: "replaced toner" }],
    ["−1h30",                       { offset: { minutes: minutes(-90), reason: "" } }],
    ["+15m",                        { offset: { minutes: minutes(15), reason: "" } }],
    ["onsite",                      { workType: "On-site support" }],
    ["on-site support",             { workType: "On-site support" }],
    ["rem",                         { workType: "Remote support" }],
    ["travel",                      { workType: "Travel" }],
    ["travel abroad",               { workType: "Travel abroad" }],
    ["#onsite",                     { workType: "On-site support" }],
    ["t20261120.7",                 { ticket: { by: "number", number: "T20261120.0007" } }],
    ["20261120.0007",               { ticket: { by: "number", number: "T20261120.0007" } }],
    [".0007",                       { ticket: { by: "ending", ending: "0007" } }],
    ["@northwind",                  { ticket: { by: "customer", name: "northwind" } }],
    ['@"Northwind Dental"',         { ticket: { by: "customer", name: "Northwind Dental" } }],
    ["northwind dental replaced",   { ticket: { by: "customer", name: "northwind dental" }, note: "replaced" }],
    ["harb 25m onsite",             { ticket: { by: "customer", name: "harb" }, minutes: minutes(25), workType: "On-site support" }],
    ["+2,5 CBL-C6-RAW",             { materials: [{ quantity: thousandths(2500), product: "CBL-C6-RAW" }] }],
    ["+1 a +2 b",                   { materials: [{ quantity: thousandths(1000), product: "a" }, { quantity: thousandths(2000), product: "b" }] }],
    ['+1 "two words"',              { materials: [{ quantity: thousandths(1000), product: "two words" }] }],
    ["12mi",                        { distance: { size: thousandths(12_000), unit: "mi" } }],
    ["12.5 miles",                  { distance: { size: thousandths(12_500), unit: "mi" } }],
    ["12,5km roundtrip",            { distance: { size: thousandths(12_500), unit: "km" }, isRoundTrip: true }],
    ["nocharge",                    { isBillable: false }],
    ["#billable",                   { isBillable: true }],
    ["25m, onsite: replaced",       { minutes: minutes(25), workType: "On-site support", note: "replaced" }],
    ["“25m” 30m",                   { minutes: minutes(30), note: "25m" }],
    ['he said "5"" disk" 25m',      { minutes: minutes(25), note: 'he said 5" disk' }],
  ])("%s", (line, expected) => {
    expect(said(line)).toEqual(expected);
    expect(unknown(line)).toEqual([]);
  });
});

describe("a word is understood before the note begins; once it has, only what shows by a sign what it is", () => {
  // biome-ignore format: a table reads by column
  test.each<[string, Partial<Said>]>([
    ["told Carla we come back friday",     { note: "told Carla we come back friday" }],
    ["fixed remote desktop",               { note: "fixed remote desktop" }],
    ["line is down since 14:00",           { note: "line is down since 14:00" }],
    ["replaced 3 cables on the 2nd floor", { note: "replaced 3 cables on the 2nd floor" }],
    ["updated to 4.12. and 10.0.0.5",      { note: "updated to 4.12. and 10.0.0.5" }],
    ["waited 2 hours",                     { note: "waited 2 hours" }],
    ["replaced toner 25m",                 { minutes: minutes(25), note: "replaced toner" }],
    ["replaced toner #yesterday #onsite",  { day: parseDay("2026-11-22"), workType: "On-site support", note: "replaced toner" }],
    ["replaced 12mi cable",                { distance: { size: thousandths(12_000), unit: "mi" }, note: "replaced cable" }],
    ['replaced "12mi" cable',              { note: "replaced 12mi cable" }],
    ["25m today today is fine",            { minutes: minutes(25), day: parseDay("2026-11-23"), note: "today is fine" }],
    ["onsite remote hands",                { workType: "On-site support", note: "remote hands" }],
  ])("%s", (line, expected) => {
    expect(said(line, { customers: [] })).toEqual(expected);
    expect(unknown(line, { customers: [] })).toEqual([]);
  });
});

describe("what is not understood is marked, never guessed", () => {
  // biome-ignore format: a table reads by column
  test.each([
    ["25 onsite",                    ["25"]],
    ["25x onsite",                   []],
    ["25mn onsite",                  ["25mn"]],
    ["0m",                           ["0m"]],
    ["25h",                          ["25h"]],
    ["14:00",                        ["14:00"]],
    ["1:30",                         ["1:30"]],
    ["25:00-26:00",                  ["25:00-26:00"]],
    ["14:00-",                       ["14:00-"]],
    ["9-17",                         ["9-17"]],
    ["25m 30m",                      ["30m"]],
    ["14:00-15:00 25m",              ["25m"]],
    ["25m 14:00-15:00",              ["14:00-15:00"]],
    ["T20261120.0007 T20261120.0008", ["T20261120.0008"]],
    ["T20261120",                    ["T20261120"]],
    ["T20261399.0007",               ["T20261399.0007"]],
    ["2026-02-31",                   ["2026-02-31"]],
    ["31.02.",                       ["31.02."]],
    ["2026-11-20 20.11.2026",        ["20.11.2026"]],
    ["+1",                           ["+1"]],
    ["+1 T20261120.0007",            ["+1"]],
    ["+0 toner",                     ["+0"]],
    ["+1.2345 toner",                ["+1.2345"]],
    ["12mi 3km",                     ["3km"]],
    ["0mi",                          ["0mi"]],
    ["#lunch",                       ["#lunch"]],
    ["#nocharge #billable",          ["#billable"]],
    ["-5",                           ["-5"]],
    ["-15m -10m",                    ["-10m"]],
    ["@",                            ["@"]],
    ["tra",                          ["tra"]],
  ])("%s", (line, marked) => {
    const found = unknown(line);
    expect(found.map((text) => text.replace(" toner", ""))).toEqual(marked);
    for (const span of read(line).spans) if (span.is === "unknown") expect(span.why).toMatch(/^.+[.]$/);
  });

  test("a prefix of several work types offers them", () => {
    expect(read("tra").spans).toMatchObject([{ is: "unknown", choices: ["Travel", "Travel abroad"] }]);
  });

  test("the customer is asked for only where no number names the ticket", () => {
    expect(said("T20261120.0007 northwind called").note).toBe("northwind called");
    expect(said("northwind called T20261120.0007").note).toBe("northwind called");
  });

  test("a thousand and one: the locale decides, as in every form", () => {
    expect(said("+1,000 toner").materials).toEqual([{ quantity: 1_000_000, product: "toner" }]);
    expect(said("+1,000 toner", { locale: "de-DE" }).materials).toEqual([{ quantity: 1000, product: "toner" }]);
  });
});

const pieces = fc.constantFrom(
  ...'25m 1h30 1.5h 0m 30 14:00-15:30 14:00 14:00-now until now since at - to yesterday mon 2026-11-20 20.11. 31.02. -15m +15m lunch break onsite on-site support tra travel abroad rem T20261120.0007 .0007 @ @northwind northwind dental harbor hotel +1 +2,5 + toner-hp26a 12mi 12,5km roundtrip #roundtrip #onsite #no nocharge billable replaced toner, the 2nd floor: " "a b" @"x y" “ ” "" 5" T2026 é 日本 ß İ #İ'.split(
    " ",
  ),
);
const line = fc.oneof(
  fc
    .array(fc.oneof({ weight: 8, arbitrary: pieces }, anyText({ maxLength: 6 })), { maxLength: 14 })
    .map((all) => all.join(" ")),
  fc.array(pieces, { maxLength: 8 }).map((all) => all.join("")),
  anyText({ maxLength: 80 }),
);
const known = fc.record({
  today: fc.constantFrom("2026-11-23", "2024-02-29", "2026-03-29", "2000-01-01", "2199-12-31").map(parseDay),
  locale: fc.constantFrom("en-US", "de-DE", "en-IN", "fr-CH"),
  workTypes: fc.subarray([
    "Remote support",
    "On-site support",
    "Travel",
    "Travel abroad",
    "Friday",
    "No charge",
    "Über Tag",
    "T",
    "25m",
    "日本 work",
  ]),
  customers: fc.subarray([
    "Northwind Dental",
    "Northwind Traders",
    "Harbor Hotel",
    "25m Inc",
    "Replaced toner Ltd",
    "日本",
  ]),
});

test.each([
  ["#24-7-support", "24/7 support"],
  ["#24/7", null],
  ["#5", null],
  ["”24/7 support", null],
])("of a type whose name begins with a number, %j says %j", (line, workType) => {
  const workTypes = ["24/7 support", "5S audit"];
  const { said } = readLine(line, { today: parseDay("2026-11-23"), locale: "en-US", workTypes, customers: [] });
  expect(said.workType).toBe(workType);
  if (workType === null) expect(said.note).toBe(line);
});

describe("of any line", () => {
  test("every character stands in exactly one stretch, and junk never throws", () => {
    fc.assert(
      fc.property(line, known, (text, all) => {
        let at = 0;
        for (const span of readLine(text, all).spans) {
          expect(span.from).toBe(at);
          expect(span.to).toBeGreaterThan(span.from);
          expect(span.is === "space").toBe(text.slice(span.from, span.to).trim() === "");
          at = span.to;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 5000 },
    );
  });

  test("what is printed of what it says, says the same", () => {
    fc.assert(
      fc.property(line, known, (text, all) => {
        const first = readLine(text, all).said;
        const again = readLine(printLine(first, all), all);
        expect(again.said).toEqual(first);
        expect(again.spans.filter((span) => span.is === "unknown")).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  test("a line that is too long is read as far as lines go, and the rest is marked", () => {
    const long = `25m ${"x".repeat(longestLine)}`;
    expect(read(long).spans.at(-1)).toMatchObject({ is: "unknown", to: long.length });
  });
});

function parseDay(text: string): LocalDate {
  const day = parseLocalDate(text);
  if (!day) throw new Error(`${text} is no day`);
  return day;
}
