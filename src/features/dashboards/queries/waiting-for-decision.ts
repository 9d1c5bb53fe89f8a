import "server-only";
import type { Actor } from "#access/actor.ts";
import { expenseReportsAwaiting } from "#features/expenses/queries/expense-reports.ts";
import { timeOffAwaitingMe } from "#features/internal-time/queries/time-off-requests.ts";
import { pricesChangedByHand } from "#features/materials/queries/prices-changed-by-hand.ts";
import { timesheetsAwaitingMe } from "#features/time/queries/timesheets-awaiting-me.ts";

/** All that waits for the actor's decision; material prices that were changed by hand are a remark on their person's report. */
export async function waitingForDecision(actor: Actor) {
  const [sheets, plain, timeOff] = await Promise.all([
    timesheetsAwaitingMe(actor),
    expenseReportsAwaiting(actor),
    timeOffAwaitingMe(actor),
  ]);
  const asked = plain.map(({ person, period }) => ({ personId: person.id, period }));
  const changed = await pricesChangedByHand(actor, asked);
  const reports = plain.map((report) => {
    const { startsOn, endsOn } = report.period;
    const count = changed.filter(
      ({ personId, usedOn }) => personId === report.person.id && startsOn <= usedOn && usedOn <= endsOn,
    ).length;
    const words = count === 1 ? "1 price changed by hand" : `${count} prices changed by hand`;
    return count === 0 ? report : { ...report, remarks: [...report.remarks, words] };
  });
  return { sheets, reports, timeOff };
}
