import "server-only";
import type { Actor } from "#access/actor.ts";
import { expenseReportsAwaiting } from "#features/expenses/queries/expense-reports.ts";
import { timeOffAwaitingMe } from "#features/internal-time/queries/time-off-requests.ts";
import { type ChangedPrice, pricesChangedByHand } from "#features/materials/queries/prices-changed-by-hand.ts";
import { timesheetsAwaitingMe } from "#features/time/queries/timesheets-awaiting-me.ts";
import type { DateSpan } from "#kernel/calendar.ts";

interface Asked {
  readonly personId: string;
  readonly period: DateSpan;
}

/**
 * All that waits for the actor's decision. Material prices that were changed by hand are a remark on their person's expense
 * report; where none waits, on the timesheet of those days.
 */
export async function waitingForDecision(actor: Actor) {
  const [sheets, reports, timeOff] = await Promise.all([
    timesheetsAwaitingMe(actor),
    expenseReportsAwaiting(actor),
    timeOffAwaitingMe(actor),
  ]);
  const ofReport = ({ person, period }: (typeof reports)[number]): Asked => ({ personId: person.id, period });
  const ofSheet = ({ ownerId, period }: (typeof sheets)[number]): Asked => ({ personId: ownerId, period });
  const asked = [...reports.map(ofReport), ...sheets.map(ofSheet)];
  const changed = await pricesChangedByHand(actor, asked);
  const isOf = ({ personId, period }: Asked, price: ChangedPrice) =>
    price.personId === personId && period.startsOn <= price.usedOn && price.usedOn <= period.endsOn;
  const onNoReport = changed.filter((price) => !reports.some((report) => isOf(ofReport(report), price)));
  return {
    sheets: sheets.map((sheet) => withRemark(sheet, onNoReport.filter((price) => isOf(ofSheet(sheet), price)).length)),
    reports: reports.map((report) =>
      withRemark(report, changed.filter((price) => isOf(ofReport(report), price)).length),
    ),
    timeOff,
  };
}

function withRemark<Row extends { readonly remarks: readonly string[] }>(row: Row, count: number): Row {
  const words = count === 1 ? "1 price changed by hand" : `${count} prices changed by hand`;
  return count === 0 ? row : { ...row, remarks: [...row.remarks, words] };
}
