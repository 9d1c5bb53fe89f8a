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
}) {
  return (
    <div className="grid min-h-8 grid-cols-[5.5rem_minmax(0,1fr)] items-start gap-1 max-md:min-h-11">
      <dt className="py-1.5 text-muted text-sm max-md:py-3">{label}</dt>
      <dd className="min-w-0">
        <ActionForm action={action} guard={false} label={label} className="gap-1">
          {Object.entries(hidden).map(([key, text]) => (
            <Hidden key={key} name={key} value={text} />
          ))}
          <Choice name={name} label={label} value={value} options={options} empty={empty} mark={mark} />
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
}: {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
  empty?: string | undefined;
  mark?: ReactNode;
}) {
  const { id, error, attributes } = useFieldFacts(name, value, false);
  return (
    <>
      <div className="relative">
        {mark && (
          <span className="pointer-events-none absolute inset-y-0 left-1.5 flex w-5 items-center justify-center">
            {mark}
          </span>
        )}
        <select
          key={value}
          {...attributes}
          aria-label={label}
          defaultValue={value}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
          className={`-ml-0.5 block h-8 w-full min-w-0 appearance-none truncate rounded-md border border-transparent bg-transparent pr-2 text-base hover:border-line hover:bg-hover focus-visible:outline-offset-0 max-md:h-11 ${mark ? "pl-8" : "pl-2"}`}
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
