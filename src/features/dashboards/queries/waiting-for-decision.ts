import "server-only";
import type { Actor } from "#access/actor.ts";
import {
  daysOfReportsAwaiting,
  expenseReportsAwaiting,
  expensesAwaitingInSum,
  placeOfExpenseReport,
  type ReportRow,
} from "#features/expenses/queries/expense-reports.ts";
import { countOfTimeOffAwaitingMe, timeOffAwaitingMe } from "#features/internal-time/queries/time-off-requests.ts";
import { type ChangedPrice, pricesChangedByHand } from "#features/materials/queries/prices-changed-by-hand.ts";
import {
  type AwaitingSheet,
  countOfTimesheetsAwaitingMe,
  type PlaceInLine,
  placeOfTimesheet,
  timesheetsAwaitingMe,
} from "#features/time/queries/timesheets-awaiting-me.ts";
import type { DateSpan } from "#kernel/calendar.ts";
import { linesOnPage, pageOfWaiting, waitingInOrder } from "../model/waiting.ts";

interface Asked {
  /** Where the page begins; at the one that waits longest unless told otherwise. */
  readonly from?: PlaceInLine | undefined;
  /** What should be on it, by its id. */
  readonly id?: string | undefined;
  readonly most?: number;
}

/**
 * A page of all that waits for the actor's decision, the longest waiting first. What is asked for by its id begins the page
 * when it stands elsewhere, and a page that was decided meanwhile is the first one again.
 */
export async function waitingForDecision(actor: Actor, { from, id, most = linesOnPage }: Asked = {}) {
  const linesFrom = async (begin: PlaceInLine | undefined) => {
    const some = { from: begin, most: most + 1 };
    const [sheets, reports] = await Promise.all([
      timesheetsAwaitingMe(actor, some),
      expenseReportsAwaiting(actor, some),
    ]);
    return { sheets, reports };
  };
  const [first, timeOff, timesheets, expenses, requests] = await Promise.all([
    linesFrom(from),
    timeOffAwaitingMe(actor),
    countOfTimesheetsAwaitingMe(actor),
    expensesAwaitingInSum(actor),
    countOfTimeOffAwaitingMe(actor),
  ]);
  const total = timesheets + expenses.count + requests;
  const pageOf = async (lines: Lines, begin: PlaceInLine | undefined) => {
    const remarked = await withChangedPrices(actor, lines);
    const all = waitingInOrder({ ...remarked, timeOff }, actor.desk);
    const page = pageOfWaiting(all, begin, most);
    const isShown = (one: { readonly id: string }) => page.lines.some((line) => line.id === one.id);
    const shown = { sheets: remarked.sheets.filter(isShown), reports: remarked.reports.filter(isShown) };
    return { ...page, ...shown, all, isFirst: begin === undefined, total };
  };
  const pageFrom = async (begin: PlaceInLine | undefined) => await pageOf(await linesFrom(begin), begin);
  const page = await pageOf(first, from);
  const asked = id !== undefined && !page.lines.some((line) => line.id === id) ? id : undefined;
  const other = page.all.find((line) => line.id === asked);
  const place = other?.submittedAt ? { at: other.submittedAt, id: other.id } : asked && (await placeOf(actor, asked));
  if (place) return await pageFrom(place);
  return page.lines.length === 0 && from ? await pageFrom(undefined) : page;
}

const placeOf = async (actor: Actor, id: string) =>
  (await placeOfTimesheet(actor, id)) ?? (await placeOfExpenseReport(actor, id));

interface Lines {
  readonly sheets: readonly AwaitingSheet[];
  readonly reports: readonly ReportRow[];
}

interface Days {
  readonly personId: string;
  readonly period: DateSpan;
}

/** Material prices that were changed by hand are a remark on their person's expense report; where none waits, on the timesheet of those days. */
async function withChangedPrices(actor: Actor, { sheets, reports }: Lines): Promise<Lines> {
  const ofReport = ({ person, period }: ReportRow): Days => ({ personId: person.id, period });
  const ofSheet = ({ ownerId, period }: AwaitingSheet): Days => ({ personId: ownerId, period });
  const [changed, onAnyPage] = await Promise.all([
    pricesChangedByHand(actor, [...reports.map(ofReport), ...sheets.map(ofSheet)]),
    sheets.length === 0
      ? []
      : daysOfReportsAwaiting(
          actor,
          sheets.map(({ ownerId }) => ownerId),
        ),
  ]);
  const isOf = ({ personId, period }: Days, price: ChangedPrice) =>
    price.personId === personId && period.startsOn <= price.usedOn && price.usedOn <= period.endsOn;
  const onNoReport = changed.filter((price) => !onAnyPage.some((days) => isOf(days, price)));
  return {
    sheets: sheets.map((sheet) => withRemark(sheet, onNoReport.filter((price) => isOf(ofSheet(sheet), price)).length)),
    reports: reports.map((report) =>
      withRemark(report, changed.filter((price) => isOf(ofReport(report), price)).length),
    ),
  };
}

function withRemark<Row extends { readonly remarks: readonly string[] }>(row: Row, count: number): Row {
  const words = count === 1 ? "1 price changed by hand" : `${count} prices changed by hand`;
  return count === 0 ? row : { ...row, remarks: [...row.remarks, words] };
}
