import "server-only";
import { systemActorId } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { notify } from "#features/activity/records.ts";
import { beginSla } from "#features/sla/records.ts";
import { objectionAt, refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { copiedColumns, copyRowsBeside, ticketToCopy } from "../copy-records.ts";
import { copyTicketInput } from "../model/copy.ts";
import { tellQueueLead } from "../queue-records.ts";
import { lockTicket, nextTicketNumber, pickedPriority, statusForNewTickets } from "../records.ts";

/** A new ticket like another one: its fields and its checklist as far as chosen, never its time, notes or files. */
export const copyTicket = command({
  name: "ticket.copy",
  input: copyTicketInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, input, subject }) => {
    if (!can(actor, "ticket.create", {})) refuse("forbidden", "Your security level does not let you make tickets.");
    const original = await ticketToCopy(tx, subject.id);
    if (!original.customer.isActive) refuse("rule", `${original.customer.name} is not active any more.`);
    const parts = new Set(input.parts);
    const columns = { technicianId: null, billingRoleId: null, ...copiedColumns(original, parts) };
    const technicianIds = [
      columns.technicianId,
      ...(parts.has("technician") ? original.additionalTechnicians.map(({ personId }) => personId) : []),
    ].filter((id) => id !== null);
    if (!can(actor, "ticket.read", { technicianIds })) {
      stopIf(objectionAt("parts", "You see only tickets you work on: bring the technician along."));
    }
    const isPrioritySet = await tx.ticketPriority.count({ where: { id: original.priorityId, isActive: true } });
    const priority = await pickedPriority(tx, isPrioritySet > 0 ? original.priorityId : null);
    const status = await statusForNewTickets(tx);

    const number = await nextTicketNumber(tx, now, actor.desk.timeZone);
    const { id } = await tx.ticket.create({
      data: {
        ...columns,
        number,
        title: input.title,
        customerId: original.customerId,
        statusId: status.id,
        priorityId: priority.id,
        priorityRank: priority.rank,
        createdById: actor.id === systemActorId ? null : actor.id,
        createdAt: now,
        lastActivityAt: now,
        lastActivity: `${actor.name} copied it from ${original.number}`,
      },
      select: { id: true },
    });
    await copyRowsBeside(tx, id, original, parts);
    await beginSla(tx, id);
    await tellQueueLead(tx, actor, id, now);
    if (columns.technicianId !== null && columns.technicianId !== actor.id) {
      const news = `${actor.name} gave you ${number}: ${input.title}`;
      await notify(tx, columns.technicianId, news, `/tickets/${number}`, now);
    }
    return {
      value: { id, number },
      about: { type: "ticket", id, ticketId: id },
      change: { number, title: input.title, copiedFrom: original.number, parts: [...parts] },
    };
  },
});
