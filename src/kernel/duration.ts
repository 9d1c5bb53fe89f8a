import { type Minutes, minutes } from "#kernel/quantity.ts";

/**
 * A duration as a person types it, or undefined when it is none. "1h 30m", "1h30", "90m", "1:30" and "90" say ninety
 * minutes; a number with a decimal point or comma is hours: "1.5". Seconds do not exist.
 */
export function parseDuration(text: string): Minutes | undefined {
  const compact = text.trim().toLowerCase().replaceAll(/\s+/g, "");
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(compact);
  if (clock) return minutes(Number(clock[1]) * 60 + Number(clock[2]));
  const bare = /^\d{1,4}$/.exec(compact);
  if (bare) return minutes(Number(compact));
  const decimal = /^(\d{0,3})[.,](\d{1,4})(?:h|hours?|hrs?)?$/.exec(compact);
  if (decimal) return minutes(Math.round(Number(`${decimal[1] || "0"}.${decimal[2]}`) * 60));
  const words = /^(?:(\d{1,3})(?:h|hours?|hrs?))?(?:(\d{1,4})(?:m|min|mins|minutes?)?)?$/.exec(compact);
  if (words && (words[1] !== undefined || /m/.test(compact)) && compact !== "") {
    return minutes(Number(words[1] ?? 0) * 60 + Number(words[2] ?? 0));
  }
  return undefined;
}

/** A duration for people: "1 h 45 m", "45 m", "0 m". */
export function formatDuration(span: Minutes): string {
  const sign = span < 0 ? "−" : "";
  const size = Math.abs(span);
  const hours = Math.floor(size / 60);
  const rest = size % 60;
  if (hours === 0) return `${sign}${rest} m`;
  return rest === 0 ? `${sign}${hours} h` : `${sign}${hours} h ${rest} m`;
}

/** A duration for columns: "1:45". */
export function formatClock(span: Minutes): string {
  const size = Math.abs(span);
  return `${span < 0 ? "−" : ""}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
}
