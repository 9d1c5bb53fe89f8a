import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "#access/actor.ts";
import { officeHoursOf } from "#features/sla/office-records.ts";
import { columnOfDay, type LocalDate } from "#kernel/calendar.ts";
import { type Minutes, minutes, unitPrice } from "#kernel/quantity.ts";
import { Refused, stopIf } from "#kernel/refusal.ts";
import type { Prisma } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";
import { objectionToPieces, remarkOnPiece, splitAtBusinessHours } from "./model/after-hours.ts";
import * as rules from "./model/entry-rules.ts";
import { type NoteBeside, objectionToNote } from "./model/note-quality.ts";
import { minutesOnSheet, offsetsOfPieces, priceTime } from "./model/rounding.ts";
import { isRefusal, type SpanOfWork, spanOfWork } from "./model/span-of-work.ts";
import { type DayFacts, objectionToEntry, type WrittenTime } from "./model/time-entry.ts";
import { type RateFacts, rateFacts, type WorkTypeFacts } from "./rate-records.ts";

/** What an entry already was before it is changed. */
export interface EntryBefore {
  readonly id: string;
  readonly workTypeId: string;
  readonly billingRoleId: string;
  readonly contractId: string | null;
  readonly hourlyRate: number;
  readonly timeZone: string;
  readonly offsetMinutes: number;
  readonly showOnInvoice: boolean;
  readonly splitId: string | null;
}

/** Who writes what, when: a command's work, as far as an entry needs it. */
export interface Writing {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly input: WrittenTime;
}

/** A day whose sheet is locked. */
export interface LockedDay {
  readonly timesheetId: string;
  readonly facts: DayFacts;
}

/**
 * An entry as it was typed, after every rule had its say: one piece, or several when business hours cut it. What was chosen
 * before may stay, at the rate of then.
 */
export async function piecesOfEntry(writing: Writing, ticketId: string, day: LockedDay, before?: EntryBefore) {
  const { tx, actor, now, input } = writing;
  const { desk } = actor;
  const timeZone = before?.timeZone ?? actor.timeZone;
  const work = spanOfWork(input, timeZone, desk.time);
  if (isRefusal(work)) throw new Refused(work);
  stopIf(
    objectionToEntry(work, day.facts, {
      now,
      timeZone,
      locale: desk.locale,
      allowsFutureTime: desk.time.allowsFutureTime,
    }),
  );
  stopIf(rules.objectionToSummary(input.summary, desk.time));
  if (desk.time.noteQualityBlocks)
    stopIf(objectionToNote(input.summary, await noteBeside(writing, ticketId, before), desk.time));
  const contractId = input.contractId === undefined ? before?.contractId : input.contractId;
  const personId = actor.id;
  const facts = await rateFacts(tx, { ...input, contractId, personId, ticketId });
  checkChoices(writing, facts, before);
  await checkOverlap(writing, work, before?.id);
  const parts = await partsOf(tx, actor.id, work, facts);
  const offsets = offsetsOfPieces(
    parts.map((part) => part.workedMinutes),
    input.offset ?? minutes(before?.offsetMinutes ?? 0),
  );
  const splitId = parts.length > 1 ? randomUUID() : null;
  return parts.map(({ workType, ...span }, index) => ({
    ...pricedPart(writing, { facts, workType, offset: offsets[index] ?? minutes(0), span, before }),
    ...span,
    timesheetId: day.timesheetId,
    ticketId,
    workTypeId: workType.id,
    workTypeName: workType.name,
    workedOn: columnOfDay(input.workedOn),
    timeZone,
    splitId,
    remark: splitId ? remarkOnPiece(work, index + 1, parts.length, timeZone) : "",
    summary: input.summary,
    internalNotes: input.internalNotes,
    updatedAt: now,
  }));
}

async function noteBeside({ tx, actor }: Writing, ticketId: string, before?: EntryBefore): Promise<NoteBeside> {
  const [ticket, last] = [
    await tx.ticket.findUniqueOrThrow({ where: { id: ticketId }, select: { title: true } }),
    await tx.timeEntry.findFirst({
      where: {
        personId: actor.id,
        ticketId,
        ...(before ? { id: { not: before.id } } : {}),
        ...(before?.splitId ? { OR: [{ splitId: null }, { splitId: { not: before.splitId } }] } : {}),
      },
      orderBy: { createdAt: "desc" },
      select: { summary: true },
    }),
  ];
  return { title: ticket.title, last: last?.summary ?? "", locale: actor.desk.locale };
}

/** A piece of an entry, as its columns. */
export type EntryPiece = Awaited<ReturnType<typeof piecesOfEntry>>[number];

/** The columns of a piece, without what is only told of it. */
export function columnsOf({ workTypeName: _, ...columns }: EntryPiece) {
  return { ...columns, explanation: columns.explanation.map((step): Prisma.InputJsonObject => ({ ...step })) };
}

function checkChoices({ actor, input }: Writing, facts: RateFacts, before?: EntryBefore): void {
  const { workType, role, roleOnTicket, contract } = facts;
  const keepsRole = before?.billingRoleId === role.id;
  stopIf(
    rules.objectionToChoice({
      workType: { name: workType.name, isActive: workType.isActive || before?.workTypeId === workType.id },
      billingRole: { name: role.name, isActive: role.isActive || keepsRole, isHeld: role.isHeld || keepsRole },
    }),
  );
  if (!keepsRole) stopIf(rules.objectionToOtherRole(role.id, roleOnTicket, actor.desk.time));
  // The ticket's own contract that has ended is no slip of the writer's: the time is simply not under it.
  const isChosen = Boolean(input.contractId) && input.contractId !== before?.contractId;
  if (contract && isChosen) stopIf(rules.objectionToContract(contract, input.workedOn, actor.desk.locale));
}

/** Refuses work that overlaps other time of the same person, where the desk forbids that; the entry that is changed does not count. */
export async function checkOverlap(
  { tx, actor }: Pick<Writing, "tx" | "actor">,
  work: SpanOfWork,
  entryId?: string,
): Promise<void> {
  if (actor.desk.time.timeOverlaps === "mark" || !work.startedAt || !work.endedAt) return;
  // Work of two timesheets can meet at their border; after its timesheet is locked, each waits for the other here.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`overlap:${actor.id}`}, 0))`;
  const other = await tx.timeEntry.findFirst({
    where: {
      personId: actor.id,
      startedAt: { lt: work.endedAt },
      endedAt: { gt: work.startedAt },
      workedOn: { gte: daysFrom(work.startedAt, -2), lte: daysFrom(work.endedAt, 1) },
      ...(entryId ? { id: { not: entryId } } : {}),
    },
    select: {
      startedAt: true,
      endedAt: true,
      timeZone: true,
      ticket: { select: { number: true } },
      internalCode: { select: { name: true } },
    },
  });
  if (!other?.startedAt || !other.endedAt) return;
  const { startedAt, endedAt, timeZone } = other;
  const on = other.ticket?.number ?? other.internalCode?.name ?? "";
  stopIf(rules.objectionToOverlap({ startedAt, endedAt, timeZone, on }, actor.desk.time));
}

const daysFrom = (instant: Date, days: number) => new Date(instant.getTime() + days * 86_400_000);

interface Part extends SpanOfWork {
  readonly workType: WorkTypeFacts;
}

async function partsOf(tx: Tx, personId: string, work: SpanOfWork, facts: RateFacts): Promise<Part[]> {
  const { workType, afterHours } = facts;
  const whole = [{ ...work, workType }];
  if (!afterHours || !work.startedAt || !work.endedAt) return whole;
  const hours = await officeHoursOf(tx, personId);
  if (!hours) return whole;
  const pieces = splitAtBusinessHours({ startedAt: work.startedAt, endedAt: work.endedAt }, hours);
  stopIf(objectionToPieces(pieces));
  return pieces.map(({ startedAt, endedAt, minutes: workedMinutes, isAfterHours }) => ({
    startedAt,
    endedAt,
    workedMinutes,
    workType: isAfterHours ? afterHours : workType,
  }));
}

interface PartToPrice {
  readonly facts: RateFacts;
  readonly workType: WorkTypeFacts;
  readonly offset: Minutes;
  readonly span: SpanOfWork;
  readonly before: EntryBefore | undefined;
}

function pricedPart({ actor, input }: Writing, { facts, workType, offset, span, before }: PartToPrice) {
  const { desk } = actor;
  const { role } = facts;
  const contract = contractInForce(facts, input.workedOn, before);
  const contractId = contract?.id ?? null;
  const keepsRate = before?.billingRoleId === role.id && before.contractId === contractId;
  const hourlyRate = keepsRate ? before.hourlyRate : (contract?.rate ?? role.hourlyRate);
  const underContract = contract && contract.rate !== null ? { contract: contract.name } : {};
  const priced = priceTime({
    worked: span.workedMinutes,
    offset,
    roundingMinutes: desk.timeRoundingMinutes,
    isBillable: input.isBillable,
    hourlyRate: unitPrice(hourlyRate),
    rateOf: { role: role.name, ...underContract },
    workType,
    currencyDecimals: desk.currencyDecimals,
  });
  stopIf(rules.objectionToAmount(priced.amount, priced.billable));
  const kept = before && before.workTypeId === workType.id ? before.showOnInvoice : workType.showOnInvoice;
  return {
    billingRoleId: role.id,
    contractId,
    sheetMinutes: minutesOnSheet(span.workedMinutes, {
      roundingMinutes: desk.timeRoundingMinutes,
      roundsWorkedTime: desk.time.roundsWorkedTime,
    }),
    offsetMinutes: offset,
    billableMinutes: priced.billable,
    isBillable: input.isBillable,
    showOnInvoice: input.onInvoice === undefined ? kept : input.onInvoice === "show",
    hourlyRate,
    amount: priced.amount,
    explanation: priced.explanation,
  };
}

// One that was switched off since keeps the time that was written under it, like a work type or a role.
function contractInForce({ contract }: RateFacts, day: LocalDate, before?: EntryBefore) {
  const isInForce =
    contract &&
    (contract.isActive || contract.id === before?.contractId) &&
    contract.isOfCustomer &&
    contract.startsOn <= day &&
    (contract.endsOn === null || day <= contract.endsOn);
  return isInForce ? contract : null;
}
