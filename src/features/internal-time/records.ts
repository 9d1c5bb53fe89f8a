import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { checkOverlap } from "#features/time/entry-records.ts";
import { isRefusal, spanOfWork } from "#features/time/model/span-of-work.ts";
import { type DayFacts, objectionToEntry } from "#features/time/model/time-entry.ts";
import { lockDays } from "#features/time/records.ts";
import { touchSheet } from "#features/time/sheet-records.ts";
import { columnOfDay, dayOfColumn, formatSpan, type LocalDate } from "#kernel/calendar.ts";
import type { Minutes } from "#kernel/quantity.ts";
import { missing, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { objectionToCode, type WrittenInternalTime } from "./model/internal-entry.ts";

const entryColumns = {
  id: true,
  timesheetId: true,
  personId: true,
  internalCodeId: true,
  internalCode: { select: { name: true } },
  timeOffRequestId: true,
  workedOn: true,
  workedMinutes: true,
  timeZone: true,
  summary: true,
  version: true,
} as const;

/** One's own internal time, locked with the sheet of its day and of the day it may move to; time off that was asked for is changed by its request. */
export async function lockOwnInternalTime(tx: Tx, actor: Actor, entryId: string, movingTo?: LocalDate) {
  const own = { id: entryId, personId: actor.id, internalCodeId: { not: null } };
  const where = { AND: [own, visible.timeEntries(actor)] };
  const found = await tx.timeEntry.findFirst({ where, select: { workedOn: true } });
  if (!found) throw new Refused(missing);
  const days = await lockDays(tx, actor, entryId, dayOfColumn(found.workedOn), movingTo);
  await tx.$executeRaw`SELECT 1 FROM time_entry WHERE id = ${entryId}::uuid FOR UPDATE`;
  const entry = await tx.timeEntry.findFirst({ where, select: entryColumns });
  if (!entry?.internalCodeId) throw new Refused(missing);
  if (entry.timesheetId !== days.day.timesheetId)
    refuse("conflict", "This entry was moved meanwhile. Reload the page.");
  if (entry.timeOffRequestId !== null) {
    refuse("rule", `This is time off that was asked for. Cancel the request to take it off the timesheet.`);
  }
  return { ...entry, codeId: entry.internalCodeId, workedOn: dayOfColumn(entry.workedOn), ...days, ownerId: actor.id };
}

/** The columns of internal time as it was typed, after every rule had its say; it is never billed. */
export async function writtenInternalTime(
  { tx, actor, now, input }: { tx: Tx; actor: Actor; now: Date; input: WrittenInternalTime },
  day: { readonly timesheetId: string; readonly facts: DayFacts },
  before?: { readonly id: string; readonly codeId: string; readonly timeZone: string },
) {
  const timeZone = before?.timeZone ?? actor.timeZone;
  const work = spanOfWork(input, timeZone, actor.desk.time);
  if (isRefusal(work)) throw new Refused(work);
  const { locale, time } = actor.desk;
  const judged = { now, timeZone, locale, allowsFutureTime: time.allowsFutureTime };
  stopIf(objectionToEntry(work, day.facts, judged));
  await checkOverlap({ tx, actor }, work, before?.id);
  const code = await tx.internalTimeCode.findUnique({
    where: { id: input.codeId },
    select: { name: true, isActive: true, isRegular: true },
  });
  stopIf(objectionToCode(code, before?.codeId === input.codeId));
  return {
    ...unbilled(work.workedMinutes),
    ...work,
    timesheetId: day.timesheetId,
    internalCodeId: input.codeId,
    workedOn: columnOfDay(input.workedOn),
    timeZone,
    summary: input.summary,
    updatedAt: now,
  };
}

/**
 * Writes new internal time of the actor down on a locked day, and answers as its command does. Who wrote it in their stead stands
 * with it.
 */
export async function logInternal(
  work: { readonly tx: Tx; readonly actor: Actor; readonly now: Date; readonly input: WrittenInternalTime },
  day: { readonly timesheetId: string; readonly facts: DayFacts },
  enteredBy?: Actor,
) {
  const { tx, actor, now, input } = work;
  const written = await writtenInternalTime(work, day);
  const { workedMinutes } = written;
  const { id } = await tx.timeEntry.create({
    data: { ...written, personId: actor.id, enteredById: enteredBy?.id ?? null, createdAt: now },
    select: { id: true },
  });
  await touchSheet(tx, day.timesheetId);
  const { workedOn, codeId } = input;
  return {
    value: { entryId: id, workedOn, workedMinutes, period: formatSpan(day.facts.period, actor.desk.locale) },
    about: { type: "timeEntry", id } as const,
    change: { workedOn, workedMinutes, codeId },
  };
}

/** What every entry says that nobody is billed for. */
export function unbilled(worked: Minutes) {
  return {
    workedMinutes: worked,
    sheetMinutes: worked,
    billableMinutes: 0,
    isBillable: false,
    showOnInvoice: false,
    hourlyRate: 0,
    amount: 0,
    explanation: [{ step: "worked", minutes: worked }, { step: "notBillable" }],
  };
}
