import type { ReactNode } from "react";
import { classes } from "../classes.ts";
import { Icon } from "../icon.tsx";
import { alert } from "../icons.ts";

/** How wide a field stands on a desk; "narrow" is a short control under words of their own width. */
export type FieldWidth = "full" | "half" | "short" | "tiny" | "narrow";

/** What every field takes: its name, its words, and how wide it stands. */
export interface FieldWords {
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean | undefined;
  /** The label is read aloud and not shown; for dense rows whose meaning is plain. */
  bare?: boolean | undefined;
  width?: FieldWidth | undefined;
  className?: string | undefined;
}

const widths: Record<FieldWidth, string> = {
  full: "w-full",
  half: "w-full sm:w-56",
  short: "w-full sm:w-36",
  tiny: "w-24",
  narrow: "w-full sm:w-72 [&>:not(label,p)]:w-32",
};

/** The classes of a control that one types into or chooses from. */
export const controlClasses =
  "block h-8 w-full min-w-0 rounded-md border border-line-strong bg-canvas px-2.5 text-base text-ink " +
  "transition-colors hover:border-muted focus-visible:outline-offset-0 focus-visible:border-accent " +
  "disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken aria-invalid:border-red max-md:h-11 max-md:text-lg";

/** The label above, the hint and the message below; the message names the rule, and stands beside what it is about. */
export function FieldFrame({
  id,
  label,
  hint,
  required,
  bare,
  width = "full",
  className,
  error,
  theirs,
  children,
}: Omit<FieldWords, "name"> & {
  id: string;
  error: string | undefined;
  theirs: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={classes("min-w-0", widths[width], className)}>
      <label
        htmlFor={id}
        data-label={label}
        className={classes("mb-1 block font-medium text-ink text-sm", bare && "sr-only")}
      >
        {label}
        {required && (
          <span aria-hidden="true" className="ml-0.5 text-red-ink">
            *
          </span>
        )}
      </label>
      {children}
      <FieldNotes {...{ id, hint, error, theirs }} />
    </div>
  );
}

/** What stands below a control: its hint, what is wrong with it, and what somebody else saved meanwhile. */
export function FieldNotes({
  id,
  hint,
  error,
  theirs,
  none = "empty",
}: {
  id: string;
  hint?: ReactNode;
  error: string | undefined;
  theirs: string | undefined;
  /** The words for a saved value of nothing. */
  none?: string | undefined;
}) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-muted text-xs">
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {theirs !== undefined && (
        <p id={`${id}-theirs`} className="mt-1 border-amber border-l-2 pl-2 text-amber-ink text-sm">
          Saved meanwhile: <span className="font-medium">{theirs || none}</span>
        </p>
      )}
    </>
  );
}

/** The sentence that says what is wrong with one field. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="mt-1 flex items-start gap-1 text-red-ink text-sm">
      <Icon of={alert} size={14} className="mt-0.5" />
      {error}
    </p>
  );
}
