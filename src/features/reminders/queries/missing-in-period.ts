import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { daysAlreadyOff } from "#features/internal-time/allowance-records.ts";
import { workingMinutesOn } from "#features/internal-time/model/days-off.ts";
import { officeSeen } from "#features/internal-time/queries/holidays-of-person.ts";
import { ownEntryRows } from "#features/time/queries/own-entry-rows.ts";
import { touchedWithoutTime } from "#features/time/queries/touched-without-time.ts";
import { addDaysTo, type DateSpan, dayAt, dayOfColumn, daysOf } from "#kernel/calendar.ts";
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
  const [office, off, entries, untimed] = await Promise.all([
    officeSeen(actor, actor.id, period),
    daysAlreadyOff(db, actor.id, period),
    ownEntryRows(actor, period.startsOn),
    touchedWithoutTime(actor, period),
  ]);
  const written = entries.filter(({ timeOffRequestId }) => timeOffRequestId === null);
  const days = last < period.startsOn ? [] : daysOf(span);
  const short = days
    .map((day) => {
      const away = off.filter((one) => dayOfColumn(one.day) === day).map((one) => one.minutes);
      const there = written.filter((one) => dayOfColumn(one.workedOn) === day).map((one) => one.workedMinutes);
      const expected = minutes(Math.max(0, workingMinutesOn(day, office) - sumOfMinutes(away)));
      return { day, expected, written: sumOfMinutes(there) };
    })
    .filter(isShort);
  // A ticket that was touched on several days is one thing to mend, on the last of them.
  const lastOf = new Map(untimed.map(({ day, number, title }) => [number, { day, number, title }]));
  return { short, untimed: [...lastOf.values()] };
});
