import type { Option } from "#ui/forms/choice.tsx";
import { isLayoutField } from "../model/category-layout.ts";
import type { FieldChoices } from "../queries/field-choices.ts";
import type { TicketView } from "../queries/ticket-by-number.ts";
import { currentChoices } from "./current-choices.ts";
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
  const current = currentChoices(ticket);
  const stateOf = (field: Name) => (isLayoutField(field) ? ticket.layout[field].state : "shown");
  return rows
    .map((row) =>
      row
        .filter(
          (field) =>
            stateOf(field) !== "hidden" &&
            (field !== "problem" || ticket.type !== "problem") &&
            (field !== "dueAt" || ticket.dueSetBy === null),
        )
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
