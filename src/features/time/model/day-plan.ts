import { dayAt, timeAt } from "#kernel/calendar.ts";

/** A stretch of a day in minutes after midnight, by the clock on the wall; 1440 is the midnight at its end. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a stretch stands among those that overlap it: which of how many columns. */
export interface Lane {
  readonly lane: number;
  readonly lanes: number;
}

/** The last minute of a day. */
export const endOfDay = 1440;
/** How fine a drag is, and how coarse with Shift. */
export const fineStep = 5;
export const coarseStep = 15;
const shortest = 5;

/** "14:05" as minutes after midnight; undefined for what is no time of day. */
export function minuteOfClock(clock: string): number | undefined {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(clock);
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}

/** Minutes after midnight as a clock shows them; the end of the day is the next one's midnight. */
export function clockOfMinute(minute: number): string {
  const ofDay = minute % endOfDay;
  return `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
}

/**
 * Where work stands on its day. The clock cannot say all of it where an hour is skipped or comes twice, or where the work
 * runs past midnight: then it is drawn, and changed by its form only.
 */
export function stretchOf(startedAt: Date, endedAt: Date, timeZone: string): Stretch & { readonly isPlain: boolean } {
  const start = minuteOfClock(timeAt(startedAt, timeZone)) ?? 0;
  const atEnd = minuteOfClock(timeAt(endedAt, timeZone)) ?? 0;
  const worked = Math.round((endedAt.getTime() - startedAt.getTime()) / 60_000);
  if (atEnd <= start && isOneDay(startedAt, endedAt, timeZone)) {
    return { start, end: Math.min(start + worked, endOfDay), isPlain: false };
  }
  const end = atEnd > start ? atEnd : endOfDay;
  return { start, end, isPlain: end - start === worked };
}

const isOneDay = (startedAt: Date, endedAt: Date, timeZone: string) =>
  dayAt(startedAt, timeZone) === dayAt(endedAt, timeZone);

/** Why work is not dragged, where the clock on the wall cannot say where it would come to stand; undefined where it can. */
export function whyFixed(startedAt: Date, endedAt: Date, timeZone: string): string | undefined {
  if (stretchOf(startedAt, endedAt, timeZone).isPlain) return undefined;
  const isPastMidnight = !isOneDay(startedAt, endedAt, timeZone) && timeAt(endedAt, timeZone) !== "00:00";
  return isPastMidnight
    ? "It runs past midnight, so its hours are changed in its form."
    : "The clocks change while it runs, so its hours are changed in its form.";
}

/** The columns in which stretches stand so that those that overlap stand beside each other, in their order. */
export function lanesOf(stretches: readonly Stretch[]): Lane[] {
  const order = stretches.map((one, index) => ({ ...one, index })).sort((a, b) => a.start - b.start || b.end - a.end);
  const placed: Lane[] = stretches.map(() => ({ lane: 0, lanes: 1 }));
  let group: { index: number; lane: number; end: number }[] = [];
  const close = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane)) + 1;
    for (const { index, lane } of group) placed[index] = { lane, lanes };
    group = [];
  };
  for (const { start, end, index } of order) {
    if (group.every((one) => one.end <= start)) close();
    const taken = new Set(group.filter((one) => one.end > start).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    group.push({ index, lane, end });
  }
  close();
  return placed;
}

/** The stretches without any work between the first of a day and its last, or a moment after it. */
export function gapsBetween(stretches: readonly Stretch[], until = 0): Stretch[] {
  const gaps: Stretch[] = [];
  const order = stretches.toSorted((a, b) => a.start - b.start);
  let end = order[0]?.start ?? endOfDay;
  for (const one of [...order, ...(end < until ? [{ start: until, end: until }] : [])]) {
    if (one.start - end >= shortest) gaps.push({ start: end, end: one.start });
    end = Math.max(end, one.end);
  }
  return gaps;
}

/** The hours that a day is drawn with: the usual ones, and whatever else has work. */
export function hoursShown(stretches: readonly Stretch[], usual: Stretch): Stretch {
  const start = Math.min(usual.start, ...stretches.map((one) => one.start));
  const end = Math.max(usual.end, ...stretches.map((one) => one.end));
  return { start: Math.floor(start / 60) * 60, end: Math.ceil(end / 60) * 60 };
}

const within = (minute: number, from: number, to: number) => Math.min(Math.max(minute, from), to);
const snapped = (minute: number, step: number) => Math.round(minute / step) * step;

/** A stretch moved by some minutes, its start on a step; it stays as long as it is, and on its day. */
export function movedBy(stretch: Stretch, by: number, step = fineStep): Stretch {
  const length = stretch.end - stretch.start;
  const start = within(snapped(stretch.start + by, step), 0, endOfDay - length);
  return { start, end: start + length };
}

/** A stretch with one of its ends moved onto a step; it never gets shorter than the shortest. */
export function stretchedBy(stretch: Stretch, edge: "start" | "end", by: number, step = fineStep): Stretch {
  if (edge === "start") {
    const most = Math.max(stretch.end - shortest, 0);
    return { ...stretch, start: within(snapped(stretch.start + by, step), 0, most) };
  }
  const least = Math.min(stretch.start + shortest, endOfDay);
  return { ...stretch, end: within(snapped(stretch.end + by, step), least, endOfDay) };
}

/** The stretch that is drawn from one moment to another, in either direction. */
export function drawnFrom(from: number, to: number, step = fineStep): Stretch {
  const [first, last] = from < to ? [from, to] : [to, from];
  const start = within(Math.floor(first / step) * step, 0, endOfDay - step);
  return { start, end: within(Math.max(snapped(last, step), start + step), start + step, endOfDay) };
}

const usualWork = 30;

/**
 * The time to write down for something that was done at a moment: up to it, from when it began or a while before it, within
 * what is free. Nothing where other work stands there already: when it was is not guessed.
 */
export function freeTimeFor(done: Stretch, busy: readonly Stretch[]): Stretch | undefined {
  const end = within(Math.ceil(Math.max(done.end, 1) / fineStep) * fineStep, shortest, endOfDay);
  if (busy.some((one) => one.start < end && end <= one.end)) return undefined;
  const before = Math.max(0, ...busy.filter((one) => one.end <= end).map((one) => one.end));
  const wished = Math.floor(Math.min(done.start, end - usualWork) / fineStep) * fineStep;
  const start = Math.max(before, wished, 0);
  return end - start >= shortest ? { start, end } : undefined;
}

/** A while around a moment that was pressed, within what is free. */
export function freeTimeAt(minute: number, busy: readonly Stretch[]): Stretch {
  const wished = drawnFrom(
    Math.floor(minute / coarseStep) * coarseStep,
    Math.floor(minute / coarseStep) * coarseStep + usualWork,
  );
  const before = Math.max(0, ...busy.filter((one) => one.end <= minute).map((one) => one.end));
  const after = Math.min(endOfDay, ...busy.filter((one) => one.start > minute).map((one) => one.start));
  const start = Math.max(wished.start, before);
  const end = Math.min(Math.max(wished.end, start + shortest), after);
  return end - start >= shortest ? { start, end } : wished;
}
