import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** A ticket as it is named beside something else. */
export interface TicketBeside {
  readonly number: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly createdAt: Date;
  readonly status: { readonly name: string; readonly tone: string };
  readonly technicianName: string | null;
}

/** The newest tickets of a customer, the open or the completed ones, so that a duplicate is seen before it is made. */
export const ticketsOfCustomer = cache(
  async (
    actor: Actor,
    customerId: string,
    isOpen: boolean,
    limit: number,
    exceptNumber = "",
  ): Promise<readonly TicketBeside[]> => {
    const rows = await db.ticket.findMany({
      where: { AND: [{ customerId, isOpen, number: { not: exceptNumber } }, visible.tickets(actor)] },
      orderBy: { number: "desc" },
      take: limit,
      relationLoadStrategy: "join",
      select: {
        number: true,
        title: true,
        isOpen: true,
        createdAt: true,
        status: { select: { name: true, tone: true } },
        technician: { select: { name: true } },
      },
    });
    return rows.map(({ technician, ...row }) => ({ ...row, technicianName: technician?.name ?? null }));
  },
);
