import type { Option } from "#ui/forms/choice.tsx";
import type { TicketView } from "../queries/ticket-by-number.ts";

const one = (row: { readonly id: string; readonly name: string } | null): Option[] =>
  row ? [{ value: row.id, label: row.name }] : [];

/** What is chosen in each field of a ticket now, which stays a choice even when it is switched off. */
export function currentChoices(ticket: TicketView): Readonly<Record<string, readonly Option[]>> {
  const { subIssueType: sub, issueType, technician, billingRole, problem } = ticket;
  return {
    statusId: one(ticket.status),
    customerId: one(ticket.customer),
    contactId: one(ticket.contact),
    locationId: one(ticket.location),
    deviceId: one(ticket.device),
    contractId: one(ticket.contract),
    additionalContacts: ticket.additionalContacts.flatMap(one),
    categoryId: one(ticket.category),
    priorityId: one(ticket.priority),
    queueId: one(ticket.queue),
    sourceId: one(ticket.source),
    issueTypeId: one(issueType),
    subIssueTypeId:
      sub && issueType ? [{ value: sub.id, label: sub.name, group: issueType.name, hint: issueType.id }] : [],
    issue: issueType
      ? [{ value: `${issueType.id}:${sub?.id ?? ""}`, label: sub?.name ?? issueType.name, group: issueType.name }]
      : [],
    workTypeId: one(ticket.workType),
    problem: problem ? [{ value: problem.number, label: `${problem.number} ${problem.title}` }] : [],
    assignee:
      technician && billingRole
        ? [{ value: `${technician.id}:${billingRole.id}`, label: `${technician.name} · ${billingRole.name}` }]
        : [],
    additionalTechnicians: ticket.additionalTechnicians.map(({ person, billingRole: role }) => ({
      value: `${person.id}:${role.id}`,
      label: `${person.name} · ${role.name}`,
    })),
  };
}
