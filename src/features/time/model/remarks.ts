import { differenceInMinutes } from "date-fns";
import { daysBetween, type LocalDate, timeAt } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import { bareText, flawsOfNote } from "./note-quality.ts";
import type { SheetEntry } from "./sheet-entry.ts";
import { formatHours } from "./span-of-work.ts";
import { byKey } from "./timesheet-grid.ts";

/** What can be unusual about time; nothing of it is forbidden. */
export type RemarkKind = "overlap" | "gap" | "late" | "outlier" | "thin" | "copied" | "signed" | "weekend";

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
  return kind === "overlap" || kind === "gap" || kind === "thin" || kind === "copied";
}

/** What of an entry the remarks look at. */
export type Remarkable = Pick<
  SheetEntry,
  "id" | "ticketNumber" | "workedOn" | "startedAt" | "endedAt" | "timeZone" | "summary" | "writtenOn"
> &
  Partial<
    Pick<SheetEntry, "ticketTitle" | "workedMinutes" | "splitId" | "usual" | "isChangedAfterSignOff" | "copiedFrom">
  >;

const lateDays = 3;
const gapMinutes = 90;

const dayOfWeek = (day: LocalDate) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** What is unusual about each entry of a person, by its id; entries without a remark are not listed. */
export function remarksOnEntries(entries: readonly Remarkable[]): ReadonlyMap<string, readonly Remark[]> {
  const onTickets = entries.filter(({ ticketNumber }) => ticketNumber !== "");
  const alike = new Map(byKey(onTickets, ({ summary }) => bareText(summary)));
  const remarks = entries.map((entry): [string, Remark[]] => [entry.id, remarksOn(entry, entries, alike)]);
  return new Map(remarks.filter(([, found]) => found.length > 0));
}

type Alike = ReadonlyMap<string, readonly Remarkable[]>;

function remarksOn(entry: Remarkable, entries: readonly Remarkable[], alike: Alike): Remark[] {
  const found = overlapsOf(entry, entries);
  const delay = daysBetween(entry.workedOn, entry.writtenOn);
  if (delay >= lateDays) found.push({ kind: "late", text: `written ${delay} days later` });
  const { usual, workedMinutes } = entry;
  if (usual && workedMinutes !== undefined) {
    const text = `${formatDuration(workedMinutes)}, for ${usual.kind} usually ${formatDuration(usual.minutes)}`;
    found.push({ kind: "outlier", text });
  }
  found.push(...remarksOnNote(entry, alike));
  if (entry.isChangedAfterSignOff) found.push({ kind: "signed", text: "changed after the customer signed" });
  const weekday = dayOfWeek(entry.workedOn);
  if (weekday === 0 || weekday === 6) {
    found.push({ kind: "weekend", text: weekday === 6 ? "on a Saturday" : "on a Sunday" });
  }
  return found;
}

// Nobody is billed for internal time, so its note may be as short as one likes.
function remarksOnNote(entry: Remarkable, alike: Alike): Remark[] {
  const { ticketNumber, ticketTitle = "", summary } = entry;
  if (ticketNumber === "") return [];
  const flaws = flawsOfNote(summary, { title: ticketTitle, last: "", locale: "" }, { minimumSummary: 0 });
  if (summary.trim() === "" || flaws.includes("short")) return [{ kind: "thin", text: "thin note" }];
  if (flaws.includes("title")) return [{ kind: "thin", text: "note that repeats the title" }];
  const other = alike
    .get(bareText(summary))
    ?.find(({ id, splitId }) => id !== entry.id && (splitId === undefined || splitId !== entry.splitId));
  if (!other) return entry.copiedFrom ? [{ kind: "copied", text: `same note as on ${entry.copiedFrom}` }] : [];
  const text =
    other.ticketNumber === ticketNumber ? "same note as another entry" : `same note as on ${other.ticketNumber}`;
  return [{ kind: "copied", text }];
}

/** Which of a person's entries lie over another one, in words. */
export function overlapsAmong(entries: readonly Remarkable[]): string[] {
  return entries.flatMap((entry) => overlapsOf(entry, entries).map(({ text }) => text));
}

function overlapsOf(entry: Remarkable, entries: readonly Remarkable[]): Remark[] {
  if (!entry.startedAt || !entry.endedAt) return [];
  return entries
    .filter((other) => other.id !== entry.id && overlap(entry, other))
    .map((other) => ({
      kind: "overlap",
      text: `overlaps ${formatHours(other.startedAt, other.endedAt, other.timeZone)} on ${other.ticketNumber || "internal time"}`,
    }));
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
  outlier: ["far longer than usual", "far longer than usual"],
  thin: ["thin note", "thin notes"],
  copied: ["copied note", "copied notes"],
  signed: ["changed after sign-off", "changed after sign-off"],
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
