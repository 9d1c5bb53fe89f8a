import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { technicianIdsOf } from "#features/tickets/records.ts";
import { dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { type Money, money, type Thousandths, thousandths, type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import type { MaterialStatus } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { endInWords } from "../model/ended.ts";
import { wordsOfSteps } from "../model/explanation.ts";
import { notYetBilled } from "../model/material-status.ts";

/** A material as its form corrects it. */
export interface MaterialToAmend {
  readonly id: string;
  readonly version: number;
  readonly productId: string | null;
  readonly name: string;
  readonly quantity: Thousandths;
  readonly unit: string;
  readonly unitPrice: UnitPrice;
  readonly amount: Money;
  readonly isBillable: boolean;
  readonly usedOn: LocalDate;
  readonly personName: string;
  readonly codeId: string | null;
  readonly priceReason: string;
  readonly notes: string;
  readonly serialNumbers: readonly string[];
  readonly status: MaterialStatus;
  readonly purchaseOrder: string;
  /** Why it costs what it costs and who pays it, step by step. */
  readonly explanation: readonly string[];
  /** How it ended; then nothing of it changes any more. */
  readonly end: string | null;
  readonly ticket: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly technicianIds: readonly string[];
  };
}

/** One material, as far as the actor may see it. */
export const materialById = cache(async (actor: Actor, id: string): Promise<MaterialToAmend | undefined> => {
  const row = await db.material.findFirst({
    where: { AND: [{ id }, visible.materials(actor)] },
    select: {
      id: true,
      version: true,
      productId: true,
      name: true,
      quantity: true,
      unit: true,
      unitPrice: true,
      amount: true,
      isBillable: true,
      usedOn: true,
      codeId: true,
      priceReason: true,
      notes: true,
      serialNumbers: true,
      status: true,
      purchaseOrder: true,
      explanation: true,
      billingItem: { select: { outcome: true, reference: true } },
      person: { select: { name: true } },
      ticket: {
        select: {
          id: true,
          number: true,
          title: true,
          technicianId: true,
          additionalTechnicians: { select: { personId: true } },
        },
      },
    },
  });
  if (!row) return undefined;
  const { person, ticket, billingItem, ...plain } = row;
  const waits = notYetBilled(row.status, row.purchaseOrder);
  return {
    ...plain,
    quantity: thousandths(row.quantity),
    unitPrice: unitPrice(row.unitPrice),
    amount: money(row.amount),
    usedOn: dayOfColumn(row.usedOn),
    personName: person.name,
    explanation: [...wordsOfSteps(row.explanation), ...(waits ? [waits] : [])],
    end: billingItem && endInWords(billingItem),
    ticket: { id: ticket.id, number: ticket.number, title: ticket.title, technicianIds: technicianIdsOf(ticket) },
  };
});
