import { tzOffset } from "@date-fns/tz";

/** A stretch of time during which a zone keeps one distance to UTC; everything in whole minutes since 1970. */
export interface SteadyStretch {
  readonly from: number;
  /** The first minute that is no longer in it. */
  readonly to: number;
  /** What to add to a UTC minute for the minute on the wall. */
  readonly offset: number;
}

const dayMinutes = 1440;
const minuteMs = 60_000;

/** The stretches of steady time between two minutes, in order; clocks change from one to the next. */
export function* steadyStretches(from: number, to: number, timeZone: string): Generator<SteadyStretch> {
  let begin = from;
  let offset = offsetAt(from, timeZone);
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    for (const change of changesIn(year, timeZone)) {
      if (change.at <= begin) continue;
      if (change.at >= to) break;
      yield { from: begin, to: change.at, offset };
      begin = change.at;
      offset = change.offset;
    }
  }
  if (begin < to) yield { from: begin, to, offset };
}

interface ClockChange {
  readonly at: number;
  readonly offset: number;
}

const yearOf = (minute: number) => new Date(minute * minuteMs).getUTCFullYear();
const offsetAt = (minute: number, timeZone: string) => Math.round(tzOffset(timeZone, new Date(minute * minuteMs)));

// Asking for an offset is slow, and a zone's years are asked for again and again.
const known = new Map<string, readonly ClockChange[]>();

function changesIn(year: number, timeZone: string): readonly ClockChange[] {
  const key = `${timeZone} ${year}`;
  const found = known.get(key);
  if (found) return found;
  const end = Date.UTC(year + 1, 0, 1) / minuteMs;
  const changes: ClockChange[] = [];
  let offset = offsetAt(Date.UTC(year, 0, 1) / minuteMs, timeZone);
  for (let minute = Date.UTC(year, 0, 1) / minuteMs; minute < end; minute += dayMinutes) {
    const next = offsetAt(minute + dayMinutes, timeZone);
    if (next === offset) continue;
    changes.push({ at: changeWithin(minute, minute + dayMinutes, offset, timeZone), offset: next });
    offset = next;
  }
  if (known.size > 1000) known.clear();
  known.set(key, changes);
  return changes;
}

function changeWithin(before: number, after: number, offsetBefore: number, timeZone: string): number {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, timeZone) === offsetBefore) low = middle;
    else high = middle;
  }
  return high;
}

/** Whether a text names a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
