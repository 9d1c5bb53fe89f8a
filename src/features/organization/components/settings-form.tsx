"use client";

import { RadioGroup } from "#ui/forms/choice.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { editOrganizationAction } from "../actions.ts";
import { timeOnCompletedWords } from "../model/time-on-completed.ts";

/** The habits of the organization. */
export function SettingsForm({ timeOnCompleted, version }: { timeOnCompleted: string; version: number }) {
  return (
    <ActionForm action={editOrganizationAction} submit="Save settings" label="Organization">
      <Hidden name="version" value={version} />
      <RadioGroup
        name="timeOnCompleted"
        label="Time on completed tickets"
        options={Object.entries(timeOnCompletedWords).map(([value, words]) => ({ value, ...words }))}
        defaultValue={timeOnCompleted}
      />
    </ActionForm>
  );
}
