"use client";

import type { Option } from "./choice.tsx";
import { useChosen, useFieldFacts } from "./form-context.ts";
import { FieldNotes } from "./frame.tsx";

/** Several choices of which any number are taken; sends one value of the same name for each. */
export function CheckboxGroup({
  name,
  label,
  hint,
  options,
  defaultValues = [],
}: {
  name: string;
  label: string;
  hint?: string | undefined;
  options: readonly Option[];
  defaultValues?: readonly string[] | undefined;
}) {
  const { id, error, theirs, attributes, clearError } = useFieldFacts(name, undefined, hint);
  const chosen = useChosen(name, defaultValues);
  const theirWords = theirs
    ?.split(",")
    .map((value) => options.find((option) => option.value === value)?.label ?? value)
    .join(", ");
  return (
    <fieldset className="min-w-0" aria-describedby={attributes["aria-describedby"]}>
      <legend className="mb-1 font-medium text-sm">{label}</legend>
      <div className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2">
        {options.map((option) => (
          <div key={option.value} className="flex items-start gap-2 max-md:min-h-11 max-md:py-3">
            <input
              type="checkbox"
              id={`${id}-${option.value}`}
              name={name}
              value={option.value}
              disabled={option.disabled}
              aria-invalid={error ? true : undefined}
              defaultChecked={chosen.includes(option.value)}
              onChange={() => error && clearError(name)}
              className="mt-0.5 size-4 shrink-0"
            />
            <label htmlFor={`${id}-${option.value}`} className="min-w-0">
              {option.label}
              {option.hint && <span className="block text-muted text-xs">{option.hint}</span>}
            </label>
          </div>
        ))}
      </div>
      <FieldNotes {...{ id, hint, error }} theirs={theirWords} none="none" />
    </fieldset>
  );
}
