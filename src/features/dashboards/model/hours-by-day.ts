import type { LocalDate } from "#kernel/calendar.ts";
import { type Minutes, sumOfMinutes } from "#kernel/quantity.ts";

/** A day's time: what bills, and what does not. */
export interface DayOfWork {
  readonly day: LocalDate;
  readonly worked: Minutes;
  /** The part of the worked time that is billable, before it is rounded. */
  readonly billable: Minutes;
}

/** The time of each day of a period, from its entries. */
export function hoursByDay(
  days: readonly LocalDate[],
  entries: readonly { readonly workedOn: LocalDate; readonly workedMinutes: Minutes; readonly isBillable: boolean }[],
): DayOfWork[] {
  return days.map((day) => {
    const ofDay = entries.filter(({ workedOn }) => workedOn === day);
    return {
      day,
      worked: sumOfMinutes(ofDay.map(({ workedMinutes }) => workedMinutes)),
      billable: sumOfMinutes(ofDay.filter(({ isBillable }) => isBillable).map(({ workedMinutes }) => workedMinutes)),
    };
  });
}
