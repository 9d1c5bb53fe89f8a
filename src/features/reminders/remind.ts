import "server-only";
import type { Desk } from "#access/actor.ts";
import { notify } from "#features/activity/records.ts";
import { daysAlreadyOff } from "#features/internal-time/allowance-records.ts";
import { workingMinutesOn } from "#features/internal-time/model/days-off.ts";
import { officeOf } from "#features/internal-time/office-records.ts";
import { periodOf } from "#features/time/model/period.ts";
import { acceptsTime } from "#features/time/model/timesheet-status.ts";
import { touchesWithoutTime } from "#features/time/touch-records.ts";
import { columnOfDay, type DateSpan, dayAt, dayOfColumn, daysOf, instantAt, type LocalDate } from "#kernel/calendar.ts";
import { minutes, sumOfMinutes } from "#kernel/quantity.ts";
import { loadDesk } from "#server/actor.ts";
import { db, type Tx } from "#server/db.ts";
import { env } from "#server/env.ts";
import { queueMail } from "#server/outbox.ts";
import {
  isMissing,
  isShort,
  isTimeToRemind,
  type MissingTime,
  missingInBrief,
  missingInLines,
} from "./model/missing-time.ts";

interface Reminded {
  readonly id: string;
  readonly email: string;
  readonly timeZone: string | null;
  readonly reminderAt: number | null;
}

/**
 * Reminds everybody whose time of day has come of what is missing, once for a day and once for a period: by a notice and a
 * mail, in the transaction that remembers it. Those who are exempt, or miss nothing, hear nothing.
 */
export async function remindOfMissingTime(now: Date): Promise<void> {
  const desk = await loadDesk(db);
  if (!desk || !(desk.time.remindsDaily || desk.time.remindsAtPeriodEnd)) return;
  const people = await db.person.findMany({
    where: { isActive: true, submitsTimesheets: true, getsReminders: true },
    select: { id: true, email: true, timeZone: true, reminderAt: true },
  });
  for (const person of people) {
    const today = dayAt(now, person.timeZone ?? desk.timeZone);
    if (isTimeToRemind(reminderOn(today, person, desk), now)) {
      await db.$transaction((tx) => remind(tx, person, desk, today, now));
    }
  }
}

function reminderOn(day: LocalDate, person: Reminded, desk: Desk): Date {
  const at = person.reminderAt ?? desk.time.reminderAt;
  const time = [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, "0")).join(":");
  return instantAt(day, time, person.timeZone ?? desk.timeZone);
}

async function remind(tx: Tx, person: Reminded, desk: Desk, today: LocalDate, now: Date): Promise<void> {
  const period = periodOf(desk, today);
  const kind = desk.time.remindsAtPeriodEnd && period.endsOn === today ? "period" : "day";
  if (kind === "day" && !desk.time.remindsDaily) return;
  const span = kind === "period" ? period : { startsOn: today, endsOn: today };
  const missing = await missingOf(tx, person, desk, span, kind === "period");
  if (!isMissing(missing)) return;
  const { count } = await tx.timeReminder.createMany({
    data: { personId: person.id, kind, day: columnOfDay(today), sentAt: now },
    skipDuplicates: true,
  });
  if (count === 0) return;
  const sentence = missingInBrief(missing, desk.locale);
  const href = kind === "period" ? `/timesheet/${period.startsOn}` : `/timesheet/${today}?day=${today}`;
  await notify(tx, person.id, sentence, href, now);
  const body = [`${sentence}.`, missingInLines(missing, desk.locale).join("\n"), `${env().APP_ORIGIN}${href}`];
  await queueMail(tx, { to: person.email, subject: sentence, body: body.filter(Boolean).join("\n\n") }, now);
}

/** What is missing of a person's time within a span of days that ends today. */
async function missingOf(
  tx: Tx,
  person: Reminded,
  desk: Desk,
  span: DateSpan,
  isPeriod: boolean,
): Promise<MissingTime> {
  const timeZone = person.timeZone ?? desk.timeZone;
  const workedOn = { gte: columnOfDay(span.startsOn), lte: columnOfDay(span.endsOn) };
  const [office, off, entries, sheet, timers] = [
    await officeOf(tx, { id: person.id }, span),
    await daysAlreadyOff(tx, person.id, span),
    await tx.timeEntry.findMany({
      where: { personId: person.id, workedOn },
      select: { workedOn: true, workedMinutes: true, timeOffRequestId: true },
    }),
    await tx.timesheet.findUnique({
      where: {
        personId_startsOn: { personId: person.id, startsOn: columnOfDay(periodOf(desk, span.endsOn).startsOn) },
      },
      select: { status: true },
    }),
    await tx.timer.count({ where: { personId: person.id, runningSince: { not: null } } }),
  ];
  const mayStillBeWritten = !sheet || acceptsTime(sheet.status);
  const days = daysOf(span).map((day) => {
    const isOfDay = (one: { workedOn: Date }) => dayOfColumn(one.workedOn) === day;
    const away = off.filter((one) => dayOfColumn(one.day) === day).map((one) => one.minutes);
    const written = entries.filter((one) => isOfDay(one) && one.timeOffRequestId === null);
    return {
      day,
      expected: minutes(Math.max(0, workingMinutesOn(day, office) - sumOfMinutes(away))),
      written: sumOfMinutes(written.map((one) => one.workedMinutes)),
    };
  });
  const today = span.endsOn;
  return {
    short: mayStillBeWritten ? days.filter(isShort) : [],
    untimed: mayStillBeWritten ? await untimedIn(tx, { id: person.id, timeZone }, span) : [],
    hasRunningTimer: timers > 0,
    notSubmitted: isPeriod && sheet && mayStillBeWritten && entries.length > 0 ? periodOf(desk, today) : null,
  };
}

// Whoever worked on a ticket may know its name, also when they see it no more.
async function untimedIn(tx: Tx, person: { readonly id: string; readonly timeZone: string }, span: DateSpan) {
  const workedOn = { gte: columnOfDay(span.startsOn), lte: columnOfDay(span.endsOn) };
  // A ticket with time on another of these days is not forgotten, and one that was touched on several is one thing to mend.
  const forgotten = { timeEntries: { none: { personId: person.id, workedOn } } };
  const touches = await touchesWithoutTime(tx, person, span, forgotten);
  const byNumber = new Map(touches.map((touch) => [touch.number, touch]));
  return [...byNumber.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1));
}
