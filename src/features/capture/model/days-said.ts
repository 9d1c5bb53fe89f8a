import { addDaysTo, type LocalDate, parseLocalDate } from "#kernel/calendar.ts";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const weekdayOf = (day: LocalDate) => new Date(`${day}T00:00:00Z`).getUTCDay();

const weekdayMeant = (word: string) =>
  word.length < 3 ? -1 : weekdays.findIndex((name) => name.startsWith(word.toLowerCase()));

/** The day that a word means: "today", "yesterday", or the latest day of that name, today included. */
export function dayOfWord(word: string, today: LocalDate): LocalDate | undefined {
  const low = word.toLowerCase();
  if (low === "today") return today;
  if (low === "yesterday") return addDaysTo(today, -1);
  const weekday = weekdayMeant(word);
  return weekday < 0 ? undefined : addDaysTo(today, -((weekdayOf(today) - weekday + 7) % 7));
}

/** Whether a word can mean a day at all. */
export const isDayWord = (word: string): boolean => /^(?:today|yesterday)$/i.test(word) || weekdayMeant(word) >= 0;

/** The day that "2026-11-20" or "20.11.2026" means, "none" when there is no such day, undefined when it is no day at all. */
export function dayOfDate(word: string): LocalDate | "none" | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word);
  const iso = dotted ? `${dotted[3]}-${dotted[2]?.padStart(2, "0")}-${dotted[1]?.padStart(2, "0")}` : word;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  return parseLocalDate(iso) ?? "none";
}

/** The latest day that "20.11." means, "none" when no year has it, undefined when it is no day at all. */
export function dayOfDayAndMonth(word: string, today: LocalDate): LocalDate | "none" | undefined {
  const match = /^(\d{1,2})\.(\d{1,2})\.$/.exec(word);
  if (!match) return undefined;
  const year = Number(today.slice(0, 4));
  // Far enough back for a leap day, also around a century without one.
  for (let back = 0; back <= 8; back++) {
    const day = dayOfDate(`${match[1]}.${match[2]}.${year - back}`);
    if (day !== undefined && day !== "none" && day <= today) return day;
  }
  return "none";
}
