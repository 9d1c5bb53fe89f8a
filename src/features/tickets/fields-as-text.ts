import "server-only";
import type { Tx } from "#server/db.ts";
import { ticketAsText } from "./model/ticket-edit.ts";
import type { LockedTicket } from "./records.ts";

/** Every field of a locked ticket as a form holds it, with moments in the editor's zone. */
export async function fieldsAsText(tx: Tx, ticket: LockedTicket, timeZone: string) {
  const more = await tx.ticket.findUniqueOrThrow({
    where: { id: ticket.id },
    relationLoadStrategy: "join",
    select: {
      categoryId: true,
      issueTypeId: true,
      subIssueTypeId: true,
      workTypeId: true,
      deviceId: true,
      contractId: true,
      purchaseOrder: true,
      estimatedMinutes: true,
      problem: { select: { number: true } },
      additionalContacts: { select: { contactId: true } },
      tags: { select: { tag: { select: { name: true } } } },
    },
  });
  return ticketAsText({ ...ticket, ...more }, timeZone);
}
