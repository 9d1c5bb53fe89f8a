import "server-only";
import { systemActorId } from "#access/actor.ts";
import { isFirstResponse } from "#features/tickets/model/ticket-status.ts";
import { statusOfStage, updateTicket } from "#features/tickets/records.ts";
import { stopIf } from "#kernel/refusal.ts";
import type { About } from "#server/about.ts";
import { command } from "#server/command.ts";
import { recordEvent } from "#server/events.ts";
import { mergeTicketInput, movingInWords, objectionToMerge } from "../model/merge.ts";
import { moveEverything } from "../move-everything.ts";
import { factsOfMerge, lockPair } from "../records.ts";
import { writeMergeNotes } from "../write-merge-notes.ts";

/** A ticket is absorbed by another one of the same customer: everything of it moves there, and it is completed. For good. */
export const mergeTicket = command({
  name: "ticket.merge",
  input: mergeTicketInput,
  subject: ({ tx, actor, input }) => lockPair(tx, actor, input.ticketId, input.intoId),
  run: async ({ tx, actor, now, input, subject: { destination, ...source } }) => {
    const facts = await factsOfMerge(tx, input.ticketId, input.intoId);
    stopIf(objectionToMerge(facts));

    const minutes = await moveEverything(tx, {
      sourceId: source.id,
      destinationId: destination.id,
      contactIds: facts.contactIds,
      sheetIds: source.sheetIds,
      reportIds: source.reportIds,
    });
    await writeMergeNotes(tx, { ...facts, by: actor.name, now });
    const status = await statusOfStage(tx, "complete");
    await updateTicket(
      tx,
      source.id,
      now,
      `${actor.name} merged it into ${destination.number}`,
      {
        mergedIntoId: destination.id,
        workedMinutes: { decrement: minutes },
        ...(source.isOpen
          ? {
              statusId: status.id,
              isOpen: false,
              completedAt: now,
              completedById: actor.id === systemActorId ? null : actor.id,
            }
          : {}),
        ...(source.firstResponseAt === null && isFirstResponse(source.status.stage, "complete")
          ? { firstResponseAt: now }
          : {}),
      },
      actor,
    );
    const words = `${actor.name} merged ${source.number} into it`;
    await updateTicket(tx, destination.id, now, words, { workedMinutes: { increment: minutes } }, actor);
    const moved = movingInWords(facts.moving) || "nothing but its description";
    await recordEvent(tx, "ticket.merge", actor, now, aboutTicket(destination.id), { absorbed: source.number, moved });
    return {
      value: { number: destination.number },
      about: aboutTicket(source.id),
      change: {
        into: destination.number,
        moved,
        status: { from: source.status.name, to: source.isOpen ? status.name : source.status.name },
      },
    };
  },
});

const aboutTicket = (id: string): About => ({ type: "ticket", id, ticketId: id });
