import { formatDay, formatWeekday } from "#kernel/calendar.ts";
import { formatClock, formatDuration } from "#kernel/duration.ts";
import { formatMoney } from "#kernel/money.ts";
import type { Remark } from "../model/remarks.ts";
import type { SheetEntry } from "../model/sheet-entry.ts";
import { formatHours } from "../model/span-of-work.ts";
import { explanationInWords } from "../model/stored-explanation.ts";
import { TimeLineFace } from "./time-line-face.tsx";

/** How a reader's desk writes money and days. */
export interface Habits {
  readonly currency: string;
  readonly locale: string;
}

/** One entry of a timesheet: when, how long, for whom, what it bills and why, and what is unusual about it. */
export function TimeLine({
  entry,
  remarks = [],
  habits: { currency, locale },
  withDay = false,
  changedFrom,
}: {
  entry: SheetEntry;
  remarks?: readonly Remark[] | undefined;
  habits: Habits;
  withDay?: boolean;
  /** The address of this place, where the entry may be changed. */
  changedFrom?: string | undefined;
}) {
  const hours = formatHours(entry.startedAt, entry.endedAt, entry.timeZone);
  return (
    <TimeLineFace
      day={withDay ? `${formatWeekday(entry.workedOn, locale)} ${formatDay(entry.workedOn, locale)}` : undefined}
      hours={hours || (entry.isTimeOff ? "Time off" : "No start noted")}
      number={entry.ticketNumber}
      title={entry.ticketTitle}
      of={[entry.customerName, entry.workTypeName, entry.billingRoleName].filter(Boolean).join(" · ") || "Internal"}
      enteredBy={entry.enteredByName}
      summary={entry.summary}
      internalNotes={entry.internalNotes}
      remarks={remarks.map(({ text }) => text)}
      worked={formatClock(entry.workedMinutes)}
      bills={
        entry.isBillable ? [formatClock(entry.billableMinutes), formatMoney(entry.amount, currency, locale)] : null
      }
      explanation={explanationInWords(entry.explanation, { currency, locale }).join(" → ")}
      change={
        changedFrom && !entry.isTimeOff
          ? { id: entry.id, worked: formatDuration(entry.workedMinutes), from: changedFrom }
          : undefined
      }
    />
  );
}
