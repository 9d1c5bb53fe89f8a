import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { dayOfColumn } from "#kernel/calendar.ts";
import { csvRow } from "#kernel/csv.ts";
import { db } from "#server/db.ts";
import { hoursForPayroll, type PayrollFilter } from "../model/payroll.ts";
import { byKey } from "../model/timesheet-grid.ts";
import { timesheetsMatching } from "./timesheets-in-list.ts";

const head = ["Person", "E-mail", "Period from", "Period to", "Status", "Day", "Code", "Kind", "Minutes", "Hours"];

/** The time of approved or paid timesheets as a CSV file for payroll: a line for each person, day and kind of time. */
export async function payrollOfTimesheets(actor: Actor, filter: PayrollFilter, now: Date): Promise<string> {
  const meant = timesheetsMatching(actor, filter, now);
  const sheets = await db.timesheet.findMany({
    where: meant,
    orderBy: [{ startsOn: "desc" }, { person: { name: "asc" } }, { id: "asc" }],
    select: { id: true, startsOn: true, endsOn: true, status: true, person: { select: { name: true, email: true } } },
  });
  const [sums, codes] = await Promise.all([
    db.timeEntry.groupBy({
      by: ["timesheetId", "workedOn", "internalCodeId"],
      where: { AND: [{ timesheet: meant }, visible.timeEntries(actor)] },
      _sum: { sheetMinutes: true },
      orderBy: [{ workedOn: "asc" }, { internalCodeId: { sort: "asc", nulls: "first" } }],
    }),
    db.internalTimeCode.findMany({ select: { id: true, name: true, code: true } }),
  ]);
  const codeOf = new Map(codes.map((code) => [code.id, code]));
  const ofSheet = new Map(byKey(sums, ({ timesheetId }) => timesheetId));
  const lines = sheets.flatMap((sheet) =>
    (ofSheet.get(sheet.id) ?? []).map(({ workedOn, internalCodeId, _sum }) => {
      const code = internalCodeId === null ? undefined : codeOf.get(internalCodeId);
      const minutes = _sum.sheetMinutes ?? 0;
      return [
        sheet.person.name,
        sheet.person.email,
        dayOfColumn(sheet.startsOn),
        dayOfColumn(sheet.endsOn),
        sheet.status,
        dayOfColumn(workedOn),
        code?.code ?? "",
        code?.name ?? "Work",
        String(minutes),
        hoursForPayroll(minutes),
      ];
    }),
  );
  // A spreadsheet takes the text for UTF-8 only with this mark.
  return `\uFEFF${[head, ...lines].map(csvRow).join("")}`;
}
