import "server-only";
import type { Actor } from "#access/actor.ts";
import { objectionToLockedReport } from "#features/expenses/model/expense-report.ts";
import { lockOwnExpense } from "#features/expenses/records.ts";
import { touchReport } from "#features/expenses/report-records.ts";
import { objectionToEnded } from "#features/materials/model/ended.ts";
import { lockMaterial } from "#features/materials/records.ts";
import { giveBack } from "#features/materials/taken.ts";
import { touchTicket } from "#features/tickets/records.ts";
import { objectionToDay } from "#features/time/model/time-entry.ts";
import { lockOwnEntry } from "#features/time/records.ts";
import { touchSheet } from "#features/time/sheet-records.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import { missing, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { recordQuietly } from "#server/events.ts";

interface Undoing {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
}

const changed = "A part of it was changed or removed meanwhile, so nothing was taken back.";

/** What a line made, while it is still as the line made it. */
async function asMade<Part extends { readonly version: number }>(lock: () => Promise<Part>): Promise<Part> {
  const part = await lock().catch((problem: unknown) => {
    if (problem instanceof Refused && problem.refusal === missing) refuse("conflict", changed);
    throw problem;
  });
  if (part.version !== 1) refuse("conflict", changed);
  return part;
}

/** Takes time back that a line made, while its timesheet is open. */
export async function takeBackEntry({ tx, actor, now }: Undoing, id: string): Promise<void> {
  const entry = await asMade(() => lockOwnEntry(tx, actor, id));
  stopIf(objectionToDay(entry.day.facts, actor.desk.locale));
  await tx.timeEntry.delete({ where: { id }, select: { id: true } });
  const worked = minutes(entry.workedMinutes);
  await touchTicket(tx, entry.ticketId, now, `${actor.name} took back ${formatDuration(worked)}`, minutes(-worked));
  await touchSheet(tx, entry.timesheetId);
  const about = { type: "timeEntry", id, ticketId: entry.ticketId };
  const { workedOn, summary, internalNotes } = entry;
  await recordQuietly(tx, "time.remove", actor, now, about, {
    workedOn,
    workedMinutes: worked,
    summary,
    internalNotes,
  });
}

/** Takes a material back that a line put on its ticket. */
export async function takeBackMaterial(work: Undoing, id: string): Promise<void> {
  const { tx, actor, now } = work;
  const material = await asMade(() => lockMaterial(tx, actor, id));
  const { ticket, name, quantity } = material;
  stopIf(objectionToEnded(name, material.billingItem));
  await giveBack(work, material, "taken back");
  await tx.material.delete({ where: { id }, select: { id: true } });
  await touchTicket(tx, ticket.id, now, `${actor.name} took back ${name}`);
  await recordQuietly(
    tx,
    "material.remove",
    actor,
    now,
    { type: "material", id, ticketId: ticket.id },
    { name, quantity },
  );
}

/** Takes a drive back that a line wrote down, while its report is open. */
export async function takeBackExpense({ tx, actor, now }: Undoing, id: string): Promise<void> {
  const { report, ticket, categoryName: name, amount } = await asMade(() => lockOwnExpense(tx, actor, id));
  stopIf(objectionToLockedReport(report.facts, actor.desk.locale));
  await tx.expense.delete({ where: { id }, select: { id: true } });
  await touchReport(tx, report.id);
  if (ticket) await touchTicket(tx, ticket.id, now, `${actor.name} took back ${name}`);
  const about = { type: "expense", id, ...(ticket ? { ticketId: ticket.id } : {}) };
  await recordQuietly(tx, "expense.remove", actor, now, about, { name, amount });
}
