import { tzOffset } from "@date-fns/tz";

declare const day: unique symbol;
/** A calendar day, "2026-11-22", without a zone. */
export type LocalDate = string & { readonly [day]: "local date" };

/** A stretch of whole days, both ends included. */
export interface DateSpan {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

/** How long a timesheet runs. */
export type PeriodLength = "week" | "two_weeks" | "half_month";

const utcDate = (date: LocalDate) => new Date(`${date}T00:00:00Z`);
const fromUtc = (instant: Date) => instant.toISOString().slice(0, 10) as LocalDate;

/** Reads "2026-11-22", or undefined when there is no such day between 1900 and 2199: a year of 0026 is a slip. */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return undefined;
  const instant = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== text
    ? undefined
    : (text as LocalDate);
}

/** The day that a date column holds. */
export const dayOfColumn = (column: Date): LocalDate => fromUtc(column);
/** A day as a date column wants it. */
export const columnOfDay = (date: LocalDate): Date => utcDate(date);

/** The day it is at an instant in a zone. */
export function dayAt(instant: Date, timeZone: string): LocalDate {
  return wallClock(instant, timeZone).slice(0, 10) as LocalDate;
}

/** What a clock in the zone shows, as ISO text. */
function wallClock(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetMs(instant.getTime(), timeZone)).toISOString();
}

// A list tells a hundred moments, and asking for an offset costs more than all the rest: a day whose ends agree has one.
const offsets = new Map<string, number>();

function offsetMs(instant: number, timeZone: string): number {
  const day = Math.floor(instant / dayMs);
  const key = `${timeZone} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const [start, end] = [day * dayMs, (day + 1) * dayMs - 1].map((at) => tzOffset(timeZone, new Date(at)) * minuteMs);
  if (start === undefined || start !== end) return tzOffset(timeZone, new Date(instant)) * minuteMs;
  if (offsets.size > 10_000) offsets.clear();
  offsets.set(key, start);
  return start;
}

/** The instant of a wall-clock time ("14:05") on a day in a zone; a time skipped by daylight saving moves forward. */
export function instantAt(date: LocalDate, time: string, timeZone: string): Date {
  // Not by way of TZDate, whose answer depends on the zone of the machine around the hours that clocks change.
  const wall = utcDate(date).getTime() + minutesOf(time) * minuteMs;
  const [before, after] = [wall - dayMs, wall + dayMs].map((near) => tzOffset(timeZone, new Date(near)) * minuteMs);
  const [first, second] = [wall - (before ?? 0), wall - (after ?? 0)];
  const isWall = (instant: number) => instant + tzOffset(timeZone, new Date(instant)) * minuteMs === wall;
  return new Date(isWall(first) || !isWall(second) ? first : second);
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

function minutesOf(time: string): number {
  const [hours = 0, mins = 0] = time.split(":").map(Number);
  return hours * 60 + mins;
}

/** The wall-clock time of an instant in a zone: "14:05". */
export function timeAt(instant: Date, timeZone: string): string {
  return wallClock(instant, timeZone).slice(11, 16);
}

/** A day some days later, or earlier when negative. */
export function addDaysTo(date: LocalDate, days: number): LocalDate {
  return fromUtc(new Date(utcDate(date).getTime() + days * 86_400_000));
}

/** How many days lie from one day to another. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utcDate(to).getTime() - utcDate(from).getTime()) / 86_400_000);
}

/** Every day of a span, in order. */
export function daysOf(span: DateSpan): LocalDate[] {
  return Array.from({ length: daysBetween(span.startsOn, span.endsOn) + 1 }, (_, index) =>
    addDaysTo(span.startsOn, index),
  );
}

/** The timesheet period that contains a day; weeks count from the anchor day, half months are 1-15 and 16-end. */
export function periodContaining(date: LocalDate, length: PeriodLength, anchor: LocalDate): DateSpan {
  if (length === "half_month") {
    const month = date.slice(0, 8);
    if (Number(date.slice(8)) <= 15) return { startsOn: `${month}01` as LocalDate, endsOn: `${month}15` as LocalDate };
    const [year = 0, monthNumber = 1] = date.split("-").map(Number);
    return { startsOn: `${month}16` as LocalDate, endsOn: fromUtc(new Date(Date.UTC(year, monthNumber, 0))) };
  }
  const days = length === "week" ? 7 : 14;
  const offset = ((daysBetween(anchor, date) % days) + days) % days;
  const startsOn = addDaysTo(date, -offset);
  return { startsOn, endsOn: addDaysTo(startsOn, days - 1) };
}

// A formatter costs more to make than a hundred days to format.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(kind: "day" | "dayOfYear" | "weekday", locale: string): Intl.DateTimeFormat {
  const key = `${kind} ${locale}`;
  const known = formatters.get(key);
  if (known) return known;
  const parts: Intl.DateTimeFormatOptions =
    kind === "weekday"
      ? { weekday: "short" }
      : { month: "short", day: "numeric", ...(kind === "dayOfYear" ? { year: "numeric" } : {}) };
  const made = new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
  if (formatters.size > 200) formatters.clear();
  formatters.set(key, made);
  return made;
}

/** A day for people: "Nov 22", or with the year when it is not the given one. */
export function formatDay(date: LocalDate, locale: string, currentYear?: string): string {
  const isThisYear = currentYear === undefined || currentYear === date.slice(0, 4);
  return formatterFor(isThisYear ? "day" : "dayOfYear", locale).format(utcDate(date));
}

/** A weekday for people: "Mon". */
export function formatWeekday(date: LocalDate, locale: string): string {
  return formatterFor("weekday", locale).format(utcDate(date));
}

/** A span for people: "Nov 16-22", "Nov 30-Dec 6", or with the year in which it ends when that is not the given one. */
export function formatSpan(span: DateSpan, locale: string, currentYear?: string): string {
  const from = formatDay(span.startsOn, locale);
  const sameMonth = span.startsOn.slice(0, 7) === span.endsOn.slice(0, 7);
  const to = sameMonth ? Number(span.endsOn.slice(8)) : formatDay(span.endsOn, locale);
  const year = span.endsOn.slice(0, 4);
  return `${from}–${to}${currentYear === undefined || currentYear === year ? "" : `, ${year}`}`;
}

/** An instant for people, in a zone: "today 14:05", "yesterday 14:05", "Nov 20 14:05". */
export function formatInstant(instant: Date, now: Date, timeZone: string, locale: string): string {
  const date = dayAt(instant, timeZone);
  const today = dayAt(now, timeZone);
  const time = timeAt(instant, timeZone);
  const distance = daysBetween(date, today);
  if (distance === 0) return `today ${time}`;
  if (distance === 1) return `yesterday ${time}`;
  if (distance === -1) return `tomorrow ${time}`;
  return `${formatDay(date, locale, today.slice(0, 4))} ${time}`;
}
