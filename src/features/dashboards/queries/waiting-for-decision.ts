import "server-only";
import type { Actor } from "#access/actor.ts";
import { expenseReportsAwaiting, expensesAwaitingInSum } from "#features/expenses/queries/expense-reports.ts";
import { timeOffAwaitingMe } from "#features/internal-time/queries/time-off-requests.ts";
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

type Reports = Awaited<ReturnType<typeof expenseReportsAwaiting>>;

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
  const sheetsFrom = (begin: PlaceInLine | undefined) => timesheetsAwaitingMe(actor, { from: begin, most: most + 1 });
  const [first, plain, timeOff, timesheets, expenses] = await Promise.all([
    sheetsFrom(from),
    expenseReportsAwaiting(actor),
    timeOffAwaitingMe(actor),
    countOfTimesheetsAwaitingMe(actor),
    expensesAwaitingInSum(actor),
  ]);
  const total = timesheets + expenses.count + timeOff.length;
  const pageOf = async (sheets: readonly AwaitingSheet[], begin: PlaceInLine | undefined) => {
    const remarked = await withChangedPrices(actor, sheets, plain);
    const all = waitingInOrder({ ...remarked, timeOff }, actor.desk);
    const page = pageOfWaiting(all, begin, most);
    const isShown = (one: { readonly id: string }) => page.lines.some((line) => line.id === one.id);
    const shown = { sheets: remarked.sheets.filter(isShown), reports: remarked.reports.filter(isShown) };
    return { ...page, ...shown, all, isFirst: begin === undefined, total };
  };
  const pageFrom = async (begin: PlaceInLine | undefined) => await pageOf(await sheetsFrom(begin), begin);
  const page = await pageOf(first, from);
  const asked = id !== undefined && !page.lines.some((line) => line.id === id) ? id : undefined;
  const other = page.all.find((line) => line.id === asked);
  const place = other?.submittedAt
    ? { at: other.submittedAt, id: other.id }
    : asked && (await placeOfTimesheet(actor, asked));
  if (place) return await pageFrom(place);
  return page.lines.length === 0 && from ? await pageFrom(undefined) : page;
}

interface Days {
  readonly personId: string;
  readonly period: DateSpan;
}

/** Material prices that were changed by hand are a remark on their person's expense report; where none waits, on the timesheet of those days. */
async function withChangedPrices(actor: Actor, sheets: readonly AwaitingSheet[], reports: Reports) {
  const ofReport = ({ person, period }: Reports[number]): Days => ({ personId: person.id, period });
  const ofSheet = ({ ownerId, period }: AwaitingSheet): Days => ({ personId: ownerId, period });
  const changed = await pricesChangedByHand(actor, [...reports.map(ofReport), ...sheets.map(ofSheet)]);
  const isOf = ({ personId, period }: Days, price: ChangedPrice) =>
    price.personId === personId && period.startsOn <= price.usedOn && price.usedOn <= period.endsOn;
  const onNoReport = changed.filter((price) => !reports.some((report) => isOf(ofReport(report), price)));
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
