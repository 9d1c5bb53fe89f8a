import "server-only";
import { systemActorId } from "#access/actor.ts";
import { dueInRecord } from "#features/sla/records.ts";
import { step } from "#kernel/machine.ts";
import { Refused, refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { completeTicketInput } from "../model/ticket-edit.ts";
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
    return {
      value: { number: ticket.number },
      about: { type: "ticket", id: ticket.id, ticketId: ticket.id },
      change: {
        status: { from: ticket.status.name, to: status.name },
        ...dueInRecord(due, actor.desk.timeZone),
        ...(resolution === ticket.resolution ? {} : { resolution: { from: ticket.resolution, to: resolution } }),
      },
    };
  },
});
