"use client";

import { ButtonLink } from "#ui/button.tsx";
import type { Option } from "#ui/forms/choice.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import { editTicketAction, fillToCompleteAction } from "../actions.ts";
import type { EditableField } from "../model/ticket-edit.ts";
import { type ControlledField, IssueControls, TicketControl } from "./ticket-controls.tsx";

/** A field as the edit form shows it. */
export interface EditedField {
  readonly field: ControlledField & EditableField;
  readonly required: boolean;
  readonly options?: readonly Option[];
  readonly hint?: string;
}

/** Every field of a ticket that its category shows; what a colleague changes meanwhile in other fields is kept. */
export function EditTicketForm({
  ticketId,
  number,
  version,
  fields,
  groups,
  toComplete = false,
}: {
  ticketId: string;
  number: string;
  version: number;
  fields: Readonly<Record<EditableField, string>>;
  groups: readonly (readonly EditedField[])[];
  /** It holds what is missing before the ticket is completed, which comes next. */
  toComplete?: boolean;
}) {
  const optionsOf = (name: string) => groups.flat().find(({ field }) => field === name)?.options ?? [];
  const isRequired = (name: string) => groups.flat().some(({ field, required }) => field === name && required);
  return (
    <ActionForm
      action={toComplete ? fillToCompleteAction : editTicketAction}
      submit={toComplete ? "Save and go on" : "Save ticket"}
      label="Edit ticket"
      aside={
        <ButtonLink href={`/tickets/${number}`} look="quiet">
          Cancel
        </ButtonLink>
      }
    >
      <Hidden name="ticketId" value={ticketId} />
      <Hidden name="version" value={version} />
      <Hidden name="was" value={JSON.stringify(fields)} />
      {groups.map((group) => (
        <FieldRow key={group[0]?.field}>
          {group.map(({ field, ...rest }) =>
            field === "subIssueTypeId" ? null : field === "issueTypeId" ? (
              <IssueControls
                key={field}
                issueTypes={optionsOf("issueTypeId")}
                subIssueTypes={optionsOf("subIssueTypeId")}
                start={{ issueTypeId: fields.issueTypeId, subIssueTypeId: fields.subIssueTypeId }}
                required={{ issueTypeId: isRequired("issueTypeId"), subIssueTypeId: isRequired("subIssueTypeId") }}
              />
            ) : (
              <TicketControl key={field} field={field} {...rest} start={fields[field]} autoFocus={field === "title"} />
            ),
          )}
        </FieldRow>
      ))}
    </ActionForm>
  );
}
