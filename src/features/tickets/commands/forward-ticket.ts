import "server-only";
import { systemActorId } from "#access/actor.ts";
import { notify } from "#features/activity/records.ts";
import { refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import type { Tx } from "#server/db.ts";
import { stopIfAskedFor } from "../layout-records.ts";
import { objectionToAssignment } from "../model/assignment.ts";
import { forwardTicketInput, objectionToForwarding } from "../model/forward.ts";
import { hintOf } from "../model/note.ts";
import { lockTicket, roleOf, technicianFacts, updateTicket } from "../records.ts";

/** A ticket goes to somebody else or to another queue, with a note about why: one save. Whoever gets it is told. */
export const forwardTicket = command({
  name: "ticket.forward",
  input: forwardTicketInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, input, subject: ticket }) => {
    const { technicianId, billingRoleId, queueId } = input;
    if (input.wasTechnicianId !== undefined && input.wasTechnicianId !== ticket.technicianId) {
      const before = await technicianFacts(tx, ticket.technicianId);
      refuse("conflict", `${before?.name ?? "Nobody"} has this ticket now. Look again, then forward it.`);
    }
    if (input.wasQueueId !== undefined && input.wasQueueId !== ticket.queueId) {
      refuse("conflict", "The ticket is in another queue now. Look again, then forward it.");
    }
    if (!ticket.isOpen) refuse("conflict", "The ticket is complete. Reopen it first.");
    stopIf(objectionToForwarding(ticket, input));
    const [before, technician] = [
      await technicianFacts(tx, ticket.technicianId),
      await technicianFacts(tx, technicianId),
    ];
    const stays = technicianId === ticket.technicianId && billingRoleId === ticket.billingRoleId;
    if (!stays) stopIf(objectionToAssignment(input, technician, ticket.additionalTechnicians));
    await stopIfAskedFor(tx, ticket, [
      ...(technicianId === null && ticket.technicianId !== null ? ["assignee" as const] : []),
      ...(queueId === null && ticket.queueId !== null ? ["queueId" as const] : []),
    ]);
    const queues = await queuesNamed(tx, ticket.queueId, queueId);
    const queue = queues.find(({ id }) => id === queueId);
    if (queueId !== null && queueId !== ticket.queueId && !queue?.isActive) {
      refuse("rule", "Choose one of the queues.", { queueId: "Choose one of the queues." });
    }

    const there = stays ? queue?.name : technician?.name;
    const whither = there ?? queue?.name ?? "nobody";
    const note = await tx.ticketNote.create({
      data: {
        ticketId: ticket.id,
        authorId: actor.id === systemActorId ? null : actor.id,
        noteTypeId: (await tx.noteType.findUnique({ where: { name: "Forwarded" }, select: { id: true } }))?.id ?? null,
        visibility: "internal",
        title: `Forwarded to ${whither}`.slice(0, 250),
        body: input.body,
        createdAt: now,
      },
      select: { id: true },
    });
    const activity = `${actor.name} forwarded it to ${whither}: ${hintOf(input.body)}`;
    await updateTicket(tx, ticket.id, now, activity, { technicianId, billingRoleId, queueId });
    const listener = technicianId ?? queue?.leadId ?? null;
    if (listener !== null && listener !== actor.id && !(stays && technicianId !== null)) {
      const news = `${actor.name} forwarded ${ticket.number} to ${technicianId ? "you" : whither}: ${ticket.title}`;
      await notify(tx, listener, news, `/tickets/${ticket.number}`, now);
    }
    return {
      value: { number: ticket.number, noteId: note.id },
      about: { type: "ticket", id: ticket.id, ticketId: ticket.id },
      change: {
        ...(technicianId === ticket.technicianId
          ? {}
          : { technician: { from: before?.name ?? null, to: technician?.name ?? null } }),
        ...(billingRoleId === ticket.billingRoleId
          ? {}
          : { role: { from: roleOf(before, ticket.billingRoleId), to: roleOf(technician, billingRoleId) } }),
        ...(queueId === ticket.queueId
          ? {}
          : {
              queue: {
                from: queues.find(({ id }) => id === ticket.queueId)?.name ?? null,
                to: queue?.name ?? null,
              },
            }),
      },
    };
  },
});

async function queuesNamed(tx: Tx, ...ids: readonly (string | null)[]) {
  return await tx.queue.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true, isActive: true, leadId: true },
  });
}
