import type { Option } from "#ui/forms/choice.tsx";
import { isLayoutField } from "../model/category-layout.ts";
import type { FieldChoices } from "../queries/field-choices.ts";
import type { TicketView } from "../queries/ticket-by-number.ts";
import type { EditedField } from "./edit-ticket-form.tsx";

type Name = EditedField["field"];

const rows: readonly (readonly Name[])[] = [
  ["title"],
  ["description"],
  ["resolution"],
  ["customerId", "contactId", "locationId", "deviceId", "contractId", "additionalContacts"],
  ["categoryId", "type", "priorityId", "queueId", "sourceId", "issueTypeId", "subIssueTypeId", "problem"],
  ["dueAt", "estimatedMinutes", "workTypeId", "purchaseOrder", "tags"],
  ["additionalTechnicians"],
];

/** The fields of the edit form, row by row: what the category hides is left out unless it holds something that must fit. */
export function editedGroups(ticket: TicketView, choices: FieldChoices): readonly (readonly EditedField[])[] {
  const current = currentOf(ticket);
  const stateOf = (field: Name) => (isLayoutField(field) ? ticket.layout[field].state : "shown");
  return rows
    .map((row) =>
      row
        .filter((field) => stateOf(field) !== "hidden" && (field !== "problem" || ticket.type !== "problem"))
        .map(
          (field): EditedField => ({
            field,
            required: stateOf(field) === "required" || field === "title" || field === "customerId",
            options: optionsWith(choicesOf(field, choices), current[field] ?? []),
            ...(field === "contactId"
              ? { hint: "Of the saved customer. For another one, choose none of what is theirs first." }
              : {}),
          }),
        ),
    )
    .filter((row) => row.length > 0);
}

function choicesOf(field: Name, choices: FieldChoices): readonly Option[] {
  if (field === "additionalContacts") return choices.contactId;
  return isChoiceOf(field, choices) ? choices[field] : [];
}

function isChoiceOf(field: string, choices: FieldChoices): field is keyof FieldChoices {
  return Object.hasOwn(choices, field);
}

/** The options with what is set now, even when it is switched off. */
function optionsWith(options: readonly Option[], current: readonly Option[]): readonly Option[] {
  const missing = current.filter(({ value }) => !options.some((option) => option.value === value));
  return [...missing, ...options];
}

function currentOf(ticket: TicketView): Partial<Record<Name, readonly Option[]>> {
  const one = (row: { readonly id: string; readonly name: string } | null): Option[] =>
    row ? [{ value: row.id, label: row.name }] : [];
  const { subIssueType: sub, issueType } = ticket;
  return {
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
    workTypeId: one(ticket.workType),
    problem: ticket.problem
      ? [{ value: ticket.problem.number, label: `${ticket.problem.number} ${ticket.problem.title}` }]
      : [],
    additionalTechnicians: ticket.additionalTechnicians.map(({ person, billingRole }) => ({
      value: `${person.id}:${billingRole.id}`,
      label: `${person.name} · ${billingRole.name}`,
    })),
  };
}
