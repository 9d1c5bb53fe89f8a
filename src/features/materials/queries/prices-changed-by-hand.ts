import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { columnOfDay, type DateSpan, dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** A material that somebody sold at another price than the usual one. */
export interface ChangedPrice {
  readonly id: string;
  readonly personId: string;
  readonly usedOn: LocalDate;
  readonly name: string;
  readonly ticketNumber: string;
  readonly usualPrice: UnitPrice;
  readonly unitPrice: UnitPrice;
  /** Why; empty where nobody said. */
  readonly reason: string;
}

/** Whose materials of which days. */
export interface PersonInPeriod {
  readonly personId: string;
  readonly period: DateSpan;
}

/** The materials of these people and days whose price was changed by hand, as far as the actor may see them. */
export async function pricesChangedByHand(actor: Actor, asked: readonly PersonInPeriod[]): Promise<ChangedPrice[]> {
  if (asked.length === 0) return [];
  const rows = await db.material.findMany({
    where: {
      AND: [
        visible.materials(actor),
        { usualPrice: { not: null }, NOT: { usualPrice: { equals: db.material.fields.unitPrice } } },
        {
          OR: asked.map(({ personId, period }) => ({
            personId,
            usedOn: { gte: columnOfDay(period.startsOn), lte: columnOfDay(period.endsOn) },
          })),
        },
      ],
    },
    orderBy: [{ usedOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      personId: true,
      usedOn: true,
      name: true,
      usualPrice: true,
      unitPrice: true,
      priceReason: true,
      ticket: { select: { number: true } },
    },
  });
  return rows.map(({ ticket, priceReason, ...row }) => ({
    ...row,
    usedOn: dayOfColumn(row.usedOn),
    ticketNumber: ticket.number,
    usualPrice: unitPrice(row.usualPrice ?? row.unitPrice),
    unitPrice: unitPrice(row.unitPrice),
    reason: priceReason,
  }));
}

/** The same for one person and period, asked once for a page. */
export const pricesChangedBy = cache((actor: Actor, personId: string, startsOn: LocalDate, endsOn: LocalDate) =>
  pricesChangedByHand(actor, [{ personId, period: { startsOn, endsOn } }]),
);
