import { formatDay, formatInstant, formatWeekday, type LocalDate } from "#kernel/calendar.ts";
import { type Minutes, sumOfMinutes, sumOfMoney } from "#kernel/quantity.ts";
import { Amount, ClockTime } from "#ui/display/numbers.tsx";
import { periodInWords } from "../model/calendar-input.ts";
import { billableOf } from "../model/goal.ts";
import type { SheetEntry } from "../model/sheet-entry.ts";
import type { SheetView } from "../model/sheet-view.ts";
import { formatHours } from "../model/span-of-work.ts";
import { byKey } from "../model/timesheet-grid.ts";
import { timesheetStatusLabels } from "../model/timesheet-status.ts";
import type { SheetEvent } from "../queries/history-of-timesheet.ts";
import type { Habits } from "./time-line.tsx";

const sumOf = (entries: readonly SheetEntry[], what: "workedMinutes" | "billableMinutes"): Minutes =>
  sumOfMinutes(entries.map((entry) => entry[what]));

/** Whose timesheet it is and what it comes to, on paper. */
export function PrintedSheetHead({
  sheet,
  habits,
  organizationName,
}: {
  sheet: SheetView;
  habits: Habits;
  organizationName: string;
}) {
  const facts = [
    ["Period", periodInWords(sheet.period, habits.locale)],
    ["Status", timesheetStatusLabels[sheet.status].text],
    ["Worked", <ClockTime key="worked" of={sumOf(sheet.entries, "workedMinutes")} />],
    ["To bill", <ClockTime key="billable" of={sumOf(sheet.entries, "billableMinutes")} />],
    ["Goal", billableOf(sheet).words],
    ["Amount", <Amount key="amount" of={sumOfMoney(sheet.entries.map(({ amount }) => amount))} {...habits} />],
  ] as const;
  return (
    <header className="mb-5">
      <p className="text-muted text-sm">{organizationName}</p>
      <h1 className="mt-1 font-semibold text-xl tracking-tight">Timesheet of {sheet.ownerName}</h1>
      <dl className="mt-3 grid grid-cols-1 gap-x-6 gap-y-1 text-sm sm:grid-cols-2 print:grid-cols-2">
        {facts.map(([name, value]) => (
          <div key={name} className="flex gap-2">
            <dt className="w-20 shrink-0 text-muted">{name}</dt>
            <dd className="min-w-0 tabular">{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

// On a phone the hours stand above the work, which keeps room for its words; on paper they always stand beside it.
const beside = "flex flex-col sm:flex-row sm:gap-3 print:flex-row print:gap-3";
const hoursWidth = "shrink-0 sm:w-24 print:w-24";

/** The entries of a timesheet day by day with the sum of each, holidays named; the last line is the sum of what stands above it. */
export function PrintedDays({
  sheet,
  holidays,
  habits,
}: {
  sheet: SheetView;
  holidays: ReadonlyMap<LocalDate, string>;
  habits: Habits;
}) {
  const written = byKey(sheet.entries, ({ workedOn }) => workedOn);
  const free = [...holidays.keys()].filter((day) => !written.some(([one]) => one === day));
  const days = [...written, ...free.map((day): [LocalDate, SheetEntry[]] => [day, []])].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const head = "border-line border-b py-1 font-medium text-muted text-xs";
  const figure = "w-16 py-1 text-right align-top tabular";
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">Entries by day</caption>
      <thead>
        <tr>
          <th className={`${head} text-left`}>
            <span className={beside}>
              <span className={hoursWidth}>Hours</span> <span>Work</span>
            </span>
          </th>
          <th className={`${head} text-right`}>Worked</th>
          <th className={`${head} text-right`}>To bill</th>
        </tr>
      </thead>
      {days.map(([day, entries]) => (
        <tbody key={day}>
          <tr className="border-line border-b">
            <th scope="rowgroup" className="pt-3 pb-1 text-left font-semibold">
              {formatWeekday(day, habits.locale)} {formatDay(day, habits.locale)}
              {holidays.has(day) && <span className="font-normal text-muted"> {holidays.get(day)}</span>}
            </th>
            <td className={`${figure} pt-3 font-semibold`}>
              <ClockTime of={sumOf(entries, "workedMinutes")} />
            </td>
            <td className={`${figure} pt-3 font-semibold`}>
              <ClockTime of={sumOf(entries, "billableMinutes")} />
            </td>
          </tr>
          {entries.map((entry) => (
            <PrintedEntry key={entry.id} entry={entry} figure={figure} />
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr className="border-line-strong border-t-2 font-semibold">
          <th scope="row" className="py-1.5 text-left">
            Total
          </th>
          <td className={figure}>
            <ClockTime of={sumOf(sheet.entries, "workedMinutes")} />
          </td>
          <td className={figure}>
            <ClockTime of={sumOf(sheet.entries, "billableMinutes")} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function PrintedEntry({ entry, figure }: { entry: SheetEntry; figure: string }) {
  const hours = formatHours(entry.startedAt, entry.endedAt, entry.timeZone);
  const about = [entry.customerName, entry.workTypeName].filter(Boolean).join(", ");
  return (
    <tr className="border-line border-b">
      <td className="py-1 pr-3 align-top">
        <div className={beside}>
          <span className={`${hoursWidth} whitespace-nowrap text-muted tabular`}>{hours}</span>
          <div className="min-w-0">
            <span className="tabular">{entry.ticketNumber}</span> {entry.ticketTitle}
            {about && <span className="text-muted"> {about}</span>}
            {entry.summary && <p className="wrap-anywhere whitespace-pre-wrap text-muted text-xs">{entry.summary}</p>}
          </div>
        </div>
      </td>
      <td className={figure}>
        <ClockTime of={entry.workedMinutes} />
      </td>
      <td className={figure}>
        <ClockTime of={entry.billableMinutes} />
      </td>
    </tr>
  );
}

/** Who decided what about a timesheet, the first thing first, and where it is signed. */
export function PrintedDecisions({
  sheet,
  history,
  clock,
}: {
  sheet: SheetView;
  history: readonly SheetEvent[];
  clock: { readonly now: Date; readonly timeZone: string; readonly locale: string };
}) {
  return (
    <section className="mt-8">
      {history.length > 0 && (
        <>
          <h2 className="font-semibold text-base">Decisions</h2>
          <ol className="mt-1 grid gap-0.5 text-sm">
            {history.toReversed().map((event) => (
              <li key={event.id}>
                {event.actorName} {event.sentence}{" "}
                <span className="text-muted">{formatInstant(event.at, clock.now, clock.timeZone, clock.locale)}</span>
                {event.body && <span className="text-muted">: {event.body}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
      <div className="mt-14 grid grid-cols-2 gap-10 text-muted text-xs">
        <p className="border-line-strong border-t pt-1">Date, {sheet.ownerName}</p>
        <p className="border-line-strong border-t pt-1">
          Date, {sheet.decision?.by ?? (sheet.decidedBy || "approver")}
        </p>
      </div>
    </section>
  );
}
