import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDateFormat, parseInstant } from "#features/imports/model/date-format.ts";
import { dayAt, timeAt } from "#kernel/calendar.ts";

const read = (text: string, format: string, zone = "UTC") => parseInstant(text, format, zone)?.toISOString();

describe("instants in other help desks' files", () => {
  test.each([
    ["29-02-2016 01:16", "DD-MM-YYYY HH:mm", "2016-02-29T01:16:00.000Z"],
    ["2/9/2016 1:05 PM", "M/D/YYYY h:mm A", "2016-02-09T13:05:00.000Z"],
    ["12/31/2016 12:00 AM", "MM/DD/YYYY hh:mm A", "2016-12-31T00:00:00.000Z"],
    ["3 Feb 2016 08:00:59", "D MMM YYYY HH:mm:ss", "2016-02-03T08:00:59.000Z"],
    ["2016-02-03", "YYYY-MM-DD", "2016-02-03T00:00:00.000Z"],
    ["2016-02-03T10:00:00Z", "iso", "2016-02-03T10:00:00.000Z"],
    ["2016-02-03T10:00:00.123+02:00", "iso", "2016-02-03T08:00:00.000Z"],
    ["2016-02-03 10:00+0200", "iso", "2016-02-03T08:00:00.000Z"],
    ["2016-02-03 10:00", "iso", "2016-02-03T10:00:00.000Z"],
  ])("%s as %s", (text, format, expected) => {
    expect(read(text, format)).toBe(expected);
  });

  test("without an offset it is wall-clock time in the zone", () => {
    expect(read("01-07-2016 12:00", "DD-MM-YYYY HH:mm", "Europe/Vienna")).toBe("2016-07-01T10:00:00.000Z");
    expect(read("2016-01-01 12:00", "iso", "America/New_York")).toBe("2016-01-01T17:00:00.000Z");
  });

  test.each([
    ["30-02-2016 01:16", "DD-MM-YYYY HH:mm"],
    ["29-02-2015 01:16", "DD-MM-YYYY HH:mm"],
    ["29-02-2016 24:16", "DD-MM-YYYY HH:mm"],
    ["29-02-2016 01:60", "DD-MM-YYYY HH:mm"],
    ["29-02-2016", "DD-MM-YYYY HH:mm"],
    ["9-2-2016 01:16", "DD-MM-YYYY HH:mm"],
    ["13/1/2016 0:05 PM", "M/D/YYYY h:mm A"],
    ["3 Foo 2016", "D MMM YYYY"],
    ["yesterday", "iso"],
    ["2016-02-30", "iso"],
    ["2016-02-03T10:00:00+99:99", "iso"],
    ["", "iso"],
  ])("%s is no instant as %s", (text, format) => {
    expect(read(text, format)).toBeUndefined();
  });

  test.each([
    ["DD-MM-YYYY HH:mm", true],
    ["iso", true],
    ["YYYY-MM-DD", true],
    ["D MMM YYYY", true],
    ["HH:mm", false],
    ["MM-YYYY", false],
    ["DD-DD-YYYY MM", false],
    ["", false],
  ])("whether “%s” is a date format: %s", (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });

  test("what is written is read again, in any zone", () => {
    const instants = fc.date({ min: new Date("1995-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });
    const zones = fc.constantFrom("UTC", "America/New_York", "Asia/Kolkata", "Pacific/Auckland");
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const day = dayAt(at, zone);
        const [year, month, dayOfMonth] = day.split("-");
        const back = parseInstant(`${dayOfMonth}.${month}.${year} ${timeAt(at, zone)}`, "DD.MM.YYYY HH:mm", zone);
        expect(back && [dayAt(back, zone), timeAt(back, zone)]).toEqual([day, timeAt(at, zone)]);
      }),
    );
  });
});
