import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { daysAlreadyOff } from "#features/internal-time/allowance-records.ts";
import { workingMinutesOn } from "#features/internal-time/model/days-off.ts";
import { officeOf } from "#features/internal-time/office-records.ts";
import { addDaysTo, columnOfDay, type DateSpan, dayAt, dayOfColumn, daysOf, instantAt } from "#kernel/calendar.ts";
import { minutes, sumOfMinutes } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { type DayWritten, isShort, type UntimedOn } from "../model/missing-time.ts";

/** What of a person's period is not written down. */
export interface MissingInPeriod {
  readonly short: readonly DayWritten[];
  readonly untimed: readonly UntimedOn[];
}

// What somebody does to a ticket that takes time; mail goes out with notes.
const touches = [
  "note.add",
  "note.edit",
  "ticket.changeStatus",
  "ticket.complete",
  "ticket.reopen",
  "material.add",
  "expense.add",
  "signOff.take",
  "attachment.add",
];

const mostTickets = 50;

/** What is missing of one's own period: days that lack time, holidays and time off aside, and tickets touched without any. Today counts only as the period's last day. */
export const missingInPeriod = cache(async (actor: Actor, period: DateSpan, now: Date): Promise<MissingInPeriod> => {
  const today = dayAt(now, actor.timeZone);
  const yesterday = addDaysTo(today, -1);
  const last = period.endsOn <= today ? period.endsOn : yesterday;
  const span = { startsOn: period.startsOn, endsOn: last };
  const [office, off, written, untimed] = await Promise.all([
    officeOf(db, { id: actor.id }, period),
    daysAlreadyOff(db, actor.id, period),
    db.timeEntry.groupBy({
      by: ["workedOn"],
      where: {
        AND: [{ personId: actor.id, timeOffRequestId: null, workedOn: within(period) }, visible.timeEntries(actor)],
      },
      _sum: { workedMinutes: true },
    }),
    touchedWithoutTime(actor, period),
  ]);
  const days = last < period.startsOn ? [] : daysOf(span);
  const short = days
    .map((day) => {
      const away = off.filter((one) => dayOfColumn(one.day) === day).map((one) => one.minutes);
      const there = written.find((one) => dayOfColumn(one.workedOn) === day)?._sum.workedMinutes ?? 0;
      const expected = minutes(Math.max(0, workingMinutesOn(day, office) - sumOfMinutes(away)));
      return { day, expected, written: minutes(there) };
    })
    .filter(isShort);
  return { short, untimed };
});

const within = ({ startsOn, endsOn }: DateSpan) => ({ gte: columnOfDay(startsOn), lte: columnOfDay(endsOn) });

/** The tickets that somebody did something to in a period without writing any time on them there, by the last day of it. */
async function touchedWithoutTime(actor: Actor, period: DateSpan): Promise<UntimedOn[]> {
  const at = {
    gte: instantAt(period.startsOn, "00:00", actor.timeZone),
    lt: instantAt(addDaysTo(period.endsOn, 1), "00:00", actor.timeZone),
  };
  const touched = await db.event.groupBy({
    by: ["ticketId"],
    where: { actorId: actor.id, at, ticketId: { not: null }, name: { in: touches } },
    _max: { at: true },
  });
  const lastAt = new Map(touched.map(({ ticketId, _max }) => [ticketId, _max.at]));
  const tickets = await db.ticket.findMany({
    where: {
      AND: [
        {
          id: { in: touched.flatMap(({ ticketId }) => ticketId ?? []) },
          timeEntries: { none: { personId: actor.id, workedOn: within(period) } },
        },
        visible.tickets(actor),
      ],
    },
    orderBy: { number: "asc" },
    select: { id: true, number: true, title: true },
    take: mostTickets,
  });
  return tickets.flatMap(({ id, number, title }) => {
    const last = lastAt.get(id);
    return last ? [{ day: dayAt(last, actor.timeZone), number, title }] : [];
  });
}
