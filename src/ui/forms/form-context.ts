"use client";

import { createContext, use, useId } from "react";

/** What a form tells its fields: what is wrong with each, what was typed, what the record holds now. */
export interface FormFacts {
  readonly errors: Readonly<Record<string, string>>;
  readonly typed?: Readonly<Record<string, string | string[]>> | undefined;
  readonly theirs?: Readonly<Record<string, string>> | undefined;
  readonly pending: boolean;
  readonly clearError: (name: string) => void;
}

/** The form that a field stands in. */
export const FormContext = createContext<FormFacts>({ errors: {}, pending: false, clearError: () => {} });

/** What one field needs to know: its ids, its message, what it starts with, and what others saved meanwhile. */
export function useFieldFacts(name: string, defaultValue: string | undefined, hint: unknown) {
  const form = use(FormContext);
  const id = useId();
  const error = form.errors[name];
  const typed = form.typed?.[name];
  const theirs = form.theirs?.[name];
  const start = (Array.isArray(typed) ? typed[0] : typed) ?? defaultValue;
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : "", theirs === undefined ? "" : `${id}-theirs`];
  return {
    id,
    error,
    theirs,
    start,
    clearError: form.clearError,
    attributes: {
      id,
      name,
      "aria-invalid": error ? (true as const) : undefined,
      "aria-describedby": described.filter(Boolean).join(" ") || undefined,
    },
  };
}

/** Which of several values were chosen: what was typed when the form came back, what is stored otherwise. */
export function useChosen(name: string, defaultValues: readonly string[]): readonly string[] {
  const { typed } = use(FormContext);
  if (!typed) return defaultValues;
  const value = typed[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
