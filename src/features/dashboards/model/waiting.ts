import { spanOfReport } from "#features/expenses/model/report-name.ts";
import type { ReportRow } from "#features/expenses/queries/expense-reports.ts";
import type { TimeOffRow } from "#features/internal-time/queries/time-off-requests.ts";
import type { AwaitingSheet, PlaceInLine } from "#features/time/queries/timesheets-awaiting-me.ts";
import { type DateSpan, formatSpan } from "#kernel/calendar.ts";
import { formatClock } from "#kernel/duration.ts";
import { isId } from "#kernel/id.ts";
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
  ].sort(inLine);
}

const momentOf = ({ submittedAt }: Waiting) => submittedAt?.getTime() ?? 0;
const inLine = (a: Waiting, b: Waiting) => momentOf(a) - momentOf(b) || (a.id < b.id ? -1 : 1);

/** How many lines a page of the approvals list has: a week of a large team, and few enough to be looked at. */
export const linesOnPage = 100;

/** The place in an address at which a page begins: "1763640000000~018f…"; undefined when it is none. */
export function parsePlace(text: unknown): PlaceInLine | undefined {
  const [, at, id] = (typeof text === "string" && /^(\d{1,14})~([0-9a-f-]{36})$/.exec(text)) || [];
  return at && id && isId(id) ? { at: new Date(Number(at)), id } : undefined;
}

/** The place of a line, as an address says it. */
export const placeOf = (line: Waiting): string => `${momentOf(line)}~${line.id}`;

/** The lines of the page that begins at a place, each leading back to this page, and the first line of the next one. */
export function pageOfWaiting(
  waiting: readonly Waiting[],
  from: PlaceInLine | undefined,
  most: number = linesOnPage,
): { readonly lines: readonly Waiting[]; readonly next: Waiting | undefined } {
  const begins = (line: Waiting) =>
    !from || momentOf(line) > from.at.getTime() || (momentOf(line) === from.at.getTime() && line.id >= from.id);
  const rest = waiting.filter(begins);
  const lines = rest.slice(0, most);
  const [first] = lines;
  const onPage = (line: Waiting, start: Waiting) => ({ ...line, href: `${line.href}&from=${placeOf(start)}` });
  const next = rest[most];
  return {
    lines: from && first ? lines.map((line) => onPage(line, first)) : lines,
    next: next && onPage(next, next),
  };
}

/**
 * Where one is after a decision about a line: on the same page, at the line that follows, or at the one before where none does.
 * It is named as "at": where there is room for one thing only, the list is shown, and not that line.
 */
export function placeAfterDecision(
  { lines, isFirst }: { readonly lines: readonly Waiting[]; readonly isFirst: boolean },
  id: string,
): string {
  const index = lines.findIndex((line) => line.id === id);
  const beside = lines[index + 1] ?? lines[index - 1];
  const [start] = lines;
  const said = [beside && `at=${beside.id}`, !isFirst && start && `from=${placeOf(start)}`].filter(Boolean);
  return said.length === 0 ? "/approvals" : `/approvals?${said.join("&")}`;
}

/** The neighbours of a line, for going through the list by keyboard. */
export function neighboursIn(waiting: readonly Waiting[], id: string | undefined) {
  const at = waiting.findIndex((one) => one.id === id);
  return { before: waiting[at - 1]?.href, after: waiting[at + 1]?.href };
}
