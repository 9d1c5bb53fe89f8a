import { type EditableField, ticketAsText } from "../model/ticket-edit.ts";
import type { TicketView } from "../queries/ticket-by-number.ts";

/** The fields of a shown ticket as a form holds them, with moments in the reader's zone. */
export function fieldsOfView(ticket: TicketView, timeZone: string): Record<EditableField, string> {
  return ticketAsText(
    {
      ...ticket,
      customerId: ticket.customer.id,
      priorityId: ticket.priority.id,
      locationId: ticket.location?.id ?? null,
      contactId: ticket.contact?.id ?? null,
      queueId: ticket.queue?.id ?? null,
      sourceId: ticket.source?.id ?? null,
      categoryId: ticket.category?.id ?? null,
      issueTypeId: ticket.issueType?.id ?? null,
      subIssueTypeId: ticket.subIssueType?.id ?? null,
      workTypeId: ticket.workType?.id ?? null,
      deviceId: ticket.device?.id ?? null,
      contractId: ticket.contract?.id ?? null,
      additionalContacts: ticket.additionalContacts.map(({ id }) => ({ contactId: id })),
      additionalTechnicians: ticket.additionalTechnicians.map(({ person, billingRole }) => ({
        personId: person.id,
        billingRoleId: billingRole.id,
      })),
      tags: ticket.tags.map((name) => ({ tag: { name } })),
    },
    timeZone,
  );
}
