"use client";

import { type Option, Select } from "#ui/forms/choice.tsx";
import { Field, Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { Disclosure, FieldRow } from "#ui/layout/panel.tsx";
import { createTicketAction } from "../actions.ts";

/** What a new ticket's fields can be set to. */
export interface NewTicketOptions {
  readonly contacts: readonly Option[];
  readonly assignees: readonly Option[];
  readonly priorities: readonly Option[];
  readonly queues: readonly Option[];
  readonly sources: readonly Option[];
  readonly types: readonly Option[];
}

/** What a new ticket starts with. */
export interface NewTicketStart {
  readonly contactId: string;
  readonly assignee: string;
  readonly priorityId: string;
  readonly queueId: string;
  readonly sourceId: string;
}

/** What is asked, who asks, and who does it; the title has the keyboard, and Enter there makes the ticket. */
export function NewTicketForm({
  customerId,
  start,
  options,
  mayAddContact,
}: {
  customerId: string;
  start: NewTicketStart;
  options: NewTicketOptions;
  mayAddContact: boolean;
}) {
  return (
    <ActionForm
      action={createTicketAction}
      submit="Create ticket"
      sending="Creating…"
      label="New ticket"
      draft={`new-ticket-${customerId}`}
      aside={<span className="text-muted text-xs">The number is given when it is saved. Nobody is mailed.</span>}
    >
      <Hidden name="customerId" value={customerId} />
      <Field
        name="title"
        label="What is it about?"
        required
        maxLength={255}
        autoComplete="off"
        autoFocus
        placeholder="Printer on 2nd floor offline"
      />
      <TextArea name="description" label="Description" className="[&_textarea]:min-h-20" maxLength={32000} />
      <FieldRow>
        <Select
          name="contactId"
          label="Contact"
          width="half"
          options={options.contacts}
          empty="No contact"
          defaultValue={start.contactId}
        />
        <Select
          name="priorityId"
          label="Priority"
          width="half"
          options={options.priorities}
          defaultValue={start.priorityId}
        />
        <Select
          name="assignee"
          label="Technician"
          width="half"
          options={options.assignees}
          empty="Nobody yet"
          defaultValue={start.assignee}
        />
      </FieldRow>
      {mayAddContact && (
        <Disclosure summary="Somebody new is calling" open={options.contacts.length === 0}>
          <FieldRow>
            <Field name="newContactName" label="Name" width="half" autoComplete="off" maxLength={120} />
            <Field name="newContactPhone" label="Phone" type="tel" width="half" autoComplete="off" maxLength={40} />
            <Field name="newContactEmail" label="E-mail" type="email" width="half" autoComplete="off" maxLength={200} />
          </FieldRow>
        </Disclosure>
      )}
      <Disclosure summary="Queue, source, type, due">
        <FieldRow>
          <Select
            name="queueId"
            label="Queue"
            width="half"
            options={options.queues}
            empty="None"
            defaultValue={start.queueId}
          />
          <Select
            name="sourceId"
            label="Source"
            width="half"
            options={options.sources}
            empty="None"
            defaultValue={start.sourceId}
          />
          <Select
            name="type"
            label="Type"
            width="half"
            options={options.types}
            defaultValue={options.types[0]?.value}
          />
          <Field name="dueAt" label="Due" type="datetime-local" width="half" />
        </FieldRow>
      </Disclosure>
    </ActionForm>
  );
}
