import { z } from "zod";
import type { OpenSpan } from "./business-hours.ts";
import { weekdayNames } from "./weekdays.ts";

const dayMinutes = 1440;
const stored = z.array(z.array(z.tuple([z.number().int(), z.number().int()])));

/** Week hours as the database keeps them: for each weekday the stretches of minutes after midnight. */
export type StoredWeek = [number, number][][];

/** Week hours out of the database; what is not readable is closed. */
export function weekOf(value: unknown): readonly (readonly OpenSpan[])[] {
  const read = stored.safeParse(value);
  const days = read.success ? read.data : [];
  return weekdayNames.map((_, weekday) => (days[weekday] ?? []).map(([from, to]) => ({ from, to })));
}

/** Week hours as the database keeps them. */
export function storedWeek(week: readonly (readonly OpenSpan[])[]): StoredWeek {
  return weekdayNames.map((_, weekday) => (week[weekday] ?? []).map(({ from, to }): [number, number] => [from, to]));
}

const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** A day's hours for people, and as they are typed: "08:00-12:00, 13:00-17:00", or nothing when it is closed. */
export function hoursInWords(spans: readonly OpenSpan[]): string {
  return spans.map(({ from, to }) => `${clockOf(from)}-${clockOf(to)}`).join(", ");
}

/** A day's hours as they are typed: stretches of hours, or what is wrong with them. */
export function parseHours(text: string): readonly OpenSpan[] | string {
  const trimmed = text.trim();
  if (trimmed === "" || /^closed$/i.test(trimmed)) return [];
  const spans: OpenSpan[] = [];
  for (const part of trimmed.split(/[,;]/)) {
    const match = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?\s*$/.exec(part);
    const from = minuteOf(match?.[1], match?.[2]);
    const to = minuteOf(match?.[3], match?.[4]);
    if (from === undefined || to === undefined) return "are written like 08:00-17:00, or 08:00-12:00, 13:00-17:00.";
    if (to <= from) return "must end after they start.";
    spans.push({ from, to });
  }
  const sorted = spans.toSorted((left, right) => left.from - right.from);
  const overlap = sorted.some((span, index) => index > 0 && span.from < (sorted[index - 1]?.to ?? 0));
  return overlap ? "overlap: write each hour once." : sorted;
}

function minuteOf(hours: string | undefined, minutes = "00"): number | undefined {
  if (hours === undefined) return undefined;
  const minute = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && minute <= dayMinutes ? minute : undefined;
}

/** A week's hours in one line: "Mon-Fri 08:00-17:00". */
export function weekInWords(week: readonly (readonly OpenSpan[])[]): string {
  const order = [1, 2, 3, 4, 5, 6, 0];
  const groups: { first: number; last: number; hours: string }[] = [];
  for (const weekday of order) {
    const hours = hoursInWords(week[weekday] ?? []);
    const last = groups.at(-1);
    if (last && last.hours === hours && order.indexOf(last.last) === order.indexOf(weekday) - 1) last.last = weekday;
    else groups.push({ first: weekday, last: weekday, hours });
  }
  const short = (weekday: number) => (weekdayNames[weekday] ?? "").slice(0, 3);
  const open = groups.filter(({ hours }) => hours !== "");
  if (open.length === 0) return "Never open";
  return open
    .map(({ first, last, hours }) => `${first === last ? short(first) : `${short(first)}-${short(last)}`} ${hours}`)
    .join(" · ");
}
