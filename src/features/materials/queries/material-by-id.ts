import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { technicianIdsOf } from "#features/tickets/records.ts";
import { dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { type Money, money, type Thousandths, thousandths, type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

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
  readonly ticket: { readonly number: string; readonly title: string; readonly technicianIds: readonly string[] };
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
      person: { select: { name: true } },
      ticket: {
        select: {
          number: true,
          title: true,
          technicianId: true,
          additionalTechnicians: { select: { personId: true } },
        },
      },
    },
  });
  if (!row) return undefined;
  const { person, ticket, ...plain } = row;
  return {
    ...plain,
    quantity: thousandths(row.quantity),
    unitPrice: unitPrice(row.unitPrice),
    amount: money(row.amount),
    usedOn: dayOfColumn(row.usedOn),
    personName: person.name,
    ticket: { number: ticket.number, title: ticket.title, technicianIds: technicianIdsOf(ticket) },
  };
});
