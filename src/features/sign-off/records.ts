import "server-only";
import { createHash } from "node:crypto";
import type { Desk } from "#access/actor.ts";
import { dayOfColumn, timeAt } from "#kernel/calendar.ts";
import { sumOfMinutes, sumOfMoney } from "#kernel/quantity.ts";
import type { Tx } from "#server/db.ts";
import {
  canonicalText,
  countOf,
  linesOf,
  partOf,
  type SignOffDocument,
  statement,
  type WorkShown,
} from "./model/document.ts";

/** The SHA-256 of plain data. */
export const hashOf = (value: unknown): string => createHash("sha256").update(canonicalText(value)).digest("hex");

/** Everything on a ticket that a customer could be shown, as it is now; internal notes and cost are not even read. */
export async function workOnTicket(tx: Tx, ticketId: string): Promise<WorkShown> {
  const inOrder = { where: { ticketId } } as const;
  const entries = await tx.timeEntry.findMany({
    ...inOrder,
    orderBy: [{ workedOn: "asc" }, { startedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      workedOn: true,
      startedAt: true,
      endedAt: true,
      timeZone: true,
      workedMinutes: true,
      summary: true,
      person: { select: { name: true } },
    },
  });
  const materials = await tx.material.findMany({
    ...inOrder,
    orderBy: [{ usedOn: "asc" }, { id: "asc" }],
    select: {
      id: true,
      usedOn: true,
      name: true,
      quantity: true,
      unit: true,
      unitPrice: true,
      amount: true,
      isBillable: true,
    },
  });
  const expenses = await tx.expense.findMany({
    ...inOrder,
    orderBy: [{ spentOn: "asc" }, { id: "asc" }],
    select: {
      id: true,
      spentOn: true,
      categoryId: true,
      category: { select: { name: true } },
      description: true,
      origin: true,
      destination: true,
      distance: true,
      amount: true,
      isBillable: true,
    },
  });
  return {
    time: entries.map(({ workedOn, startedAt, endedAt, timeZone, workedMinutes, summary, person, id }) => ({
      id,
      day: dayOfColumn(workedOn),
      from: startedAt && endedAt ? timeAt(startedAt, timeZone) : null,
      to: startedAt && endedAt ? timeAt(endedAt, timeZone) : null,
      minutes: workedMinutes,
      technician: person.name,
      summary,
    })),
    materials: materials.map(({ usedOn, isBillable, unitPrice, amount, ...row }) => ({
      ...row,
      day: dayOfColumn(usedOn),
      unitPrice: isBillable ? unitPrice : null,
      amount: isBillable ? amount : null,
    })),
    expenses: expenses.map(({ spentOn, category, ...row }) => ({
      ...row,
      day: dayOfColumn(spentOn),
      category: category.name,
    })),
  };
}

/** The hash of every record on a ticket as it is now, by its id. */
export function hashesOf(work: WorkShown): Map<string, string> {
  return new Map(linesOf(work).map(({ recordId, facts }) => [recordId, hashOf(facts)]));
}

/** For every record that was ever signed on a ticket, the hash it had when it was signed last. */
export async function signedHashes(tx: Tx, ticketId: string): Promise<Map<string, string>> {
  const lines = await tx.signOffLine.findMany({
    where: { signOff: { ticketId } },
    orderBy: [{ signOff: { signedAt: "asc" } }, { signOffId: "asc" }],
    select: { recordId: true, hash: true },
  });
  return new Map(lines.map(({ recordId, hash }) => [recordId, hash]));
}

/** A document with its hash, ready to be read and signed. */
export interface Draft {
  readonly document: SignOffDocument;
  readonly hash: string;
}

/** The document of what nobody has signed yet in its present form, or undefined when there is no such work. */
export async function draftOf(
  tx: Tx,
  desk: Desk,
  ticket: { readonly id: string; readonly number: string; readonly title: string; readonly customer: string },
): Promise<Draft | undefined> {
  const work = await workOnTicket(tx, ticket.id);
  const signed = await signedHashes(tx, ticket.id);
  const now = hashesOf(work);
  const open = partOf(work, (id) => now.get(id) !== signed.get(id));
  const shown = { ...open, expenses: open.expenses.filter((expense) => expense.isBillable) };
  if (countOf(shown) === 0) return undefined;
  const document: SignOffDocument = {
    form: 1,
    organization: desk.organizationName,
    customer: ticket.customer,
    ticket: { number: ticket.number, title: ticket.title },
    locale: desk.locale,
    currency: desk.currency,
    distanceUnit: desk.distanceUnit,
    ...shown,
    totalMinutes: sumOfMinutes(shown.time.map((entry) => entry.minutes)),
    totalAmount: sumOfMoney([...shown.materials, ...shown.expenses].map(({ amount }) => amount ?? 0)),
    statement,
  };
  return { document, hash: hashOf(document) };
}
