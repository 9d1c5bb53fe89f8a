import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { addDaysTo, columnOfDay, dayOfColumn, formatDay, parseLocalDate } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { keepNotes, type Notes, notesIn } from "../digest-records.ts";
import { bareText } from "../model/note-quality.ts";
import type { Remarkable } from "../model/remarks.ts";
import { byKey } from "../model/timesheet-grid.ts";

/** How long a note is remembered: it is no copy of what was written half a year ago. */
const daysBack = 35;

/** A note as it is kept: two that are compared alike have one mark. */
const markOf = (summary: string) => createHash("sha256").update(bareText(summary)).digest("base64url").slice(0, 16);

type Noted = Pick<Remarkable, "ticketNumber" | "workedOn" | "summary">;

/** The notes of a timesheet on tickets, by their marks: each with the last day and ticket it was written on. */
export function notesOf(entries: readonly Noted[]): Notes {
  const written = entries.filter(({ ticketNumber, summary }) => ticketNumber !== "" && summary.trim() !== "");
  const inOrder = written.toSorted((a, b) => (a.workedOn < b.workedOn ? -1 : 1));
  return Object.fromEntries(
    inOrder.map(({ summary, workedOn, ticketNumber }) => [markOf(summary), `${workedOn} ${ticketNumber}`]),
  );
}

interface Sheet {
  readonly id: string;
  readonly personId: string;
  readonly startsOn: Date;
}

/**
 * What the people of these timesheets noted in the weeks before each: the earlier sheets' kept notes, which hold for as long as
 * the sheet is locked. Only what was never submitted, or not looked at since, is read entry by entry.
 */
async function notesBefore(actor: Actor, sheets: readonly Sheet[]): Promise<ReadonlyMap<string, readonly Notes[]>> {
  const first = ({ startsOn }: Sheet) => columnOfDay(addDaysTo(dayOfColumn(startsOn), -daysBack));
  const since = new Date(Math.min(...sheets.map((sheet) => first(sheet).getTime())));
  const until = new Date(Math.max(...sheets.map(({ startsOn }) => startsOn.getTime())));
  const people = [...new Set(sheets.map(({ personId }) => personId))];
  const earlier = await db.timesheet.findMany({
    where: {
      AND: [{ personId: { in: people }, startsOn: { gte: since, lt: until } }, visible.timesheets(actor)],
    },
    orderBy: { startsOn: "asc" },
    select: {
      id: true,
      personId: true,
      startsOn: true,
      submittedAt: true,
      digest: { select: { notes: true, notesAt: true } },
    },
    relationLoadStrategy: "join",
  });
  const isKept = ({ submittedAt, digest }: (typeof earlier)[number]) =>
    submittedAt !== null && digest?.notesAt?.getTime() === submittedAt.getTime();
  const read = await readNotes(earlier.filter((one) => !isKept(one)));
  const known = earlier.map((one) => ({ ...one, notes: read.get(one.id) ?? notesIn(one.digest?.notes) }));
  return new Map(
    sheets.map((sheet) => {
      const isBefore = ({ personId, startsOn }: Sheet) =>
        personId === sheet.personId && startsOn >= first(sheet) && startsOn < sheet.startsOn;
      return [sheet.id, known.filter(isBefore).map(({ notes }) => notes)];
    }),
  );
}

async function readNotes(
  sheets: readonly (Sheet & { readonly submittedAt: Date | null })[],
): Promise<ReadonlyMap<string, Notes>> {
  if (sheets.length === 0) return new Map();
  const rows = await db.timeEntry.findMany({
    where: { timesheetId: { in: sheets.map(({ id }) => id) }, ticketId: { not: null } },
    select: { timesheetId: true, workedOn: true, summary: true, ticket: { select: { number: true } } },
    relationLoadStrategy: "join",
  });
  const bySheet = new Map(byKey(rows, ({ timesheetId }) => timesheetId));
  const read = sheets.map(({ id, submittedAt }) => {
    const entries = (bySheet.get(id) ?? []).map(({ workedOn, summary, ticket }) => ({
      workedOn: dayOfColumn(workedOn),
      summary,
      ticketNumber: ticket?.number ?? "",
    }));
    return { timesheetId: id, notes: notesOf(entries), notesAt: submittedAt };
  });
  await keepNotes(read);
  return new Map(read.map(({ timesheetId, notes }) => [timesheetId, notes]));
}

/** Entries with where else their note was written in the weeks before, sheet by sheet. */
export async function withEarlierNotes<Entry extends Noted>(
  actor: Actor,
  sheets: readonly (Sheet & { readonly entries: readonly Entry[] })[],
): Promise<ReadonlyMap<string, readonly (Entry & { readonly copiedFrom?: string })[]>> {
  if (sheets.length === 0) return new Map();
  const before = await notesBefore(actor, sheets);
  const inWords = (kept: string): string => {
    const [day = "", number = ""] = kept.split(" ");
    const date = parseLocalDate(day);
    return date ? `${number} on ${formatDay(date, actor.desk.locale)}` : number;
  };
  return new Map(
    sheets.map(({ id, entries }) => {
      const notes: Notes = Object.assign({}, ...(before.get(id) ?? []));
      return [
        id,
        entries.map((entry) => {
          const kept = entry.ticketNumber === "" ? undefined : notes[markOf(entry.summary)];
          return kept === undefined ? entry : { ...entry, copiedFrom: inWords(kept) };
        }),
      ];
    }),
  );
}
