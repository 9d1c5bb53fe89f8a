import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { daysAlreadyOff } from "#features/internal-time/allowance-records.ts";
import { workingMinutesOn } from "#features/internal-time/model/days-off.ts";
import { officeSeen } from "#features/internal-time/queries/holidays-of-person.ts";
import { touchedWithoutTime } from "#features/time/queries/touched-without-time.ts";
import { addDaysTo, columnOfDay, type DateSpan, dayAt, dayOfColumn, daysOf } from "#kernel/calendar.ts";
import { minutes, sumOfMinutes } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { type DayWritten, isShort, type UntimedOn } from "../model/missing-time.ts";

/** What of a person's period is not written down. */
export interface MissingInPeriod {
  readonly short: readonly DayWritten[];
  readonly untimed: readonly UntimedOn[];
}

/** What is missing of one's own period: days that lack time, holidays and time off aside, and tickets touched without any. Today counts only as the period's last day. */
export const missingInPeriod = cache(async (actor: Actor, period: DateSpan, now: Date): Promise<MissingInPeriod> => {
  const today = dayAt(now, actor.timeZone);
  const yesterday = addDaysTo(today, -1);
  const last = period.endsOn <= today ? period.endsOn : yesterday;
  const span = { startsOn: period.startsOn, endsOn: last };
  const [office, off, written, untimed] = await Promise.all([
    officeSeen(actor, actor.id, period),
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
  // A ticket that was touched on several days is one thing to mend, on the last of them.
  const lastOf = new Map(untimed.map(({ day, number, title }) => [number, { day, number, title }]));
  return { short, untimed: [...lastOf.values()] };
});

const within = ({ startsOn, endsOn }: DateSpan) => ({ gte: columnOfDay(startsOn), lte: columnOfDay(endsOn) });
