"use client";

import { createContext, use, useId, useState } from "react";

/** What a form tells its fields: what is wrong with each, what was typed, what the record holds now. */
export interface FormFacts {
  readonly errors: Readonly<Record<string, string>>;
  readonly typed?: Readonly<Record<string, string | string[]>> | undefined;
  readonly theirs?: Readonly<Record<string, string>> | undefined;
  readonly pending: boolean;
  /** Something was typed or chosen and not sent yet. */
  readonly isTouched?: boolean;
  readonly clearError: (name: string) => void;
}

/** The form that a field stands in. */
export const FormContext = createContext<FormFacts>({ errors: {}, pending: false, clearError: () => {} });

/**
 * A value of the record as it was when the form was begun. The record may change while somebody fills the form in; what
 * they typed belongs to what they had read, or their colleague's change would be overwritten unseen.
 */
export function useAsBegun<Value>(value: Value): Value {
  const { isTouched } = use(FormContext);
  const [begun, setBegun] = useState(value);
  if (begun !== value && !isTouched) setBegun(value);
  return isTouched ? begun : value;
}

/**
 * What one field needs to know: its ids, its message, what it starts with, what the record holds after a conflict (`saved`), and
 * the same where it differs from what was typed (`theirs`).
 */
export function useFieldFacts(name: string, defaultValue: string | undefined, hint: unknown) {
  const form = use(FormContext);
  const id = useId();
  const error = form.errors[name];
  const typed = form.typed?.[name];
  const saved = form.theirs?.[name];
  // What both say alike needs no comparing.
  const isAlike = saved === (Array.isArray(typed) ? typed.join(",") : (typed ?? ""));
  const theirs = isAlike ? undefined : saved;
  const begun = useAsBegun(defaultValue);
  const start = (Array.isArray(typed) ? typed[0] : typed) ?? begun;
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : "", theirs === undefined ? "" : `${id}-theirs`];
  return {
    id,
    error,
    theirs,
    saved,
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
