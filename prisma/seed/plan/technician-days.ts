import { addDaysTo, type LocalDate } from "#kernel/calendar.ts";
import type { Chance } from "../chance.ts";
import type { Technician } from "./happening.ts";

/** A stretch of a technician's day, in minutes since midnight. */
export interface Slot {
  readonly day: LocalDate;
  readonly start: number;
  readonly end: number;
  /** Today's work that would end later than now: only how long it took is known. */
  readonly isOnlyLength: boolean;
}

/** A minute of the day as a clock shows it. */
export const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const dayBegins = 8 * 60 + 10;
const lunch = { start: 12 * 60 + 15, end: 13 * 60 };
const dayEnds = 17 * 60 + 20;
const mostToday = 3;

/** Whether a day is a Saturday or Sunday. */
export function isWeekend(day: LocalDate): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** The days of the technicians, filled from the morning on; nobody does two things at once and nobody works in the future. */
export function technicianDays(today: LocalDate, nowMinute: number, chance: Chance) {
  const begun = new Map<string, number>();
  const taken = new Map<string, { readonly start: number; readonly end: number }[]>();
  const countToday = new Map<Technician, number>();

  function onToday(who: Technician, length: number): Slot | undefined {
    const count = countToday.get(who) ?? 0;
    if (count >= mostToday) return undefined;
    countToday.set(who, count + 1);
    const start = begun.get(`${who} ${today}`) ?? dayBegins + chance.between(0, 8) * 5;
    const end = start + length;
    if (end <= nowMinute) {
      begun.set(`${who} ${today}`, end + 10);
      return { day: today, start, end, isOnlyLength: false };
    }
    // Early in the morning nobody can have worked for hours.
    const short = Math.min(length, Math.max(15, Math.floor(nowMinute / 15) * 5));
    return { day: today, start: 0, end: short, isOnlyLength: true };
  }

  return {
    /** The stretches of a technician's day in which nothing is written, lunch left out. */
    gaps(who: Technician, day: LocalDate, until: number): { readonly start: number; readonly end: number }[] {
      const busy = [lunch, { start: until, end: until }, ...(taken.get(`${who} ${day}`) ?? [])];
      let free = dayBegins;
      return busy
        .toSorted((left, right) => left.start - right.start)
        .flatMap(({ start, end }) => {
          const gap = { start: free, end: Math.min(start, until) };
          free = Math.max(free, end);
          return gap.end - gap.start >= 40 ? [gap] : [];
        });
    },

    /** The first free stretch of that length from a moment on, or undefined when there is none up to now. */
    next(
      who: Technician,
      from: { readonly day: LocalDate; readonly minute: number },
      length: number,
    ): Slot | undefined {
      for (let day = from.day; day < today; day = addDaysTo(day, 1)) {
        if (isWeekend(day)) continue;
        const key = `${who} ${day}`;
        const free = begun.get(key) ?? dayBegins + chance.between(0, 8) * 5;
        const earliest = day === from.day ? Math.max(free, Math.ceil(from.minute / 5) * 5) : free;
        const start =
          earliest < lunch.end && earliest + length > lunch.start ? Math.max(earliest, lunch.end) : earliest;
        if (start + length > dayEnds) continue;
        begun.set(key, start + length + chance.between(0, 4) * 5);
        taken.set(key, [...(taken.get(key) ?? []), { start, end: start + length }]);
        return { day, start, end: start + length, isOnlyLength: false };
      }
      return onToday(who, length);
    },
  };
}
