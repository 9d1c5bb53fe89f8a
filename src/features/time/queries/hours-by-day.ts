import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { columnOfDay, type DateSpan, dayOfColumn, daysOf, type LocalDate } from "#kernel/calendar.ts";
import { type Minutes, sumOfMinutes } from "#kernel/quantity.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";

/** A day's time: what is worked, and the part of it that is billable. */
export interface DayOfWork {
  readonly day: LocalDate;
  readonly worked: Minutes;
  readonly billable: Minutes;
}

/** One's own time on each day of a span. */
export const ownHoursByDay = cache((actor: Actor, span: DateSpan) => hoursByDay(actor, { personId: actor.id }, span));

/** The time of those whose timesheets one approves, on each day of a span. */
export const teamHoursByDay = cache((actor: Actor, span: DateSpan) =>
  hoursByDay(actor, { person: { approvers: { some: { approverId: actor.id, kind: "timesheet" } } } }, span),
);

async function hoursByDay(
  actor: Actor,
  whose: Prisma.TimeEntryWhereInput,
  { startsOn, endsOn }: DateSpan,
): Promise<DayOfWork[]> {
  const sums = await db.timeEntry.groupBy({
    by: ["workedOn", "isBillable"],
    where: {
      AND: [whose, { workedOn: { gte: columnOfDay(startsOn), lte: columnOfDay(endsOn) } }, visible.timeEntries(actor)],
    },
    _sum: { sheetMinutes: true },
  });
  const on = (day: LocalDate, onlyBillable: boolean) =>
    sumOfMinutes(
      sums
        .filter((sum) => dayOfColumn(sum.workedOn) === day && (sum.isBillable || !onlyBillable))
        .map((sum) => sum._sum.sheetMinutes ?? 0),
    );
  return daysOf({ startsOn, endsOn }).map((day) => ({ day, worked: on(day, false), billable: on(day, true) }));
}
