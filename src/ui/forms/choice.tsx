"use client";

import type { ReactNode } from "react";
import { classes } from "../classes.ts";
import { Icon } from "../icon.tsx";
import { chevronDown } from "../icons.ts";
import { useChosen, useFieldFacts } from "./form-context.ts";
import { controlClasses, FieldFrame, FieldNotes, type FieldWords } from "./frame.tsx";

/** One thing that can be chosen; `group` gathers options under a heading. */
export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  group?: string | undefined;
  disabled?: boolean | undefined;
}

/** The words of a stored choice; of one that is not offered any more, what is stored. */
export function labelOf(value: string | undefined, options: readonly Option[]): string | undefined {
  return options.find((option) => option.value === value)?.label ?? value;
}

/** The browser's own list to choose one from; `empty` is the words for choosing nothing. */
export function Select({
  name,
  label,
  hint,
  required,
  bare,
  width,
  className,
  options,
  defaultValue,
  empty,
  disabled,
  autoFocus,
  onValue,
}: FieldWords & {
  options: readonly Option[];
  defaultValue?: string | undefined;
  empty?: string | undefined;
  disabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
  onValue?: ((value: string) => void) | undefined;
}) {
  const { id, error, theirs, start, attributes, clearError } = useFieldFacts(name, defaultValue, hint);
  return (
    <FieldFrame {...{ id, label, hint, required, bare, width, className, error }} theirs={labelOf(theirs, options)}>
      <div className="relative">
        <select
          // The browser keeps a list's first choice for a reset; a new start needs a new list.
          key={start ?? ""}
          {...attributes}
          required={required}
          disabled={disabled}
          // biome-ignore lint/a11y/noAutofocus: the page decides, where a form is all that it is
          autoFocus={autoFocus}
          defaultValue={start ?? ""}
          onChange={(event) => {
            if (error) clearError(name);
            onValue?.(event.target.value);
          }}
          className={classes(controlClasses, "appearance-none truncate pr-8")}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          <Options options={options} />
        </select>
        <Icon
          of={chevronDown}
          size={14}
          className="pointer-events-none absolute inset-y-0 right-2.5 my-auto text-muted"
        />
      </div>
    </FieldFrame>
  );
}

function Options({ options }: { options: readonly Option[] }) {
  const groups = [...new Set(options.map((option) => option.group))];
  return groups.map((group) => {
    const inside = options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ));
    return group === undefined ? (
      inside
    ) : (
      <optgroup key={group} label={group}>
        {inside}
      </optgroup>
    );
  });
}

/** One yes or no; sends `value` ("true") when ticked and, as HTML has it, nothing otherwise. */
export function Checkbox({
  name,
  label,
  hint,
  value = "true",
  defaultChecked = false,
  required,
  disabled,
  className,
  onChecked,
}: Omit<FieldWords, "bare" | "width"> & {
  value?: string | undefined;
  defaultChecked?: boolean | undefined;
  disabled?: boolean | undefined;
  onChecked?: ((checked: boolean) => void) | undefined;
}) {
  const { id, error, saved, attributes } = useFieldFacts(name, undefined, hint);
  const chosen = useChosen(name, defaultChecked ? [value] : []);
  const theirs = saved === undefined ? undefined : wordFor(saved, value);
  return (
    <div className={className}>
      <div className="flex items-start gap-2 max-md:min-h-11 max-md:py-3">
        <input
          {...attributes}
          type="checkbox"
          value={value}
          required={required}
          disabled={disabled}
          defaultChecked={chosen.includes(value)}
          onChange={(event) => onChecked?.(event.target.checked)}
          className="mt-0.5 size-4 shrink-0"
        />
        <label htmlFor={id} data-label={label} className="min-w-0 text-base">
          {label}
          {hint && (
            <span id={`${id}-hint`} className="block text-muted text-xs">
              {hint}
            </span>
          )}
        </label>
      </div>
      <FieldNotes {...{ id, error }} theirs={theirs === (chosen.includes(value) ? "yes" : "no") ? undefined : theirs} />
    </div>
  );
}

/** A stored tick in a word; what is no tick is said as it is. */
function wordFor(theirs: string, value: string): string {
  if (theirs === value || theirs === "true") return "yes";
  return theirs === "" || theirs === "false" ? "no" : theirs;
}

/** A handful of choices of which one is taken, each with room for a sentence. */
export function RadioGroup({
  name,
  label,
  hint,
  required,
  options,
  defaultValue,
  inline = false,
  className,
  onValue,
}: Omit<FieldWords, "bare" | "width"> & {
  options: readonly Option[];
  defaultValue?: string | undefined;
  inline?: boolean | undefined;
  onValue?: ((value: string) => void) | undefined;
}) {
  const { id, error, theirs, attributes, clearError } = useFieldFacts(name, defaultValue, hint);
  const [chosen] = useChosen(name, defaultValue === undefined ? [] : [defaultValue]);
  return (
    <fieldset className={className} aria-describedby={attributes["aria-describedby"]}>
      <legend className="mb-1 font-medium text-sm">{label}</legend>
      <div className={classes("flex gap-x-4 gap-y-1.5", inline ? "flex-wrap" : "flex-col")}>
        {options.map((option) => (
          <RadioOption key={option.value} id={id} option={option}>
            <input
              type="radio"
              id={`${id}-${option.value}`}
              name={name}
              value={option.value}
              required={required}
              disabled={option.disabled}
              aria-invalid={error ? true : undefined}
              defaultChecked={option.value === chosen}
              onChange={() => {
                if (error) clearError(name);
                onValue?.(option.value);
              }}
              className="mt-0.5 size-4 shrink-0"
            />
          </RadioOption>
        ))}
      </div>
      <FieldNotes {...{ id, hint, error }} theirs={labelOf(theirs, options)} />
    </fieldset>
  );
}

function RadioOption({ id, option, children }: { id: string; option: Option; children: ReactNode }) {
  return (
    <div className="flex items-start gap-2 max-md:min-h-11 max-md:py-3">
      {children}
      <label htmlFor={`${id}-${option.value}`} className="min-w-0">
        {option.label}
        {option.hint && <span className="block text-muted text-xs">{option.hint}</span>}
      </label>
    </div>
  );
}
