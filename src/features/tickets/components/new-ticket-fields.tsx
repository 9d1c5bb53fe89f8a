"use client";

import { type FormEvent, useRef, useState } from "react";
import { Select } from "#ui/forms/choice.tsx";
import { Field } from "#ui/forms/field.tsx";
import { Disclosure, FieldRow } from "#ui/layout/panel.tsx";
import { type LayoutField, layoutOf } from "../model/category-layout.ts";
import { isOnTop, planOf, startsOf } from "../model/new-ticket-form.ts";
import type { NewTicketChoices } from "../queries/new-ticket-choices.ts";
import { SimilarHint } from "./similar-hint.tsx";
import { IssueControls, TicketControl } from "./ticket-controls.tsx";

/** The fields of a new ticket as its category lays them out: a call's on top, the rest folded away. */
export function NewTicketFields({
  customerId,
  contactId,
  categoryId,
  title: firstTitle,
  isOpen,
  given: { choices, categories, start },
  mayAddContact,
}: {
  customerId: string;
  contactId: string;
  /** The category it starts with; the default one otherwise. */
  categoryId: string | undefined;
  title: string;
  /** Whether what is folded is opened: a draft has something there. */
  isOpen: boolean;
  given: NewTicketChoices;
  mayAddContact: boolean;
}) {
  const [category, setCategory] = useState(categoryId ?? categories[0]?.id ?? "");
  const [title, setTitle] = useState(firstTitle);
  const touched = useRef(new Set<string>());
  const shown = useRef<Record<string, string>>({});
  const layout = layoutOf(categories.find(({ id }) => id === category)?.kept);
  const starts = startsOf(layout, { ...start, contactId }, touched.current, shown.current);
  shown.current = starts;
  const plan = planOf(layout);
  const optionsOf = (field: LayoutField) => Object.entries(choices).find(([name]) => name === field)?.[1] ?? [];
  const isAsked = (field: LayoutField) => layout[field].state === "required";
  const control = (field: LayoutField) => {
    if (field === "subIssueTypeId") return null;
    if (field === "issueTypeId") {
      return (
        <IssueControls
          key={field}
          issueTypes={choices.issueTypeId}
          subIssueTypes={choices.subIssueTypeId}
          start={{ issueTypeId: starts.issueTypeId ?? "", subIssueTypeId: starts.subIssueTypeId ?? "" }}
          required={{ issueTypeId: isAsked("issueTypeId"), subIssueTypeId: isAsked("subIssueTypeId") }}
        />
      );
    }
    const options = field === "additionalContacts" ? choices.contactId : optionsOf(field);
    return (
      <TicketControl
        key={field}
        field={field}
        options={options}
        start={starts[field]}
        required={isAsked(field) && field !== "contactId"}
      />
    );
  };

  return (
    <div
      className="contents"
      onInput={({ target }: FormEvent) => {
        if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) touched.current.add(target.name);
        if (target instanceof HTMLTextAreaElement) touched.current.add(target.name);
      }}
    >
      <TicketControl
        field="title"
        label="What is it about?"
        required
        autoFocus
        placeholder="Printer on 2nd floor offline"
        start={starts.title}
        onValue={setTitle}
      />
      <SimilarHint customerId={customerId} title={title} />
      {isOnTop(layout, "description") && control("description")}
      <FieldRow>
        {isOnTop(layout, "contactId") && control("contactId")}
        {control("priorityId")}
        {isOnTop(layout, "assignee") && control("assignee")}
        {categories.length > 1 && (
          <Select
            name="categoryId"
            label="Category"
            width="half"
            options={categories.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={category}
            onValue={setCategory}
          />
        )}
        {plan.asked.map(control)}
      </FieldRow>
      {mayAddContact && (
        <Disclosure summary="Somebody new is calling" open={choices.contactId.length === 0}>
          <FieldRow>
            <Field name="newContactName" label="Name" width="half" autoComplete="off" maxLength={120} />
            <Field name="newContactPhone" label="Phone" type="tel" width="half" autoComplete="off" maxLength={40} />
            <Field name="newContactEmail" label="E-mail" type="email" width="half" autoComplete="off" maxLength={200} />
          </FieldRow>
        </Disclosure>
      )}
      <Disclosure summary="More fields" open={isOpen}>
        <FieldRow>{plan.folded.map(control)}</FieldRow>
      </Disclosure>
    </div>
  );
}
