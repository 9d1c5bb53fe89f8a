import "server-only";
import { can } from "#access/subject.ts";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { recordEvent } from "#server/events.ts";
import { beginLike, copiedColumns, insertLike, ticketToCopy } from "../copy-records.ts";
import { raiseProblemInput } from "../model/related.ts";
import { lockTicket, updateTicket } from "../records.ts";

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
    const { id, number } = await insertLike(tx, actor, now, incident, {
      ...columns,
      type: "problem",
      problemId: null,
      title: input.title,
      lastActivity: `${actor.name} made it a problem behind ${incident.number}`,
    });
    await beginLike(tx, actor, id, now);
    const words = `${actor.name} put it under the problem ${number}`;
    await updateTicket(tx, incident.id, now, words, { problemId: id }, actor);
    const about = { type: "ticket", id: incident.id, ticketId: incident.id };
    await recordEvent(tx, "ticket.edit", actor, now, about, { problem: { from: null, to: number } });
    return {
      value: { id, number },
      about: { type: "ticket", id, ticketId: id },
      change: { number, title: input.title, incident: incident.number },
    };
  },
});
