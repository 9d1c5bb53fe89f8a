"use client";

import { Checkbox } from "#ui/forms/choice.tsx";
import { Field, Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { createChecklistTemplateAction, editChecklistTemplateAction } from "../actions.ts";

/** A checklist that can be laid on tickets: its name, and one item a line. */
export function TemplateForm({
  template,
}: {
  template?: {
    readonly id: string;
    readonly name: string;
    readonly lines: string;
    readonly isActive: boolean;
    readonly version: number;
  };
}) {
  return (
    <ActionForm
      action={template ? editChecklistTemplateAction : createChecklistTemplateAction}
      submit={template ? "Save checklist" : "Add checklist"}
      label="Checklist"
    >
      {template && <Hidden name="templateId" value={template.id} />}
      {template && <Hidden name="version" value={template.version} />}
      <Field name="name" label="Name" required maxLength={80} defaultValue={template?.name} />
      <TextArea
        name="lines"
        label="Items"
        required
        rows={8}
        defaultValue={template?.lines}
        hint="One a line, at most 100. Begin an important one with !: completing a ticket asks about it while it is open."
      />
      {template && (
        <Checkbox
          name="isActive"
          label="Offered on tickets"
          hint="Tickets that have it keep it either way."
          defaultChecked={template.isActive}
        />
      )}
    </ActionForm>
  );
}
