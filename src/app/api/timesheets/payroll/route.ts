import { canEver } from "#access/subject.ts";
import { clockOf } from "#features/activity/model/clock.ts";
import { isPayrollFilter } from "#features/time/model/payroll.ts";
import { payrollOfTimesheets } from "#features/time/queries/payroll-of-timesheets.ts";
import { dayAt } from "#kernel/calendar.ts";
import { maybeActor } from "#server/session.ts";

/** The time of approved or paid timesheets as a file for payroll, for those who may pay. */
export async function GET(request: Request): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return new Response("", { status: 401 });
  const filter = new URL(request.url).searchParams.get("show");
  if (!canEver(actor, "timesheet.pay") || !isPayrollFilter(filter)) return new Response("", { status: 404 });
  const { now, timeZone } = clockOf(actor);
  return new Response(await payrollOfTimesheets(actor, filter, now), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="payroll-${filter}-${dayAt(now, timeZone)}.csv"`,
    },
  });
}
