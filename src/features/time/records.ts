import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { type LockedTicket, touchTicket } from "#features/tickets/records.ts";
import { columnOfDay, dayOfColumn, formatSpan, type LocalDate } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes, unitPrice } from "#kernel/quantity.ts";
import { missing, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { objectionToCompletedTicket } from "./model/completed-ticket.ts";
import { periodOf } from "./model/period.ts";
import { priceTime } from "./model/rounding.ts";
import { isRefusal, spanOfWork } from "./model/span-of-work.ts";
import { type DayFacts, objectionToChoice, objectionToEntry, type WrittenTime } from "./model/time-entry.ts";
import { decisionOf, sheetColumns, spanOf, touchSheet } from "./sheet-records.ts";

const entryColumns = {
  id: true,
  timesheetId: true,
  personId: true,
  ticketId: true,
  ticket: { select: { number: true, isOpen: true } },
  workTypeId: true,
  billingRoleId: true,
  workedOn: true,
  startedAt: true,
  endedAt: true,
  timeZone: true,
  workedMinutes: true,
  isBillable: true,
  hourlyRate: true,
  amount: true,
  summary: true,
  internalNotes: true,
  version: true,
  workType: { select: { name: true } },
  billingRole: { select: { name: true } },
} as const;

/** A day of a person as an entry finds it, with its sheet locked until the command ends; the sheet is made when it is the period's first. */
export async function lockDay(tx: Tx, owner: Actor, workedOn: LocalDate, except?: { readonly entryId: string }) {
  const period = periodOf(owner.desk, workedOn);
  const startsOn = columnOfDay(period.startsOn);
  await tx.timesheet.createMany({
    data: { personId: owner.id, startsOn, endsOn: columnOfDay(period.endsOn) },
    skipDuplicates: true,
  });
  await tx.$executeRaw`
    SELECT 1 FROM timesheet WHERE person_id = ${owner.id}::uuid AND starts_on = ${startsOn}::date FOR UPDATE`;
  const sheet = await tx.timesheet.findUniqueOrThrow({
    where: { personId_startsOn: { personId: owner.id, startsOn } },
    select: sheetColumns,
  });
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

/**
 * One's own entry on a ticket, locked: the sheet of its day, the sheet of the day it may move to, its ticket, then itself. Others' entries
 * are missing.
 */
export async function lockOwnEntry(tx: Tx, actor: Actor, entryId: string, movingTo?: LocalDate) {
  const where = { AND: [{ id: entryId, personId: actor.id }, visible.timeEntries(actor)] };
  const found = await tx.timeEntry.findFirst({ where, select: { workedOn: true, ticketId: true } });
  if (!found?.ticketId) throw new Refused(missing);
  const from = dayOfColumn(found.workedOn);
  const to = movingTo ?? from;
  // Always the earlier day first, so that two moves in opposite directions do not wait for each other.
  const [first, last] = from < to ? [from, to] : [to, from];
  const earlier = await lockDay(tx, actor, first, { entryId });
  const later = first === last ? earlier : await lockDay(tx, actor, last, { entryId });
  const [day, target] = first === from ? [earlier, later] : [later, earlier];
  await tx.$executeRaw`SELECT 1 FROM ticket WHERE id = ${found.ticketId}::uuid FOR UPDATE`;
  await tx.$executeRaw`SELECT 1 FROM time_entry WHERE id = ${entryId}::uuid FOR UPDATE`;
  const entry = await tx.timeEntry.findFirst({ where, select: entryColumns });
  if (!entry?.ticketId || !entry.ticket || !entry.workTypeId || !entry.billingRoleId) throw new Refused(missing);
  if (entry.timesheetId !== day.timesheetId) refuse("conflict", "This entry was moved meanwhile. Reload the page.");
  const { ticketId, ticket, workTypeId, billingRoleId } = entry;
  const onTicket = { ticketId, ticket, workTypeId, billingRoleId };
  return { ...entry, ...onTicket, workedOn: dayOfColumn(entry.workedOn), day, target, ownerId: entry.personId };
}

/** What an entry already was before it is changed. */
interface EntryBefore {
  readonly workTypeId: string;
  readonly billingRoleId: string;
  readonly hourlyRate: number;
  readonly timeZone: string;
}

/** The columns of an entry as it was typed, after every rule had its say. What was chosen before may stay, at the rate of then. */
export async function writtenEntry(
  { tx, actor, now, input }: { tx: Tx; actor: Actor; now: Date; input: WrittenTime },
  day: { readonly timesheetId: string; readonly facts: DayFacts },
  before?: EntryBefore,
) {
  const { desk } = actor;
  const timeZone = before?.timeZone ?? actor.timeZone;
  const work = spanOfWork(input, timeZone);
  if (isRefusal(work)) throw new Refused(work);
  stopIf(objectionToEntry(work, day.facts, { now, timeZone, locale: desk.locale }));
  const { workType, billingRole } = await chosen(tx, actor.id, input, before);
  const hourlyRate = before?.billingRoleId === billingRole.id ? before.hourlyRate : billingRole.hourlyRate;
  const priced = priceTime({
    worked: work.workedMinutes,
    offset: minutes(0),
    roundingMinutes: desk.timeRoundingMinutes,
    isBillable: input.isBillable,
    hourlyRate: unitPrice(hourlyRate),
    currencyDecimals: desk.currencyDecimals,
  });
  return {
    timesheetId: day.timesheetId,
    workTypeId: workType.id,
    billingRoleId: billingRole.id,
    workedOn: columnOfDay(input.workedOn),
    ...work,
    sheetMinutes: work.workedMinutes,
    timeZone,
    billableMinutes: priced.billable,
    isBillable: input.isBillable,
    showOnInvoice: workType.showOnInvoice,
    hourlyRate,
    amount: priced.amount,
    explanation: priced.explanation,
    summary: input.summary,
    internalNotes: input.internalNotes,
    updatedAt: now,
  };
}

/** Writes new time down on a day and a ticket, both locked: the entry, and what its ticket and its sheet know of it; answers as its command does. */
export async function logEntry(
  work: { tx: Tx; actor: Actor; now: Date; input: WrittenTime },
  day: { readonly timesheetId: string; readonly facts: DayFacts },
  ticket: LockedTicket,
) {
  const { tx, actor, now, input } = work;
  stopIf(objectionToCompletedTicket(actor.desk.timeOnCompleted, "add", ticket));
  const written = await writtenEntry(work, day);
  const entry = await tx.timeEntry.create({
    data: { ...written, ticketId: ticket.id, personId: actor.id, createdAt: now },
    select: { id: true },
  });
  const { workedMinutes, billableMinutes } = written;
  const activity = `${actor.name} logged ${formatDuration(workedMinutes)}: ${input.summary}`;
  await touchTicket(tx, ticket.id, now, activity, workedMinutes);
  await markFirstResponse(tx, ticket.id, now);
  await touchSheet(tx, day.timesheetId);
  return {
    value: { entryId: entry.id, workedMinutes, period: formatSpan(day.facts.period, actor.desk.locale) },
    about: { type: "timeEntry", id: entry.id, ticketId: ticket.id },
    change: { workedOn: input.workedOn, workedMinutes, billableMinutes },
  };
}

async function chosen(tx: Tx, personId: string, input: WrittenTime, before?: EntryBefore) {
  const workType = await tx.workType.findUnique({ where: { id: input.workTypeId } });
  const billingRole = await tx.billingRole.findUnique({
    where: { id: input.billingRoleId },
    include: { people: { where: { personId }, select: { personId: true } } },
  });
  if (!workType) refuse("invalid", "Choose a work type.", { workTypeId: "Choose a work type." });
  if (!billingRole) refuse("invalid", "Choose a billing role.", { billingRoleId: "Choose a billing role." });
  const keepsType = before?.workTypeId === workType.id;
  const keepsRole = before?.billingRoleId === billingRole.id;
  stopIf(
    objectionToChoice({
      workType: { name: workType.name, isActive: workType.isActive || keepsType },
      billingRole: {
        name: billingRole.name,
        isActive: billingRole.isActive || keepsRole,
        isHeld: billingRole.people.length > 0 || keepsRole,
      },
    }),
  );
  return { workType, billingRole };
}

/** Notes the first time that anybody worked for the customer on this ticket. */
async function markFirstResponse(tx: Tx, ticketId: string, now: Date): Promise<void> {
  await tx.ticket.updateMany({ where: { id: ticketId, firstResponseAt: null }, data: { firstResponseAt: now } });
}
