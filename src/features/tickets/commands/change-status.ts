import "server-only";
import { dueInRecord } from "#features/sla/records.ts";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { changeStatusInput } from "../model/ticket-edit.ts";
import { isFirstResponse, mayChangeStage } from "../model/ticket-status.ts";
import { lockTicket, updateTicket } from "../records.ts";

/** A ticket moves to another status; leaving the fresh ones is the first answer the customer gets. */
export const changeStatus = command({
  name: "ticket.changeStatus",
  input: changeStatusInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, now, actor, input, subject: ticket }) => {
    const status = await tx.ticketStatus.findUnique({
      where: { id: input.statusId },
      select: { id: true, name: true, stage: true, isActive: true },
    });
    if (!status?.isActive) {
      refuse("rule", "Choose one of the statuses.", { statusId: "Choose one of the statuses." });
    }
    if (status.id === ticket.statusId) refuse("rule", `The ticket is ${status.name} already.`);
    if (input.wasStatusId !== undefined && input.wasStatusId !== ticket.statusId) {
      refuse("conflict", `The status was changed to ${ticket.status.name} meanwhile. Look again, then choose.`);
    }
    if (!mayChangeStage(ticket.status.stage, status.stage)) {
      refuse(
        "conflict",
        ticket.isOpen ? "Use Complete to finish a ticket." : "The ticket is complete. Reopen it first.",
      );
    }
    const due = await updateTicket(
      tx,
      ticket.id,
      now,
      `${actor.name}: ${ticket.status.name} → ${status.name}`,
      {
        statusId: status.id,
        ...(ticket.firstResponseAt === null && isFirstResponse(ticket.status.stage, status.stage)
          ? { firstResponseAt: now }
          : {}),
      },
      actor,
    );
    return {
      value: { number: ticket.number },
      about: { type: "ticket", id: ticket.id, ticketId: ticket.id },
      change: { status: { from: ticket.status.name, to: status.name }, ...dueInRecord(due, actor.desk.timeZone) },
    };
  },
});
