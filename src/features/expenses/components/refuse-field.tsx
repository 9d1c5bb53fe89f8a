"use client";

import { use } from "react";
import { FormContext } from "#ui/forms/form-context.ts";

const longest = 2000;

/**
 * Where an expense is refused: folded away until it is asked for; what is typed there is why. A bare control with its style
 * in globals.css, because a report can have hundreds.
 */
export function RefuseField({ name, what }: { name: string; what: string }) {
  const { errors, typed, clearError } = use(FormContext);
  const error = errors[name];
  const said = typed?.[name];
  const isOpen = error !== undefined || Boolean(said);
  return (
    <details open={isOpen || undefined}>
      <summary>
        <span>Refuse…</span>
        <span>Refuse, because</span>
        <span className="sr-only"> {what}</span>
      </summary>
      <input
        name={name}
        defaultValue={typeof said === "string" ? said : undefined}
        aria-label={`Why ${what} is refused`}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${name}-error`}
        placeholder="Its person reads why, and can correct it"
        data-longest={longest}
        autoComplete="off"
        onChange={() => error !== undefined && clearError(name)}
      />
      {error !== undefined && <p id={`${name}-error`}>{error}</p>}
    </details>
  );
}
