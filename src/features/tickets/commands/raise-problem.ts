import "server-only";
import { systemActorId } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { beginSla } from "#features/sla/records.ts";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { copiedColumns, ticketToCopy } from "../copy-records.ts";
import { raiseProblemInput } from "../model/related.ts";
import { tellQueueLead } from "../queue-records.ts";
import { lockTicket, nextTicketNumber, pickedPriority, statusForNewTickets, updateTicket } from "../records.ts";

/** What lies behind an incident becomes a problem of its own, and the incident is its first. */
export const raiseProblem = command({
  name: "ticket.raiseProblem",
  input: raiseProblemInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, input, subject }) => {
    if (!can(actor, "ticket.create", {})) refuse("forbidden", "Your security level does not let you make tickets.");
    const incident = await ticketToCopy(tx, subject.id);
    if (incident.type === "problem" || incident.type === "change_request") {
      refuse("rule", "Only what is neither a problem nor a change request itself can belong to a problem.");
    }
    if (incident.problemId !== null) refuse("conflict", `${incident.number} belongs to a problem already.`);
    const columns = copiedColumns(incident, new Set(["description", "technician"]));
    const technicianIds = columns.technicianId ? [columns.technicianId] : [];
    if (!can(actor, "ticket.read", { technicianIds })) {
      refuse("rule", "You see only tickets you work on: take the incident first.");
    }
    const isPrioritySet = await tx.ticketPriority.count({ where: { id: incident.priorityId, isActive: true } });
    const priority = await pickedPriority(tx, isPrioritySet > 0 ? incident.priorityId : null);
    const status = await statusForNewTickets(tx);
    const number = await nextTicketNumber(tx, now, actor.desk.timeZone);
    const { id } = await tx.ticket.create({
      data: {
        ...columns,
        type: "problem",
        problemId: null,
        number,
        title: input.title,
        customerId: incident.customerId,
        statusId: status.id,
        priorityId: priority.id,
        priorityRank: priority.rank,
        createdById: actor.id === systemActorId ? null : actor.id,
        createdAt: now,
        lastActivityAt: now,
        lastActivity: `${actor.name} made it a problem behind ${incident.number}`,
      },
      select: { id: true },
    });
    await beginSla(tx, id);
    await tellQueueLead(tx, actor, id, now);
    await updateTicket(tx, incident.id, now, `${actor.name} put it under the problem ${number}`, { problemId: id });
    return {
      value: { id, number },
      about: { type: "ticket", id, ticketId: id },
      change: { number, title: input.title, incident: incident.number },
    };
  },
});
