import { spanOfReport } from "#features/expenses/model/report-name.ts";
import type { ReportRow } from "#features/expenses/queries/expense-reports.ts";
import type { TimeOffRow } from "#features/internal-time/queries/time-off-requests.ts";
import type { AwaitingSheet } from "#features/time/queries/timesheets-awaiting-me.ts";
import { type DateSpan, formatSpan } from "#kernel/calendar.ts";
import { formatClock } from "#kernel/duration.ts";
import { formatMoney } from "#kernel/money.ts";
import { sumOfMinutes } from "#kernel/quantity.ts";

/** Something that waits for a decision, as a line of the approvals list. */
export interface Waiting {
  readonly id: string;
  readonly kind: "timesheet" | "report" | "timeOff";
  readonly personName: string;
  readonly words: string;
  readonly total: string;
  /** What is unusual about it; empty for a plain one. */
  readonly remarks: readonly string[];
  readonly submittedAt: Date | null;
  /** Where it is decided. */
  readonly href: string;
}

interface Habits {
  readonly locale: string;
  readonly currency: string;
}

/** Timesheets, expense reports and requests for time off that wait, the longest waiting first. */
export function waitingInOrder(
  {
    sheets,
    reports,
    timeOff,
  }: {
    readonly sheets: readonly AwaitingSheet[];
    readonly reports: readonly ReportRow[];
    readonly timeOff: readonly TimeOffRow[];
  },
  { locale, currency }: Habits,
): Waiting[] {
  const span = (period: DateSpan) => formatSpan(period, locale);
  return [
    ...sheets.map(
      (sheet): Waiting => ({
        id: sheet.id,
        kind: "timesheet",
        personName: sheet.ownerName,
        words: `Timesheet ${span(sheet.period)}`,
        total: formatClock(sheet.worked),
        remarks: sheet.remarks,
        submittedAt: sheet.submittedAt,
        href: `/approvals?sheet=${sheet.id}`,
      }),
    ),
    ...reports.map(
      (report): Waiting => ({
        id: report.id,
        kind: "report",
        personName: report.person.name,
        words: `Expenses ${spanOfReport(report, locale)}`,
        total: formatMoney(report.total, currency, locale),
        remarks: report.remarks,
        submittedAt: report.submittedAt,
        href: `/approvals?report=${report.id}`,
      }),
    ),
    ...timeOff.map(
      (request): Waiting => ({
        id: request.id,
        kind: "timeOff",
        personName: request.ownerName,
        words: `${request.codeName} ${span(request)}`,
        total: formatClock(sumOfMinutes(request.days.map((off) => off.minutes))),
        remarks: [],
        submittedAt: request.askedAt,
        href: `/approvals?off=${request.id}`,
      }),
    ),
  ].sort((a, b) => (a.submittedAt?.getTime() ?? 0) - (b.submittedAt?.getTime() ?? 0));
}

/** The neighbours of a line, for going through the list by keyboard. */
export function neighboursIn(waiting: readonly Waiting[], id: string | undefined) {
  const at = waiting.findIndex((one) => one.id === id);
  return { before: waiting[at - 1]?.href, after: waiting[at + 1]?.href };
}
