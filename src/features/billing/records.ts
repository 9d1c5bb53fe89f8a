import "server-only";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { missing, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { type BillingState, stateOf, type ThingKind, thingWords } from "./model/billing-state.ts";

/** A thing that is locked, with where it stands. */
export interface LockedThing {
  readonly kind: ThingKind;
  readonly id: string;
  readonly version: number;
  readonly day: LocalDate;
  readonly amount: number;
  readonly label: string;
  readonly ticketId: string | null;
  readonly customerId: string | null;
  readonly hasContract: boolean;
  readonly state: BillingState;
  /** The row that says how it ended, if it did. */
  readonly itemId: string | null;
}

/**
 * A time entry, material or expense, locked until the command ends, together with the sheet or report that accepts it, so
 * that neither is rejected meanwhile. Missing for those who may not read all.
 */
export async function lockThing(tx: Tx, actor: Actor, kind: ThingKind, id: string): Promise<LockedThing> {
  if (!canEver(actor, "billingItem.read")) throw new Refused(missing);
  const found = await finders[kind](tx, id);
  if (!found) throw new Refused(missing);
  return found;
}

const acceptedBy = (status: string) =>
  status === "open" || status === "rejected" ? "draft" : status === "submitted" ? "submitted" : "approved";

const ended = { select: { id: true, outcome: true } } as const;

const finders: Record<ThingKind, (tx: Tx, id: string) => Promise<LockedThing | undefined>> = {
  time: async (tx, id) => {
    await tx.$executeRaw`
      SELECT 1 FROM timesheet WHERE id = (SELECT timesheet_id FROM time_entry WHERE id = ${id}::uuid) FOR SHARE`;
    await tx.$executeRaw`SELECT 1 FROM time_entry WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.timeEntry.findUnique({
      where: { id },
      select: {
        version: true,
        workedOn: true,
        amount: true,
        summary: true,
        isBillable: true,
        ticketId: true,
        ticket: { select: { customerId: true, contractId: true } },
        timesheet: { select: { status: true } },
        billingItem: ended,
      },
    });
    if (!row) return undefined;
    const { version, amount, summary, isBillable, ticketId, ticket, billingItem } = row;
    const accepted = acceptedBy(row.timesheet.status);
    return {
      kind: "time",
      id,
      version,
      day: dayOfColumn(row.workedOn),
      amount,
      label: summary,
      ticketId,
      customerId: ticket?.customerId ?? null,
      hasContract: Boolean(ticket?.contractId),
      state: stateOf({ outcome: billingItem?.outcome ?? null, accepted, isBillable, isCovered: false }),
      itemId: billingItem?.id ?? null,
    };
  },

  material: async (tx, id) => {
    await tx.$executeRaw`SELECT 1 FROM material WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.material.findUnique({
      where: { id },
      select: {
        version: true,
        usedOn: true,
        amount: true,
        name: true,
        isBillable: true,
        status: true,
        ticketId: true,
        contractId: true,
        ticket: { select: { customerId: true, contractId: true } },
        billingItem: ended,
      },
    });
    if (!row) return undefined;
    const { version, amount, name, isBillable, ticketId, ticket, billingItem, contractId } = row;
    const accepted = row.status === "delivered" ? "approved" : "draft";
    return {
      kind: "material",
      id,
      version,
      day: dayOfColumn(row.usedOn),
      amount,
      label: name,
      ticketId,
      customerId: ticket.customerId,
      hasContract: ticket.contractId !== null,
      state: stateOf({ outcome: billingItem?.outcome ?? null, accepted, isBillable, isCovered: contractId !== null }),
      itemId: billingItem?.id ?? null,
    };
  },

  expense: async (tx, id) => {
    await tx.$executeRaw`
      SELECT 1 FROM expense_report WHERE id = (SELECT report_id FROM expense WHERE id = ${id}::uuid) FOR SHARE`;
    await tx.$executeRaw`SELECT 1 FROM expense WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.expense.findUnique({
      where: { id },
      select: {
        version: true,
        spentOn: true,
        billableAmount: true,
        description: true,
        isBillable: true,
        ticketId: true,
        customerId: true,
        ticket: { select: { contractId: true } },
        report: { select: { status: true } },
        category: { select: { name: true } },
        billingItem: ended,
      },
    });
    if (!row) return undefined;
    const { version, billableAmount, description, isBillable, ticketId, customerId, ticket, billingItem } = row;
    const accepted = acceptedBy(row.report.status);
    return {
      kind: "expense",
      id,
      version,
      day: dayOfColumn(row.spentOn),
      amount: billableAmount,
      label: description || row.category.name,
      ticketId,
      customerId,
      hasContract: Boolean(ticket?.contractId),
      state: stateOf({ outcome: billingItem?.outcome ?? null, accepted, isBillable, isCovered: false }),
      itemId: billingItem?.id ?? null,
    };
  },
};

/** Refuses a decision that is not about what was on the screen. */
export function refuseStaleThing(thing: LockedThing, seen: number): void {
  if (thing.version === seen) return;
  const message = `This ${thingWords[thing.kind].one} changed since you opened the page. Nothing was done: look again, then decide.`;
  stopIf({ kind: "conflict", message });
}

/** Ends a thing: from now on it never changes. */
export async function endThing(
  tx: Tx,
  thing: LockedThing,
  end: {
    readonly outcome: "billed" | "covered" | "written_off";
    readonly reason?: string;
    readonly reference?: string;
    readonly personId: string;
    readonly now: Date;
  },
): Promise<void> {
  const { now, ...said } = end;
  const of = { time: "timeEntryId", material: "materialId", expense: "expenseId" } as const;
  await tx.billingItem.create({
    data: {
      ...said,
      [of[thing.kind]]: thing.id,
      customerId: thing.customerId,
      day: new Date(thing.day),
      amount: thing.amount,
      createdAt: now,
    },
    select: { id: true },
  });
}

/** Takes the end of a thing back. */
export async function undoEnd(tx: Tx, thing: LockedThing): Promise<void> {
  // Nobody else holds it: the thing is locked, and its end was read after that.
  if (thing.itemId !== null) await tx.billingItem.delete({ where: { id: thing.itemId }, select: { id: true } });
  else refuse("conflict", `This ${thingWords[thing.kind].one} has no end to take back. Reload the page.`);
}

/** What every decision about a thing answers and leaves. */
export const doneAbout = (thing: LockedThing, change: Readonly<Record<string, string | number>>) => ({
  value: { kind: thing.kind, label: thing.label },
  about: { type: "billingItem", id: thing.id, ...(thing.ticketId === null ? {} : { ticketId: thing.ticketId }) },
  change: { kind: thing.kind, name: thing.label, amount: thing.amount, ...change },
});
