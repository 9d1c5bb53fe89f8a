import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { columnOfDay, type DateSpan, dayOfColumn, daysOf, type LocalDate } from "#kernel/calendar.ts";
import { type Minutes, sumOfMinutes } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** A day's time: what is worked, and the part of it that is billable. */
export interface DayOfWork {
  readonly day: LocalDate;
  readonly worked: Minutes;
  readonly billable: Minutes;
}

/** One's own time on each day of a span. */
export const ownHoursByDay = cache(async (actor: Actor, { startsOn, endsOn }: DateSpan): Promise<DayOfWork[]> => {
  const sums = await db.timeEntry.groupBy({
    by: ["workedOn", "isBillable"],
    where: {
      AND: [
        { personId: actor.id, workedOn: { gte: columnOfDay(startsOn), lte: columnOfDay(endsOn) } },
        visible.timeEntries(actor),
      ],
    },
    _sum: { workedMinutes: true },
  });
  const on = (day: LocalDate, onlyBillable: boolean) =>
    sumOfMinutes(
      sums
        .filter((sum) => dayOfColumn(sum.workedOn) === day && (sum.isBillable || !onlyBillable))
        .map((sum) => sum._sum.workedMinutes ?? 0),
    );
  return daysOf({ startsOn, endsOn }).map((day) => ({ day, worked: on(day, false), billable: on(day, true) }));
});
