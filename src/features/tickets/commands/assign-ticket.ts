import "server-only";
import { notify } from "#features/activity/records.ts";
import { refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { stopIfAskedFor } from "../layout-records.ts";
import { objectionToAssignment } from "../model/assignment.ts";
import { assignTicketInput } from "../model/ticket-edit.ts";
import { lockTicket, roleOf, technicianFacts, updateTicket } from "../records.ts";

/** A ticket is given to a technician in a billing role, taken by oneself when nobody has it, or given to nobody. */
export const assignTicket = command({
  name: "ticket.assign",
  input: assignTicketInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, input, subject: ticket }) => {
    const before = await technicianFacts(tx, ticket.technicianId);
    const expected = input.accept ? null : input.wasTechnicianId;
    if (expected !== undefined && expected !== ticket.technicianId && input.technicianId !== ticket.technicianId) {
      const has = before ? `${before.name} has this ticket already.` : "Nobody has this ticket any more.";
      refuse("conflict", `${has} The technician was changed meanwhile: look again, then choose.`);
    }
    const technician = await technicianFacts(tx, input.accept ? actor.id : input.technicianId);
    if (input.accept && !technician?.billingRoleIds[0]) {
      refuse("rule", "You hold no billing role, so a ticket cannot be yours. Ask an administrator for one.");
    }
    const to = input.accept
      ? { technicianId: actor.id, billingRoleId: technician?.billingRoleIds[0] ?? null }
      : { technicianId: input.technicianId, billingRoleId: input.billingRoleId };
    stopIf(objectionToAssignment(to, technician, ticket.additionalTechnicians));
    if (to.technicianId === null && ticket.technicianId !== null) await stopIfAskedFor(tx, ticket, ["assignee"]);
    if (to.technicianId === ticket.technicianId && to.billingRoleId === ticket.billingRoleId) {
      refuse("rule", technician ? `${technician.name} has this ticket already.` : "Nobody has this ticket already.");
    }

    const sentence = technician ? `${actor.name} gave it to ${technician.name}` : `${actor.name} gave it to nobody`;
    const activity = to.technicianId === actor.id ? `${actor.name} took it` : sentence;
    await updateTicket(tx, ticket.id, now, activity, to, actor);
    if (to.technicianId !== null && to.technicianId !== actor.id) {
      const news = `${actor.name} gave you ${ticket.number}: ${ticket.title}`;
      await notify(tx, to.technicianId, news, `/tickets/${ticket.number}`, now);
    }
    return {
      value: { number: ticket.number },
      about: { type: "ticket", id: ticket.id, ticketId: ticket.id },
      change: {
        technician: { from: before?.name ?? null, to: technician?.name ?? null },
        ...(to.billingRoleId === ticket.billingRoleId
          ? {}
          : { role: { from: roleOf(before, ticket.billingRoleId), to: roleOf(technician, to.billingRoleId) } }),
      },
    };
  },
});
