import { approveExpenseReport } from "#features/expenses/commands/approve-expense-report.ts";
import { rejectExpenseReport } from "#features/expenses/commands/reject-expense-report.ts";
import { submitExpenseReport } from "#features/expenses/commands/submit-expense-report.ts";
import { approveTimesheet } from "#features/time/commands/approve-timesheet.ts";
import { rejectTimesheet } from "#features/time/commands/reject-timesheet.ts";
import { submitTimesheet } from "#features/time/commands/submit-timesheet.ts";
import { columnOfDay } from "#kernel/calendar.ts";
import type { Outcome } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import type { SampleCast } from "./people.ts";
import type { SheetHappening } from "./plan/happening.ts";

const commands = {
  timesheet: { submit: submitTimesheet, approve: approveTimesheet, reject: rejectTimesheet },
  expense: { submit: submitExpenseReport, approve: approveExpenseReport, reject: rejectExpenseReport },
} as const;

/** Hands a sheet in, or decides about it; a week in which somebody wrote nothing has none. */
export async function decide(happening: SheetHappening, cast: SampleCast): Promise<Outcome<unknown>> {
  const { sheet: kind, owner, startsOn, reason } = happening;
  const period = { personId: cast[owner].id, startsOn: columnOfDay(startsOn) };
  const select = { id: true, version: true } as const;
  const found =
    kind === "timesheet"
      ? await db.timesheet.findUnique({ where: { personId_startsOn: period }, select })
      : await db.expenseReport.findUnique({ where: { personId_startsOn_part: { ...period, part: 1 } }, select });
  if (!found) return { ok: true, value: undefined };
  const input = {
    version: found.version,
    ...(kind === "timesheet" ? { timesheetId: found.id } : { reportId: found.id }),
    ...(happening.kind === "reject" ? { reason } : {}),
  };
  return await commands[kind][happening.kind].execute(cast[happening.who], input, { now: happening.at });
}
