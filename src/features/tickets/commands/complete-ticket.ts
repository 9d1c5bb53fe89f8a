import "server-only";
import { type Actor, systemActorId } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { dueInRecord } from "#features/sla/records.ts";
import { step } from "#kernel/machine.ts";
import { Refused, refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import type { Tx } from "#server/db.ts";
import { openMattersOf } from "../completion-records.ts";
import { completeTicketInput, objectionToCompletion } from "../model/completion.ts";
import { isFirstResponse, ticketMachine } from "../model/ticket-status.ts";
import { lastActorOn, lockTicket, statusOfStage, updateTicket } from "../records.ts";

/** The work is done: the ticket leaves the lists of what is open. */
export const completeTicket = command({
  name: "ticket.complete",
  input: completeTicketInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, input, subject: ticket }) => {
    const stage = step(ticketMachine, ticket.status.stage, "complete");
    if (!stage) refuse("conflict", "The ticket is complete already.");
    const resolution = input.resolution ?? ticket.resolution;
    const shown = input.wasResolution ?? ticket.resolution;
    if (resolution !== ticket.resolution && shown !== ticket.resolution) {
      throw new Refused({
        kind: "conflict",
        message: `${await lastActorOn(tx, ticket.id)} changed the resolution meanwhile. Both are shown; complete again to keep yours.`,
        theirs: { resolution: ticket.resolution, wasResolution: ticket.resolution },
      });
    }
    // A mail or a machine cannot be asked.
    if (actor.id !== systemActorId) {
      const open = await openMattersOf(tx, actor, ticket, resolution);
      stopIf(objectionToCompletion(ticket.number, open, input.despite));
    }
    const status = await statusOfStage(tx, stage);
    const due = await updateTicket(
      tx,
      ticket.id,
      now,
      `${actor.name} completed it`,
      {
        statusId: status.id,
        isOpen: false,
        resolution,
        completedAt: now,
        completedById: actor.id === systemActorId ? null : actor.id,
        ...(ticket.firstResponseAt === null && isFirstResponse(ticket.status.stage, stage)
          ? { firstResponseAt: now }
          : {}),
      },
      actor,
    );
    const openIncidents = ticket.type === "problem" ? await openIncidentsOf(tx, actor, ticket.id) : 0;
    return {
      value: { number: ticket.number, openIncidents },
      about: { type: "ticket", id: ticket.id, ticketId: ticket.id },
      change: {
        status: { from: ticket.status.name, to: status.name },
        ...dueInRecord(due, actor.desk.timeZone),
        ...(resolution === ticket.resolution ? {} : { resolution: { from: ticket.resolution, to: resolution } }),
      },
    };
  },
});

/** How many incidents of a problem the actor sees that are still open. */
async function openIncidentsOf(tx: Tx, actor: Actor, problemId: string): Promise<number> {
  return await tx.ticket.count({ where: { AND: [{ problemId, isOpen: true }, visible.tickets(actor)] } });
}
