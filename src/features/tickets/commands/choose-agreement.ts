import "server-only";
import { dueInRecord } from "#features/sla/records.ts";
import { objectionAt, refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { chooseAgreementInput } from "../model/ticket-edit.ts";
import { lockTicket, updateTicket } from "../records.ts";

/** A ticket gets an agreement of its own, or again that of its device, contract, customer or the desk. */
export const chooseAgreement = command({
  name: "ticket.chooseAgreement",
  input: chooseAgreementInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, input, subject: ticket }) => {
    const { agreement: before } = await tx.ticket.findUniqueOrThrow({
      where: { id: ticket.id },
      select: { agreement: { select: { id: true, name: true } } },
    });
    if (!ticket.isOpen) refuse("conflict", "The ticket is complete. Reopen it first.");
    if (input.wasAgreementId !== undefined && input.wasAgreementId !== (before?.id ?? null)) {
      refuse("conflict", "Somebody else chose another agreement meanwhile. Look again, then choose.");
    }
    if (input.agreementId === (before?.id ?? null)) refuse("rule", "Nothing was changed, so nothing was saved.");
    const chosen =
      input.agreementId === null
        ? null
        : await tx.serviceLevelAgreement.findFirst({
            where: { id: input.agreementId, isActive: true },
            select: { id: true, name: true },
          });
    if (chosen === null && input.agreementId !== null) {
      stopIf(objectionAt("agreementId", "Choose one of the active agreements."));
    }
    const agreementId = chosen?.id ?? null;
    const due = await updateTicket(tx, ticket.id, now, `${actor.name} chose the agreement`, { agreementId }, actor);
    return {
      value: { number: ticket.number },
      about: { type: "ticket", id: ticket.id, ticketId: ticket.id },
      change: {
        agreement: { from: before?.name ?? null, to: chosen?.name ?? null },
        ...dueInRecord(due, actor.desk.timeZone),
      },
    };
  },
});
