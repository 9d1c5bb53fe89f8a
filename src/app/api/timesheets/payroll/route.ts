import { canEver } from "#access/subject.ts";
import { clockOf } from "#features/activity/model/clock.ts";
import { isPayrollFilter } from "#features/time/model/payroll.ts";
import { payrollOfTimesheets } from "#features/time/queries/payroll-of-timesheets.ts";
import { dayAt } from "#kernel/calendar.ts";
import { csvAnswer, noSuchFile, signedOut } from "#server/file-answer.ts";
import { maybeActor } from "#server/session.ts";

/** The time of approved or paid timesheets as a file for payroll, for those who may pay. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return signedOut();
  const filter = new URL(request.url).searchParams.get("show");
  if (!canEver(actor, "timesheet.pay") || !isPayrollFilter(filter)) return noSuchFile();
  const { now, timeZone } = clockOf(actor);
  const name = `payroll-${filter}-${dayAt(now, timeZone)}.csv`;
  return csvAnswer(name, await payrollOfTimesheets(actor, filter, now));
}
