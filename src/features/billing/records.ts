import "server-only";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { missing, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import {
  type BillingOutcome,
  type BillingState,
  type StandingFacts,
  stateOf,
  type ThingKind,
  thingWords,
} from "./model/billing-state.ts";

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
  const { day, accepted, isBillable, isCovered, contractId, billingItem, ...facts } = found;
  return {
    ...facts,
    kind,
    id,
    day: dayOfColumn(day),
    hasContract: Boolean(contractId),
    state: stateOf({ outcome: billingItem?.outcome ?? null, accepted, isBillable, isCovered }),
    itemId: billingItem?.id ?? null,
  };
}

/** What each kind of thing says of itself in its own columns. */
interface Found extends Omit<StandingFacts, "outcome"> {
  readonly version: number;
  readonly day: Date;
  readonly amount: number;
  readonly label: string;
  readonly ticketId: string | null;
  readonly customerId: string | null;
  /** Of its ticket. */
  readonly contractId: string | null | undefined;
  readonly billingItem: { readonly id: string; readonly outcome: BillingOutcome } | null;
}

const acceptedBy = (status: string) =>
  status === "open" || status === "rejected" ? "draft" : status === "submitted" ? "submitted" : "approved";

const ended = { select: { id: true, outcome: true } } as const;

const finders: Record<ThingKind, (tx: Tx, id: string) => Promise<Found | undefined>> = {
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
    const { workedOn: day, summary: label, ticket, timesheet, ...facts } = row;
    const { customerId = null, contractId } = ticket ?? {};
    return { ...facts, day, label, customerId, contractId, accepted: acceptedBy(timesheet.status), isCovered: false };
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
    // Its own contract is the one whose rule priced or covered it.
    const { usedOn: day, name: label, ticket, status, contractId: rule, ...facts } = row;
    const accepted = status === "delivered" ? "approved" : "draft";
    return { ...facts, ...ticket, day, label, accepted, isCovered: rule !== null };
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
    const { spentOn: day, billableAmount: amount, description, category, ticket, report, ...facts } = row;
    const label = description || category.name;
    const contractId = ticket?.contractId;
    return { ...facts, day, amount, label, contractId, accepted: acceptedBy(report.status), isCovered: false };
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
