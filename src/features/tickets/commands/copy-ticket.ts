import "server-only";
import { can } from "#access/subject.ts";
import { notify } from "#features/activity/records.ts";
import { objectionAt, refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { beginLike, copiedColumns, copyRowsBeside, insertLike, ticketToCopy } from "../copy-records.ts";
import { copyTicketInput } from "../model/copy.ts";
import { lockTicket } from "../records.ts";

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
    const lastActivity = `${actor.name} copied it from ${original.number}`;
    const { id, number } = await insertLike(tx, actor, now, original, { ...columns, title: input.title, lastActivity });
    await copyRowsBeside(tx, id, original, parts);
    await beginLike(tx, actor, id, now);
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
