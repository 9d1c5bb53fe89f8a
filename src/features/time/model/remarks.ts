import { differenceInMinutes } from "date-fns";
import { daysBetween, type LocalDate, timeAt } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import type { SheetEntry } from "./sheet-entry.ts";
import { formatHours } from "./span-of-work.ts";
import { byKey } from "./timesheet-grid.ts";

/** What can be unusual about time; nothing of it is forbidden. */
export type RemarkKind = "overlap" | "gap" | "late" | "thin" | "weekend";

/** Something unusual that an approver should look at first. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly text: string;
}

/** A long stretch of a day without time, on the clock of where it was worked. */
export interface Gap extends Remark {
  readonly start: string;
  readonly end: string;
}

/** Whether the person who wrote the time can do something about it before it is handed in. */
export function isForTheWriter({ kind }: Remark): boolean {
  return kind === "overlap" || kind === "gap" || kind === "thin";
}

/** What of an entry the remarks look at. */
export type Remarkable = Pick<
  SheetEntry,
  "id" | "ticketNumber" | "workedOn" | "startedAt" | "endedAt" | "timeZone" | "summary" | "writtenOn"
>;

const lateDays = 3;
const thinLength = 12;
const gapMinutes = 90;

const dayOfWeek = (day: LocalDate) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** What is unusual about each entry of a person, by its id; entries without a remark are not listed. */
export function remarksOnEntries(entries: readonly Remarkable[]): ReadonlyMap<string, readonly Remark[]> {
  const remarks = entries.map((entry): [string, Remark[]] => [entry.id, remarksOn(entry, entries)]);
  return new Map(remarks.filter(([, found]) => found.length > 0));
}

function remarksOn(entry: Remarkable, entries: readonly Remarkable[]): Remark[] {
  const found: Remark[] = entries
    .filter((other) => other.id !== entry.id && overlap(entry, other))
    .map((other) => ({
      kind: "overlap",
      text: `overlaps ${formatHours(other.startedAt, other.endedAt, other.timeZone)} on ${other.ticketNumber || "internal time"}`,
    }));
  const delay = daysBetween(entry.workedOn, entry.writtenOn);
  if (delay >= lateDays) found.push({ kind: "late", text: `written ${delay} days later` });
  // Nobody is billed for internal time, so its note may be as short as one likes.
  if (entry.ticketNumber !== "" && entry.summary.trim().length < thinLength)
    found.push({ kind: "thin", text: "thin note" });
  const weekday = dayOfWeek(entry.workedOn);
  if (weekday === 0 || weekday === 6) {
    found.push({ kind: "weekend", text: weekday === 6 ? "on a Saturday" : "on a Sunday" });
  }
  return found;
}

function overlap(a: Remarkable, b: Remarkable): boolean {
  if (!a.startedAt || !a.endedAt || !b.startedAt || !b.endedAt) return false;
  return a.startedAt < b.endedAt && b.startedAt < a.endedAt;
}

/** The stretches between the timed entries of a day in which nothing is written, if they are long. */
export function gapsOn(entries: readonly Remarkable[]): Gap[] {
  const timed = entries
    .flatMap(({ startedAt, endedAt, timeZone }) => (startedAt && endedAt ? [{ startedAt, endedAt, timeZone }] : []))
    .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
  const gaps: Gap[] = [];
  let end = timed[0]?.endedAt;
  for (const { startedAt, endedAt, timeZone } of timed) {
    const idle = end ? minutes(differenceInMinutes(startedAt, end, { roundingMethod: "round" })) : minutes(0);
    if (end && idle >= gapMinutes) {
      const [from, to] = [timeAt(end, timeZone), timeAt(startedAt, timeZone)];
      gaps.push({ kind: "gap", text: `${formatDuration(idle)} without time, ${from}–${to}`, start: from, end: to });
    }
    if (!end || endedAt > end) end = endedAt;
  }
  return gaps;
}

const nouns: Record<RemarkKind, readonly [one: string, many: string]> = {
  overlap: ["overlapping entry", "overlapping entries"],
  gap: ["gap", "gaps"],
  late: ["entered days later", "entered days later"],
  thin: ["thin note", "thin notes"],
  weekend: ["on a weekend", "on a weekend"],
};

/** What is unusual about a whole sheet, counted: "2 gaps", "1 entered days later"; empty for a plain one. */
export function remarksInSum(entries: readonly Remarkable[]): string[] {
  const onDays = byKey(entries, ({ workedOn }) => workedOn).flatMap(([, ofDay]) => gapsOn(ofDay));
  const onEntries = [...remarksOnEntries(entries).values()].flatMap((found) => {
    const kinds = new Set(found.map(({ kind }) => kind));
    return [...kinds].map((kind) => ({ kind }));
  });
  return byKey([...onEntries, ...onDays], ({ kind }) => kind).map(
    ([kind, all]) => `${all.length} ${nouns[kind][all.length === 1 ? 0 : 1]}`,
  );
}
