import { dayAt, formatDay, formatInstant, timeAt } from "#kernel/calendar.ts";

/** How a reader wants moments told: what time it is, where, and in whose words. */
export interface Clock {
  readonly now: Date;
  readonly timeZone: string;
  readonly locale: string;
}

/** The clock of the person who is asking. */
export function clockOf(actor: { readonly timeZone: string; readonly desk: { readonly locale: string } }): Clock {
  return { now: new Date(), timeZone: actor.timeZone, locale: actor.desk.locale };
}

/** A moment in words, "today 14:05", and exactly, "2026-11-22 14:05". */
export function momentIn(clock: Clock, at: Date): { readonly words: string; readonly exact: string } {
  return {
    words: formatInstant(at, clock.now, clock.timeZone, clock.locale),
    exact: `${dayAt(at, clock.timeZone)} ${timeAt(at, clock.timeZone)}`,
  };
}

/** When something is due, as short as a column needs it: the time on days nearby, the day otherwise. */
export function timeLeft(at: Date, clock: Clock) {
  const { words, exact } = momentIn(clock, at);
  const today = dayAt(clock.now, clock.timeZone);
  const day = formatDay(dayAt(at, clock.timeZone), clock.locale, today.slice(0, 4));
  return { words: words.startsWith(day) ? day : words, exact, isLate: at.getTime() < clock.now.getTime() };
}
