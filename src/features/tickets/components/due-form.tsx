"use client";

import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { editFieldAction } from "../actions.ts";

/** Says when a ticket is due, in the reader's own zone; emptied, it is due never. */
export function DueForm({ ticketId, version, due }: { ticketId: string; version: number; due: string }) {
  return (
    <ActionForm
      action={editFieldAction}
      submit="Save"
      guard={false}
      onDone={() => document.querySelector<HTMLElement>("[popover]:popover-open")?.hidePopover()}
    >
      <Hidden name="ticketId" value={ticketId} />
      <Hidden name="version" value={version} />
      <Hidden name="was" value={JSON.stringify({ dueAt: due })} />
      <Field name="dueAt" label="Due" type="datetime-local" defaultValue={due} hint="Empty it to take the date away." />
    </ActionForm>
  );
}
