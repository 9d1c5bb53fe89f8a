"use client";

import {
  type CategoryLayout,
  fieldStateNames,
  layoutFacts,
  layoutFields,
  statesOf,
} from "#features/tickets/model/category-layout.ts";
import { Checkbox, Select } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { layOutCategoryAction } from "../actions.ts";
import { type LayoutChoices, stateField, valueField } from "../model/layout-fields.ts";

interface Category {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly startsTimer: boolean;
  readonly showsTimeline: boolean;
  readonly requiresNoteTitle: boolean;
  readonly checklistId: string | null;
  readonly layout: CategoryLayout;
}

/** Field by field: how a category treats it and what it starts with; and what else the category decides. */
export function LayoutForm({
  category,
  choices,
  checklists,
}: {
  category: Category;
  choices: LayoutChoices;
  checklists: readonly { id: string; name: string }[];
}) {
  return (
    <ActionForm
      action={layOutCategoryAction}
      submit="Save layout"
      label={`Layout of ${category.name}`}
      className="grid gap-6"
    >
      <Hidden name="id" value={category.id} />
      <Hidden name="version" value={category.version} />
      <div className="grid gap-2">
        <Checkbox
          name="startsTimer"
          label="A timer starts with a new ticket's form"
          defaultChecked={category.startsTimer}
        />
        <Checkbox
          name="showsTimeline"
          label="Tickets show the service level timeline"
          defaultChecked={category.showsTimeline}
        />
        <Checkbox
          name="requiresNoteTitle"
          label="Notes must have a title"
          defaultChecked={category.requiresNoteTitle}
        />
      </div>
      <Select
        name="checklistId"
        label="Checklist of new tickets"
        width="half"
        options={checklists.map(({ id, name }) => ({ value: id, label: name }))}
        empty="None"
        defaultValue={category.checklistId ?? ""}
      />
      <div>
        <div className="grid grid-cols-3 gap-3 border-line border-b pb-1 text-muted text-xs max-sm:hidden" aria-hidden>
          <span>Field</span>
          <span>How it is treated</span>
          <span>Starts with</span>
        </div>
        {layoutFields.map((field) => {
          const { label, starts } = layoutFacts[field];
          const states = statesOf(field);
          const { state, value } = category.layout[field];
          return (
            <div
              key={field}
              className="grid min-h-10 items-center gap-x-3 gap-y-1 border-line border-b py-1 text-sm sm:grid-cols-3"
            >
              <span className="font-medium sm:font-normal">{label}</span>
              {states.length > 1 ? (
                <Select
                  name={stateField(field)}
                  label={`${label}: how it is treated`}
                  bare
                  options={states.map((one) => ({ value: one, label: fieldStateNames[one] }))}
                  defaultValue={state}
                />
              ) : (
                <span className="text-faint">Always there</span>
              )}
              {starts === "picked" && (
                <Select
                  name={valueField(field)}
                  label={`${label}: starts with`}
                  bare
                  options={choices[field] ?? []}
                  empty="The list's default"
                  defaultValue={value ?? ""}
                />
              )}
              {starts === "text" && (
                <Field
                  name={valueField(field)}
                  label={`${label}: starts with`}
                  bare
                  defaultValue={value ?? ""}
                  maxLength={2000}
                />
              )}
            </div>
          );
        })}
      </div>
    </ActionForm>
  );
}
