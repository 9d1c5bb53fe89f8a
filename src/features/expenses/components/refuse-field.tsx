"use client";

import { use } from "react";
import { Field } from "#ui/forms/field.tsx";
import { FormContext } from "#ui/forms/form-context.ts";

/** Where an expense is refused: folded away until it is asked for; what is typed there is why. */
export function RefuseField({ name, what }: { name: string; what: string }) {
  const { errors, typed } = use(FormContext);
  const isOpen = errors[name] !== undefined || Boolean(typed?.[name]);
  return (
    <details open={isOpen || undefined} className="group/refuse">
      <summary className="inline-flex min-h-6 cursor-pointer list-none items-center text-muted text-sm underline decoration-line-strong underline-offset-2 hover:text-ink max-md:min-h-11 [&::-webkit-details-marker]:hidden">
        <span className="group-open/refuse:hidden">Refuse…</span>
        <span className="hidden group-open/refuse:inline">Refuse, because</span>
        <span className="sr-only"> {what}</span>
      </summary>
      <Field
        bare
        name={name}
        label={`Why ${what} is refused`}
        placeholder="Its person reads why, and can correct it"
        maxLength={2000}
        autoComplete="off"
        className="mt-1 max-w-xl"
      />
    </details>
  );
}
