"use client";

import { type Option, Select } from "#ui/forms/choice.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { assignTicketAction } from "../actions.ts";

/** Gives a ticket that nobody has to whoever completes it, or somebody else. */
export function AssignToCompleteForm({ ticketId, options }: { ticketId: string; options: readonly Option[] }) {
  return (
    <ActionForm action={assignTicketAction} submit="Save technician" label="Technician">
      <Hidden name="ticketId" value={ticketId} />
      <Hidden name="wasTechnicianId" value="" />
      <Select name="assignee" label="Technician" width="half" required options={options} empty="Nobody yet" />
    </ActionForm>
  );
}
