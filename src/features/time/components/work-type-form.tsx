"use client";

import { Checkbox, RadioGroup, Select } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { FieldRow, Section } from "#ui/layout/panel.tsx";
import { addWorkTypeAction, editWorkTypeAction } from "../actions.ts";
import { rateModifiers } from "../model/work-type-words.ts";
import type { WorkTypeToEdit } from "../queries/work-types.ts";

const modifiers = Object.entries(rateModifiers).map(([value, { label, hint }]) => ({ value, label, hint }));

/** A kind of work: how it bills, what it does to the rate, and what it becomes after hours. */
export function WorkTypeForm({
  start,
  others,
  currency,
}: {
  /** What is changed; nothing for a new one. */
  start?: WorkTypeToEdit | undefined;
  /** The work types that it can become after hours. */
  others: readonly { readonly id: string; readonly name: string }[];
  currency: string;
}) {
  const typed = start?.typed ?? { rateModifier: "role_rate" };
  return (
    <ActionForm
      action={start ? editWorkTypeAction : addWorkTypeAction}
      submit={start ? "Save work type" : "Add work type"}
      label="Work type"
    >
      {start && <Hidden name="workTypeId" value={start.id} />}
      {start && <Hidden name="version" value={start.version} />}
      <FieldRow>
        <Field name="name" label="Name" width="half" maxLength={60} required defaultValue={typed.name} />
        <Field name="code" label="Code" width="short" maxLength={12} placeholder="REM" defaultValue={typed.code} />
      </FieldRow>
      <Checkbox name="isBillable" label="Billable" defaultChecked={start?.isBillable ?? true} />
      <Checkbox
        name="showOnInvoice"
        label="Invoices show it"
        hint="Work that is not billable stands there at no charge."
        defaultChecked={start?.showOnInvoice ?? true}
      />
      <Section title="Hours to bill">
        <FieldRow>
          <Field name="minimum" label="At least" width="short" placeholder="30m" defaultValue={typed.minimum} />
          <Field name="maximum" label="At most" width="short" placeholder="8h" defaultValue={typed.maximum} />
        </FieldRow>
      </Section>
      <Section title="Rate">
        <div className="grid gap-3">
          <RadioGroup
            name="rateModifier"
            label="What it does to the rate of the billing role"
            options={modifiers}
            defaultValue={typed.rateModifier}
          />
          <Field
            name="rateValue"
            label={`How much, or how many times (${currency})`}
            hint="Empty for the role’s rate."
            width="narrow"
            inputMode="decimal"
            defaultValue={typed.rateValue}
          />
        </div>
      </Section>
      <Select
        name="afterHoursId"
        label="Outside business hours it becomes"
        hint="An entry with start and end is split at the business hours of the technician’s location."
        width="half"
        empty="It stays what it is"
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={typed.afterHoursId}
      />
      <Checkbox
        name="isDefault"
        label="Default"
        hint="Chosen where neither the ticket nor the last entry says another."
        defaultChecked={start?.isDefault ?? false}
      />
      <Checkbox name="isActive" label="Active" defaultChecked={start?.isActive ?? true} />
    </ActionForm>
  );
}
