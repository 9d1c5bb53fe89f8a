import { parseQuantity } from "#kernel/money.ts";
import { largestQuantity, type Minutes, minutes, type Thousandths } from "#kernel/quantity.ts";
import type { DistanceUnit } from "./said.ts";

const hourWord = "h(?:rs?|ours?)?";
const minuteWord = "m(?:in(?:s|utes?)?)?";
const together = new RegExp(`^(\\d{1,3})${hourWord}(?:([0-5]?\\d)(?:${minuteWord})?)?$`, "i");
const decimalHours = new RegExp(`^(\\d{0,2})[.,](\\d{1,3})${hourWord}$`, "i");
const onlyMinutes = new RegExp(`^(\\d{1,4})${minuteWord}$`, "i");

/** The minutes that "25m", "1h30", "1h30m" or "1,5h" mean; undefined when it is no duration. */
export function durationSaid(word: string): Minutes | undefined {
  const both = together.exec(word);
  if (both) return minutes(Number(both[1]) * 60 + Number(both[2] ?? 0));
  const decimal = decimalHours.exec(word);
  if (decimal) return minutes(Math.round(Number(`${decimal[1] || "0"}.${decimal[2]}`) * 60));
  const few = onlyMinutes.exec(word);
  return few ? minutes(Number(few[1])) : undefined;
}

/** Whether a duration is of whole hours, so that minutes may follow: "1h 30m". */
export const isHoursAlone = (word: string): boolean => new RegExp(`^\\d{1,3}${hourWord}$`, "i").test(word);
/** Whether a duration is the minutes that may follow hours. */
export const isMinutesOfHour = (word: string): boolean => new RegExp(`^[0-5]?\\d${minuteWord}$`, "i").test(word);

const clock = /^(\d{1,2})(?::([0-5]\d))?(am|pm)?$/i;

/** The time on the clock that "14:05", "9:30" or "2pm" means; a bare hour only where `bare` allows it, 24:00 only as an end. */
export function clockSaid(word: string, { bare = false, isEnd = false } = {}): string | undefined {
  const match = clock.exec(word);
  if (!match || (match[2] === undefined && match[3] === undefined && !bare)) return undefined;
  const half = match[3]?.toLowerCase();
  const hour = Number(match[1]);
  if (half === undefined ? hour > 24 : hour < 1 || hour > 12) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half === "pm" ? 12 : 0);
  const said = `${String(hours).padStart(2, "0")}:${match[2] ?? "00"}`;
  if (hours < 24) return said;
  // Midnight at the end of the day is written like the one at its beginning.
  return said === "24:00" && isEnd ? "00:00" : undefined;
}

/** The start and end that "14:00-15:30" or "14:00-now" mean, undefined when it is no such thing. One side must look like a time. */
export function rangeSaid(word: string): { start: string; end: string } | undefined {
  const sides = /^([\d:apm]+)[-–—]([\d:apm]+|now)$/i.exec(word);
  const [, from = "", to = ""] = sides ?? [];
  const isNow = to.toLowerCase() === "now";
  const start = clockSaid(from, { bare: /:/.test(to) && !/[ap]m/i.test(to) });
  const end = isNow ? "now" : clockSaid(to, { bare: /:/.test(from) && !/[ap]m/i.test(from), isEnd: true });
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** A quantity above zero with up to three decimals, or undefined. */
export function quantitySaid(digits: string, locale: string): Thousandths | undefined {
  if (!/^\d[\d.,]*$/.test(digits)) return undefined;
  const quantity = parseQuantity(digits, locale);
  return quantity !== undefined && quantity > 0 && quantity <= largestQuantity ? quantity : undefined;
}

/** The unit of distance that a word names. */
export function distanceUnit(word: string): DistanceUnit | undefined {
  if (/^(?:mi|miles?)$/i.test(word)) return "mi";
  return /^km$/i.test(word) ? "km" : undefined;
}
