import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { canEver } from "#access/subject.ts";
import { hoursForPayroll } from "#features/time/model/payroll.ts";
import { payrollOfTimesheets } from "#features/time/queries/payroll-of-timesheets.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../../../support/cast.ts";
import { approvedSheet, fridayEvening, loggedTime, makeTicket } from "../../../../support/work.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  const ticket = await makeTicket(cast);
  await db.person.update({ where: { id: cast.theo.id }, data: { name: '=HYPERLINK("http://evil.test")' } });
  await loggedTime(cast.tess, ticket.id, { worked: "45m" });
  await loggedTime(cast.tess, ticket.id, { worked: "35m" });
  await loggedTime(cast.tess, ticket.id, { worked: "1h", workedOn: "2026-11-19" });
  await loggedTime(cast.theo, ticket.id);
  await loggedTime(cast.tariq, ticket.id);
  await approvedSheet(cast.tess, cast.olivia);
  await approvedSheet(cast.theo, cast.olivia);
});

const linesFor = async (filter: "approved" | "paid", actor = cast.ada): Promise<Record<string, string>[]> =>
  parse(await payrollOfTimesheets(actor, filter, fridayEvening), { bom: true, columns: true });

describe("the file for payroll", () => {
  test("has a line for each person, day and kind of approved time, and their sums are those of the sheets", async () => {
    const lines = await linesFor("approved");
    const ofTess = lines.filter((line) => line.Person === "Tess Turner");
    expect(ofTess.map(({ Day, Kind, Minutes, Hours }) => [Day, Kind, Minutes, Hours])).toEqual([
      ["2026-11-19", "Work", "60", "1.00"],
      ["2026-11-20", "Work", "80", "1.3333"],
    ]);
    const { _sum } = await db.timeEntry.aggregate({
      where: { timesheet: { status: "approved" } },
      _sum: { sheetMinutes: true },
    });
    expect(lines.reduce((sum, { Minutes }) => sum + Number(Minutes), 0)).toBe(_sum.sheetMinutes);
  });

  test("tells nothing of timesheets that nobody approved yet, nor of paid ones where they were not asked for", async () => {
    const lines = await linesFor("approved");
    expect(lines.some(({ Person }) => Person === "Tariq Aziz")).toBe(false);
    expect(await linesFor("paid")).toEqual([]);
  });

  test("is never run by a spreadsheet, whatever somebody is called", async () => {
    const text = await payrollOfTimesheets(cast.ada, "approved", fridayEvening);
    expect(text).toContain(`"'=HYPERLINK(""http://evil.test"")"`);
  });

  test("holds only what its reader sees, and is for those who may pay", async () => {
    expect((await linesFor("approved", cast.theo)).map(({ "E-mail": email }) => email)).toEqual([
      "theo@tallydesk.example",
    ]);
    expect([cast.ada, cast.max, cast.tess].map((actor) => canEver(actor, "timesheet.pay"))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test.each([
    [60, "1.00"],
    [90, "1.50"],
    [1, "0.0167"],
    [0, "0.00"],
    [2295, "38.25"],
  ])("%i minutes are %s hours", (minutes, hours) => {
    expect(hoursForPayroll(minutes)).toBe(hours);
  });
});
