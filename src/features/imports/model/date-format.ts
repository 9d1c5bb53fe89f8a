import { instantAt, parseLocalDate } from "#kernel/calendar.ts";

/** What the letters of a date format stand for; "iso" alone is ISO 8601, with or without an offset. */
const tokens: Readonly<Record<string, { readonly part: string; readonly pattern: string }>> = {
  YYYY: { part: "year", pattern: "\\d{4}" },
  MMM: { part: "monthName", pattern: "[A-Za-z]{3}" },
  MM: { part: "month", pattern: "\\d{2}" },
  M: { part: "month", pattern: "\\d{1,2}" },
  DD: { part: "day", pattern: "\\d{2}" },
  D: { part: "day", pattern: "\\d{1,2}" },
  HH: { part: "hour", pattern: "\\d{2}" },
  H: { part: "hour", pattern: "\\d{1,2}" },
  hh: { part: "hour", pattern: "\\d{2}" },
  h: { part: "hour", pattern: "\\d{1,2}" },
  mm: { part: "minute", pattern: "\\d{2}" },
  ss: { part: "second", pattern: "\\d{2}" },
  A: { part: "half", pattern: "[AaPp][Mm]" },
};
const tokenPattern = /YYYY|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|A/g;
const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

type Parts = Readonly<Record<string, string | undefined>>;

/** Whether a date format names at least a year, a month and a day, each once. */
export function isDateFormat(format: string): boolean {
  if (format === "iso") return true;
  const parts = (format.match(tokenPattern) ?? []).map((token) => tokens[token]?.part);
  const has = (part: string) => parts.includes(part);
  return new Set(parts).size === parts.length && has("year") && has("day") && (has("month") || has("monthName"));
}

/** Reads an instant written in a format; a text without an offset is wall-clock time in the zone. Undefined when it is none. */
export function parseInstant(text: string, format: string, timeZone: string): Date | undefined {
  if (format === "iso") return parseIso(text.trim(), timeZone);
  const parts = patternOf(format).exec(text.trim())?.groups;
  return parts && instantOf(parts, timeZone);
}

const patterns = new Map<string, RegExp>();

function patternOf(format: string): RegExp {
  const known = patterns.get(format);
  if (known) return known;
  const source = format
    .split(/(YYYY|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|A)/)
    .map((piece) => {
      const token = tokens[piece];
      return token ? `(?<${token.part}>${token.pattern})` : piece.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    })
    .join("");
  const pattern = new RegExp(`^${source}$`);
  patterns.set(format, pattern);
  return pattern;
}

function instantOf(parts: Parts, timeZone: string): Date | undefined {
  const month =
    parts.monthName === undefined ? Number(parts.month) : monthNames.indexOf(parts.monthName.toLowerCase()) + 1;
  const two = (value: number) => String(value).padStart(2, "0");
  const day = parseLocalDate(`${parts.year}-${two(month)}-${two(Number(parts.day))}`);
  const hour = hourOf(Number(parts.hour ?? 0), parts.half);
  const minute = Number(parts.minute ?? 0);
  const second = Number(parts.second ?? 0);
  if (day === undefined || hour === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  return new Date(instantAt(day, `${two(hour)}:${two(minute)}`, timeZone).getTime() + second * 1000);
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
}

function parseIso(text: string, timeZone: string): Date | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  );
  const day = match?.[1] === undefined ? undefined : parseLocalDate(match[1]);
  if (!match || day === undefined) return undefined;
  const [, , time = "00:00", seconds = "00", offset] = match;
  if (offset !== undefined) {
    const colon = offset === "Z" || offset.includes(":") ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
    const instant = new Date(`${day}T${time}:${seconds}${colon}`);
    return Number.isNaN(instant.getTime()) ? undefined : instant;
  }
  const [hour = "0", minute = "0"] = time.split(":");
  return instantOf(
    { year: day.slice(0, 4), month: day.slice(5, 7), day: day.slice(8), hour, minute, second: seconds },
    timeZone,
  );
}
