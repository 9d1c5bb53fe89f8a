"use client";

import { ButtonLink } from "#ui/button.tsx";
import { type Option, Select } from "#ui/forms/choice.tsx";
import { Combobox } from "#ui/forms/combobox.tsx";
import { Field, Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import { editTicketAction } from "../actions.ts";
import type { EditableField } from "../model/ticket-edit.ts";

/** What a ticket's fields can be set to, as options. */
export interface EditOptions {
  readonly customers: readonly Option[];
  readonly contacts: readonly Option[];
  readonly locations: readonly Option[];
  readonly priorities: readonly Option[];
  readonly queues: readonly Option[];
  readonly sources: readonly Option[];
  readonly types: readonly Option[];
}

/** Every field of a ticket at once; what a colleague changes meanwhile in other fields is kept. */
export function EditTicketForm({
  ticketId,
  number,
  version,
  fields,
  options,
}: {
  ticketId: string;
  number: string;
  version: number;
  fields: Readonly<Record<EditableField, string>>;
  options: EditOptions;
}) {
  return (
    <ActionForm
      action={editTicketAction}
      submit="Save ticket"
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
      <Field name="title" label="Title" required maxLength={255} defaultValue={fields.title} />
      <TextArea
        name="description"
        label="Description"
        className="[&_textarea]:min-h-28"
        maxLength={32000}
        defaultValue={fields.description}
      />
      <TextArea
        name="resolution"
        label="Resolution"
        className="[&_textarea]:min-h-16"
        maxLength={32000}
        defaultValue={fields.resolution}
      />
      <FieldRow>
        <Combobox
          name="customerId"
          label="Customer"
          width="half"
          required
          options={options.customers}
          source="/api/search/customers"
          defaultValue={fields.customerId}
        />
        <Select
          name="contactId"
          label="Contact"
          width="half"
          options={options.contacts}
          empty="No contact"
          defaultValue={fields.contactId}
          hint="Of the saved customer. For another one, choose No contact first."
        />
        {options.locations.length > 0 && (
          <Select
            name="locationId"
            label="Location"
            width="half"
            options={options.locations}
            empty="No location"
            defaultValue={fields.locationId}
          />
        )}
      </FieldRow>
      <FieldRow>
        <Select name="type" label="Type" width="half" options={options.types} defaultValue={fields.type} />
        <Select
          name="priorityId"
          label="Priority"
          width="half"
          options={options.priorities}
          defaultValue={fields.priorityId}
        />
        <Select
          name="queueId"
          label="Queue"
          width="half"
          options={options.queues}
          empty="None"
          defaultValue={fields.queueId}
        />
        <Select
          name="sourceId"
          label="Source"
          width="half"
          options={options.sources}
          empty="None"
          defaultValue={fields.sourceId}
        />
        <Field name="dueAt" label="Due" type="datetime-local" width="half" defaultValue={fields.dueAt} />
      </FieldRow>
    </ActionForm>
  );
}
