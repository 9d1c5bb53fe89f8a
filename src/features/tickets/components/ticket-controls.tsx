"use client";

import { useState } from "react";
import { CheckboxGroup } from "#ui/forms/checkbox-group.tsx";
import { type Option, Select } from "#ui/forms/choice.tsx";
import { Combobox } from "#ui/forms/combobox.tsx";
import { Field, TextArea } from "#ui/forms/field.tsx";
import { isLayoutField, type LayoutField, layoutFacts } from "../model/category-layout.ts";
import { purchaseOrderLimit } from "../model/field-limits.ts";

/** A field that a form of tickets can hold. */
export type ControlledField = LayoutField | "customerId" | "categoryId" | "problem";

/** What a control is drawn from; the same on every form of tickets. */
export interface ControlProps {
  field: ControlledField;
  /** What it starts with. */
  start?: string | undefined;
  /** What it can be set to, for a field with a list. */
  options?: readonly Option[] | undefined;
  required?: boolean | undefined;
  hint?: string | undefined;
  autoFocus?: boolean | undefined;
  placeholder?: string | undefined;
  /** Another name than the one it has everywhere. */
  label?: string | undefined;
  onValue?: ((value: string) => void) | undefined;
}

const labels: Readonly<Record<string, string>> = { customerId: "Customer", categoryId: "Category", problem: "Problem" };

/** What a field is called on a form. */
export function labelOf(field: ControlledField): string {
  return isLayoutField(field) ? layoutFacts[field].label : (labels[field] ?? field);
}

const nobody: Readonly<Partial<Record<ControlledField, string>>> = {
  contactId: "No contact",
  locationId: "No location",
  deviceId: "No device",
  contractId: "No contract",
  assignee: "Nobody yet",
};

/** The control of one field of a ticket. */
export function TicketControl({ field, start = "", options = [], label = labelOf(field), ...rest }: ControlProps) {
  const { hint, required, onValue, autoFocus, placeholder } = rest;
  const words = { name: field, label, hint, required, onValue };
  switch (field) {
    case "title":
      return (
        <Field {...words} maxLength={255} autoComplete="off" {...{ autoFocus, placeholder }} defaultValue={start} />
      );
    case "description":
    case "resolution":
      return (
        <TextArea
          {...words}
          className={field === "description" ? "[&_textarea]:min-h-28" : "[&_textarea]:min-h-16"}
          maxLength={32000}
          defaultValue={start}
        />
      );
    case "dueAt":
      return <Field {...words} type="datetime-local" width="half" defaultValue={start} />;
    case "estimatedMinutes":
      return <Field {...words} width="half" autoComplete="off" placeholder="1h 30m" defaultValue={start} />;
    case "purchaseOrder":
      return <Field {...words} width="half" autoComplete="off" maxLength={purchaseOrderLimit} defaultValue={start} />;
    case "tags":
      return (
        <Field
          {...words}
          width="half"
          autoComplete="off"
          placeholder="vpn, new office"
          hint={hint ?? "Commas between them."}
          defaultValue={start}
        />
      );
    case "customerId":
      return <Combobox {...words} width="half" source="/api/search/customers" {...{ options }} defaultValue={start} />;
    case "problem":
      return (
        <Combobox
          {...words}
          width="half"
          source="/api/search/problems"
          {...{ options }}
          empty="None"
          placeholder="Number or title of a problem"
          defaultValue={start}
        />
      );
    case "additionalContacts":
    case "additionalTechnicians":
      return <Several {...words} options={options} start={start} />;
    default:
      return (
        <Select
          {...words}
          width="half"
          options={options}
          empty={required || ["priorityId", "statusId", "type"].includes(field) ? undefined : (nobody[field] ?? "None")}
          defaultValue={start}
        />
      );
  }
}

function Several({
  name,
  label,
  hint,
  options,
  start,
}: {
  name: string;
  label: string;
  hint: string | undefined;
  options: readonly Option[];
  start: string;
}) {
  if (options.length === 0 && start === "") return null;
  return (
    <div className="w-full">
      {/* A form sends nothing for boxes that are not ticked; this says that the field was there. */}
      <input type="hidden" name={name} value="" readOnly />
      <CheckboxGroup
        name={name}
        label={label}
        hint={hint}
        options={options}
        defaultValues={start.split(",").filter(Boolean)}
      />
    </div>
  );
}

/** Issue type and sub-issue type; once the first is chosen, the second offers what stands under it. */
export function IssueControls({
  issueTypes,
  subIssueTypes,
  start,
  required,
}: {
  issueTypes: readonly Option[];
  /** Each with its issue type's name as the group and its issue type's id as the hint. */
  subIssueTypes: readonly Option[];
  start: { readonly issueTypeId: string; readonly subIssueTypeId: string };
  required?: { readonly issueTypeId?: boolean; readonly subIssueTypeId?: boolean };
}) {
  const [issue, setIssue] = useState(start.issueTypeId);
  const under = issue === "" ? subIssueTypes : subIssueTypes.filter(({ hint }) => hint === issue);
  const isUnder = under.some(({ value }) => value === start.subIssueTypeId);
  return (
    <>
      <TicketControl
        field="issueTypeId"
        options={issueTypes}
        start={start.issueTypeId}
        required={required?.issueTypeId}
        onValue={setIssue}
      />
      <TicketControl
        key={issue}
        field="subIssueTypeId"
        options={under}
        start={isUnder ? start.subIssueTypeId : ""}
        required={required?.subIssueTypeId}
      />
    </>
  );
}
