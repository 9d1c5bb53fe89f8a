import type { SheetEntry } from "#features/time/model/sheet-entry.ts";
import { type DateSpan, formatDay, formatWeekday, type LocalDate } from "#kernel/calendar.ts";
import { formatClock } from "#kernel/duration.ts";
import { dayOfCopy } from "./day-of-copy.ts";

/** An earlier entry as it is offered, with the day it would be written on once more. */
export function lineToCopy(
  entry: SheetEntry,
  {
    earlier,
    period,
    lastDay,
    locale,
  }: {
    readonly earlier: DateSpan;
    readonly period: DateSpan;
    /** The last day that takes time. */
    readonly lastDay: LocalDate;
    readonly locale: string;
  },
) {
  const day = dayOfCopy(entry.workedOn, earlier, period);
  const inWords = (one: LocalDate) => `${formatWeekday(one, locale)} ${formatDay(one, locale)}`;
  return {
    entryId: entry.id,
    name: [entry.ticketNumber, entry.ticketTitle].filter(Boolean).join(" "),
    customerName: entry.customerName,
    duration: formatClock(entry.workedMinutes),
    summary: entry.summary,
    from: inWords(entry.workedOn),
    to: day ? { day, words: inWords(day) } : null,
    objection: !day ? "This period has no such day." : day > lastDay ? "Not worked yet." : "",
  };
}
