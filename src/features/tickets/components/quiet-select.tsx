"use client";

import type { ReactNode } from "react";
import type { FormAction } from "#kernel/form-state.ts";
import type { Option } from "#ui/forms/choice.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { useFieldFacts } from "#ui/forms/form-context.ts";
import { FieldError } from "#ui/forms/frame.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";

/** A value in the details that saves itself when another is chosen; before JavaScript it has a button. */
export function QuietSelect({
  action,
  name,
  label,
  value,
  options,
  empty,
  hidden,
  mark,
  wide,
}: {
  action: FormAction;
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
  /** The words for choosing nothing. */
  empty?: string | undefined;
  /** What travels along: which record, and what the form showed. */
  hidden: Readonly<Record<string, string>>;
  /** A sign before the value: dot, shape or face. */
  mark?: ReactNode;
  /** The sign is as wide as a face. */
  wide?: boolean | undefined;
}) {
  return (
    <div className="grid min-h-7 grid-cols-[6.5rem_minmax(0,1fr)] items-start gap-2 py-0.5">
      <dt className="py-1 text-muted max-md:py-3">{label}</dt>
      <dd className="min-w-0">
        <ActionForm action={action} guard={false} label={label} className="gap-1">
          {Object.entries(hidden).map(([key, text]) => (
            <Hidden key={key} name={key} value={text} />
          ))}
          <Choice name={name} label={label} value={value} options={options} empty={empty} mark={mark} wide={wide} />
          <noscript>
            <SubmitButton look="secondary" size="sm">
              Save
            </SubmitButton>
          </noscript>
        </ActionForm>
      </dd>
    </div>
  );
}

function Choice({
  name,
  label,
  value,
  options,
  empty,
  mark,
  wide,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
  empty?: string | undefined;
  mark?: ReactNode;
  wide?: boolean | undefined;
}) {
  const { id, error, attributes } = useFieldFacts(name, value, false);
  return (
    <>
      <div className="relative">
        {mark && <span className="pointer-events-none absolute inset-y-0 left-0 flex items-center">{mark}</span>}
        <select
          key={value}
          {...attributes}
          aria-label={label}
          defaultValue={value}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
          className={`-mx-1.5 block h-7 w-[calc(100%+0.75rem)] min-w-0 appearance-none truncate rounded-md bg-transparent pr-2 text-sm hover:bg-hover focus-visible:outline-offset-0 max-md:h-11 max-md:text-base ${mark ? (wide ? "pl-8" : "pl-6") : "pl-1.5"}`}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      <FieldError id={id} error={error} />
    </>
  );
}
