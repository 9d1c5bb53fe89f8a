"use client";

import { ButtonLink } from "#ui/button.tsx";
import { type Option, Select } from "#ui/forms/choice.tsx";
import { Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import { forwardTicketAction } from "../actions.ts";

/** Hands a ticket on to a person or a queue, with a word about why. */
export function ForwardForm({
  ticket,
  technicians,
  queues,
}: {
  ticket: {
    readonly id: string;
    readonly number: string;
    readonly technicianId: string;
    readonly assignee: string;
    readonly queueId: string;
  };
  technicians: readonly Option[];
  queues: readonly Option[];
}) {
  return (
    <ActionForm
      action={forwardTicketAction}
      submit="Forward ticket"
      sending="Forwarding…"
      draft={`forward-${ticket.id}`}
      label="Forward"
      aside={
        <ButtonLink href={`/tickets/${ticket.number}`} look="quiet">
          Cancel
        </ButtonLink>
      }
    >
      <Hidden name="ticketId" value={ticket.id} />
      <Hidden name="wasTechnicianId" value={ticket.technicianId} />
      <Hidden name="wasQueueId" value={ticket.queueId} />
      <FieldRow>
        <Select
          name="assignee"
          label="Technician"
          width="half"
          options={technicians}
          empty="Nobody: whoever watches the queue"
          defaultValue={ticket.assignee}
          autoFocus
        />
        <Select name="queueId" label="Queue" width="half" options={queues} empty="None" defaultValue={ticket.queueId} />
      </FieldRow>
      <TextArea
        name="body"
        label="Note"
        required
        rows={5}
        maxLength={32000}
        placeholder="What was tried, what comes next"
        hint="Only colleagues read it. Whoever gets the ticket finds it in their notifications; nobody is mailed."
      />
    </ActionForm>
  );
}
