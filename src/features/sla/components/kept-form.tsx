"use client";

import type { ReactNode } from "react";
import type { FormAction } from "#kernel/form-state.ts";
import { Checkbox } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";

/** Mornings to afternoons on weekdays: what a new week of hours begins with. */
export const officeWeek = ["", "08:00-17:00", "08:00-17:00", "08:00-17:00", "08:00-17:00", "08:00-17:00", ""];

/** A form of something that an administrator keeps under a name: what all of them have, around what each has of its own. */
export function KeptForm({
  noun,
  start,
  add,
  edit,
  longestName,
  isDefaultMeans,
  children,
}: {
  /** What it is called: "agreement". */
  noun: string;
  start: { id: string; version: number; name: string; isActive: boolean; isDefault?: boolean } | undefined;
  add: FormAction;
  edit: FormAction;
  longestName: number;
  /** What being the default means; left out where there is no default. */
  isDefaultMeans?: string;
  children: ReactNode;
}) {
  return (
    <ActionForm
      action={start ? edit : add}
      submit={start ? `Save ${noun}` : `Add ${noun}`}
      label={start ? `${noun[0]?.toUpperCase()}${noun.slice(1)} ${start.name}` : `New ${noun}`}
      className="grid gap-5"
    >
      {start && <Hidden name="id" value={start.id} />}
      {start && <Hidden name="version" value={String(start.version)} />}
      <Field name="name" label="Name" defaultValue={start?.name ?? ""} required maxLength={longestName} width="half" />
      {children}
      <div className="grid gap-3">
        {isDefaultMeans && (
          <Checkbox
            name="isDefault"
            label="The default"
            hint={isDefaultMeans}
            defaultChecked={start?.isDefault ?? false}
          />
        )}
        <Checkbox name="isActive" label="Active" defaultChecked={start?.isActive ?? true} />
      </div>
    </ActionForm>
  );
}
