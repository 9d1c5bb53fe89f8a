import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { type LockedTicket, touchTicket } from "#features/tickets/records.ts";
import { columnOfDay, dayOfColumn, formatSpan, type LocalDate } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes, sumOfMinutes } from "#kernel/quantity.ts";
import { missing, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import { periodRules } from "#server/actor.ts";
import type { Tx } from "#server/db.ts";
import { columnsOf, type EntryPiece, type LockedDay, piecesOfEntry, type Writing } from "./entry-records.ts";
import { splitInWords } from "./model/after-hours.ts";
import { objectionToCompletedTicket } from "./model/completed-ticket.ts";
import { periodOf } from "./model/period.ts";
import type { DayFacts } from "./model/time-entry.ts";
import { decisionOf, sheetColumns, spanOf, touchSheet } from "./sheet-records.ts";

const entryColumns = {
  id: true,
  timesheetId: true,
  personId: true,
  ticketId: true,
  ticket: { select: { number: true, isOpen: true } },
  workTypeId: true,
  billingRoleId: true,
  contractId: true,
  offsetMinutes: true,
  showOnInvoice: true,
  splitId: true,
  remark: true,
  workedOn: true,
  startedAt: true,
  endedAt: true,
  timeZone: true,
  workedMinutes: true,
  isBillable: true,
  hourlyRate: true,
  amount: true,
  billableMinutes: true,
  sheetMinutes: true,
  explanation: true,
  summary: true,
  internalNotes: true,
  version: true,
  workType: { select: { name: true } },
  billingRole: { select: { name: true } },
} as const;

/** A day of a person as an entry finds it, with its sheet locked until the command ends; the sheet is made when it is the period's first. */
export async function lockDay(
  tx: Tx,
  owner: Pick<Actor, "id" | "desk">,
  workedOn: LocalDate,
  except?: { readonly entryId: string },
) {
  const period = periodOf(owner.desk, workedOn);
  const startsOn = columnOfDay(period.startsOn);
  const lock = () => tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM timesheet WHERE person_id = ${owner.id}::uuid AND starts_on = ${startsOn}::date FOR UPDATE`;
  if ((await lock()).length === 0) {
    await stopIfPeriodsChanged(tx, owner.desk, workedOn);
    await tx.timesheet.createMany({
      data: { personId: owner.id, startsOn, endsOn: columnOfDay(period.endsOn) },
      skipDuplicates: true,
    });
    await lock();
  }
  const sheet = await tx.timesheet.findUniqueOrThrow({
    where: { personId_startsOn: { personId: owner.id, startsOn } },
    select: sheetColumns,
  });
  if (dayOfColumn(sheet.endsOn) < workedOn) refuse("conflict", periodsChangedNow);
  const logged = await tx.timeEntry.aggregate({
    where: {
      personId: owner.id,
      workedOn: columnOfDay(workedOn),
      ...(except ? { id: { not: except.entryId } } : {}),
    },
    _sum: { workedMinutes: true },
  });
  const facts: DayFacts = {
    workedOn,
    period: spanOf(sheet),
    status: sheet.status,
    decision: decisionOf(sheet, owner.desk.timeZone),
    alreadyLogged: minutes(logged._sum.workedMinutes ?? 0),
  };
  return { timesheetId: sheet.id, facts };
}

const periodsChangedNow = "The periods of timesheets were changed just now, so nothing was saved. Send it again.";

// A sheet of periods that hold no more would lie across the new ones. A change of the periods holds the organization's row, so a
// sheet is made before it, and then it is cut, or after it, by the periods that hold then.
async function stopIfPeriodsChanged(tx: Tx, desk: Actor["desk"], workedOn: LocalDate): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM organization WHERE id = ${desk.organizationId}::uuid FOR SHARE`;
  const now = periodOf({ ...desk, timesheetCalendar: await periodRules(tx) }, workedOn);
  const then = periodOf(desk, workedOn);
  if (now.startsOn !== then.startsOn || now.endsOn !== then.endsOn) refuse("conflict", periodsChangedNow);
}

/** The day of an entry and the day it may move to, with their sheets locked; what the entry itself says is not counted. */
export async function lockDays(tx: Tx, actor: Actor, entryId: string, from: LocalDate, movingTo = from) {
  // Always the earlier day first, so that two moves in opposite directions do not wait for each other.
  const [first, last] = from < movingTo ? [from, movingTo] : [movingTo, from];
  const earlier = await lockDay(tx, actor, first, { entryId });
  const later = first === last ? earlier : await lockDay(tx, actor, last, { entryId });
  return first === from ? { day: earlier, target: later } : { day: later, target: earlier };
}

/**
 * One's own entry on a ticket, locked: the sheet of its day, the sheet of the day it may move to, its ticket, then itself. Others' entries
 * are missing.
 */
export async function lockOwnEntry(tx: Tx, actor: Actor, entryId: string, movingTo?: LocalDate) {
  const where = { AND: [{ id: entryId, personId: actor.id }, visible.timeEntries(actor)] };
  const found = await tx.timeEntry.findFirst({ where, select: { workedOn: true, ticketId: true } });
  if (!found?.ticketId) throw new Refused(missing);
  const { day, target } = await lockDays(tx, actor, entryId, dayOfColumn(found.workedOn), movingTo);
  await tx.$executeRaw`SELECT 1 FROM ticket WHERE id = ${found.ticketId}::uuid FOR UPDATE`;
  await tx.$executeRaw`SELECT 1 FROM time_entry WHERE id = ${entryId}::uuid FOR UPDATE`;
  const entry = await tx.timeEntry.findFirst({ where, select: entryColumns });
  if (!entry?.ticketId || !entry.ticket || !entry.workTypeId || !entry.billingRoleId) throw new Refused(missing);
  if (entry.timesheetId !== day.timesheetId) refuse("conflict", "This entry was moved meanwhile. Reload the page.");
  const { ticketId, ticket, workTypeId, billingRoleId } = entry;
  const onTicket = { ticketId, ticket, workTypeId, billingRoleId };
  return { ...entry, ...onTicket, workedOn: dayOfColumn(entry.workedOn), day, target, ownerId: entry.personId };
}

/**
 * Writes new time of the actor down on a day and a ticket, both locked: the entry, and what its ticket and its sheet know of it; answers as
 * its command does. Who wrote it in their stead stands with it.
 */
export async function logEntry(work: Writing, day: LockedDay, ticket: LockedTicket, enteredBy?: Actor) {
  const { tx, actor, now, input } = work;
  stopIf(objectionToCompletedTicket(actor.desk.timeOnCompleted, "add", ticket));
  const pieces = await piecesOfEntry(work, ticket.id, day);
  const rows = await tx.timeEntry.createManyAndReturn({
    data: pieces.map((piece) => ({
      ...columnsOf(piece),
      personId: actor.id,
      enteredById: enteredBy?.id ?? null,
      createdAt: now,
    })),
    select: { id: true },
  });
  const workedMinutes = sumOfMinutes(pieces.map((piece) => piece.workedMinutes));
  const billableMinutes = sumOfMinutes(pieces.map((piece) => piece.billableMinutes));
  const who = enteredBy ? `${enteredBy.name} logged for ${actor.name}` : `${actor.name} logged`;
  const activity = `${who} ${formatDuration(workedMinutes)}: ${input.summary}`;
  await touchTicket(tx, ticket.id, now, activity, workedMinutes, ticket.firstResponseAt === null);
  await touchSheet(tx, day.timesheetId);
  const entryId = rows[0]?.id ?? "";
  return {
    value: {
      entryId,
      entryIds: rows.map(({ id }) => id),
      workedMinutes,
      period: formatSpan(day.facts.period, actor.desk.locale),
      split: toldOf(pieces),
    },
    about: { type: "timeEntry", id: entryId, ticketId: ticket.id },
    change: {
      workedOn: input.workedOn,
      workedMinutes,
      billableMinutes,
      ...(pieces.length > 1 ? { pieces: pieces.length } : {}),
    },
  };
}

/** What the person is told when business hours cut an entry; nothing when it stayed whole. */
export function toldOf(pieces: readonly EntryPiece[]): string {
  if (pieces.length < 2) return "";
  return splitInWords(pieces.map((piece) => ({ minutes: piece.workedMinutes, workType: piece.workTypeName })));
}
