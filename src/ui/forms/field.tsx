"use client";

import type { ChangeEvent, InputHTMLAttributes, ReactNode } from "react";
import { classes } from "../classes.ts";
import { useAsBegun, useFieldFacts } from "./form-context.ts";
import { controlClasses, FieldFrame, type FieldWords } from "./frame.tsx";

// A pasted text that is too long stays whole and gets a sentence; the browser's own limit would cut it off without a word.
type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | "placeholder"
  | "autoComplete"
  | "autoFocus"
  | "inputMode"
  | "min"
  | "max"
  | "step"
  | "minLength"
  | "maxLength"
  | "pattern"
  | "readOnly"
  | "disabled"
  | "list"
  | "spellCheck"
  | "enterKeyHint"
>;

/** Everything a one-line field takes. */
export interface FieldProps extends FieldWords, Native {
  type?: "text" | "email" | "tel" | "url" | "search" | "number" | "date" | "time" | "month" | "datetime-local" | "file";
  defaultValue?: string | undefined;
  /** Stands inside the field, before and after what is typed: a currency, a unit. */
  before?: ReactNode;
  after?: ReactNode;
  /** Right-aligned tabular figures. */
  numeric?: boolean | undefined;
  accept?: string | undefined;
  multiple?: boolean | undefined;
  onValue?: ((value: string) => void) | undefined;
}

/** One line to type into, or a date, a time, a file. */
export function Field({
  name,
  label,
  hint,
  required,
  bare,
  width,
  className,
  type = "text",
  defaultValue,
  before,
  after,
  numeric,
  maxLength,
  onValue,
  ...native
}: FieldProps) {
  const { id, error, theirs, start, attributes, clearError } = useFieldFacts(name, defaultValue, hint);
  const file = type === "file";
  return (
    <FieldFrame {...{ id, label, hint, required, bare, width, className, error, theirs }}>
      <div className="relative">
        {before && <Affix side="left">{before}</Affix>}
        <input
          {...attributes}
          {...native}
          type={type}
          data-longest={maxLength}
          required={required}
          defaultValue={file ? undefined : start}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            if (error) clearError(name);
            onValue?.(event.target.value);
          }}
          className={classes(
            controlClasses,
            (numeric || type === "time" || type === "date") && "tabular",
            numeric && "text-right",
            before ? "pl-8" : false,
            after ? "pr-10" : false,
            file && "h-auto py-1 file:mr-3 file:rounded-sm file:bg-sunken file:px-2 file:py-0.5 file:font-medium",
          )}
        />
        {after && <Affix side="right">{after}</Affix>}
      </div>
    </FieldFrame>
  );
}

function Affix({ side, children }: { side: "left" | "right"; children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className={classes(
        "pointer-events-none absolute inset-y-0 flex items-center text-faint text-sm",
        side === "left" ? "left-2.5" : "right-2.5",
      )}
    >
      {children}
    </span>
  );
}

/** A whole or decimal number, right-aligned; `after` says its unit. */
export function NumberField(props: Omit<FieldProps, "type" | "numeric">) {
  return <Field inputMode="decimal" autoComplete="off" width="short" {...props} numeric />;
}

/** An amount of money with its currency before it. */
export function MoneyField({ currency = "$", ...rest }: Omit<FieldProps, "type" | "numeric"> & { currency?: string }) {
  return (
    <Field
      inputMode="decimal"
      autoComplete="off"
      placeholder="0.00"
      width="short"
      {...rest}
      before={currency}
      numeric
    />
  );
}

/** A value that travels with the form and is not shown; after a conflict it carries what the record holds now. */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  const { saved } = useFieldFacts(name, undefined, false);
  const begun = useAsBegun(value);
  return <input type="hidden" name={name} value={saved ?? begun} readOnly />;
}

// A field that grows with its text takes no notice of `rows`, so its least height is said here.
const heights = ["min-h-8", "min-h-13", "min-h-18", "min-h-23", "min-h-28", "min-h-33", "min-h-38", "min-h-44"];

/** Text of several lines in a field that grows with it. */
export function TextArea({
  name,
  label,
  hint,
  required,
  bare,
  width,
  className,
  defaultValue,
  rows = 3,
  maxLength,
  placeholder,
  autoFocus,
  onValue,
}: FieldWords &
  Pick<FieldProps, "defaultValue" | "maxLength" | "placeholder" | "autoFocus" | "onValue"> & {
    rows?: number | undefined;
  }) {
  const { id, error, theirs, start, attributes, clearError } = useFieldFacts(name, defaultValue, hint);
  return (
    <FieldFrame {...{ id, label, hint, required, bare, width, className, error, theirs }}>
      <textarea
        {...attributes}
        rows={rows}
        required={required}
        data-longest={maxLength}
        placeholder={placeholder}
        // biome-ignore lint/a11y/noAutofocus: the page decides, for a composer that the person just opened
        autoFocus={autoFocus}
        defaultValue={start}
        onChange={(event) => {
          if (error) clearError(name);
          onValue?.(event.target.value);
        }}
        className={classes(
          controlClasses,
          "field-sizing-content h-auto max-h-[60vh] resize-y py-1.5 max-md:h-auto",
          heights.at(Math.min(rows, heights.length) - 1),
        )}
      />
    </FieldFrame>
  );
}
