import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import type { TicketBeside } from "./tickets-of-customer.ts";

/** An incident of a problem, with what completing it needs. */
export interface IncidentLine extends TicketBeside {
  readonly id: string;
  readonly customerName: string;
}

/** More incidents than this are counted, not listed. */
export const incidentLimit = 200;

/** The incidents of a problem that the actor sees, the open ones first. */
export const incidentsOfProblem = cache(async (actor: Actor, problemId: string): Promise<readonly IncidentLine[]> => {
  const rows = await db.ticket.findMany({
    where: { AND: [{ problemId }, visible.tickets(actor)] },
    orderBy: [{ isOpen: "desc" }, { number: "desc" }],
    take: incidentLimit,
    relationLoadStrategy: "join",
    select: {
      id: true,
      number: true,
      title: true,
      isOpen: true,
      createdAt: true,
      customerName: true,
      status: { select: { name: true, tone: true } },
      technician: { select: { name: true } },
    },
  });
  return rows.map(({ technician, ...row }) => ({ ...row, technicianName: technician?.name ?? null }));
});
