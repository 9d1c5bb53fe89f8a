import { z } from "zod";
import type { Refusal } from "#kernel/refusal.ts";

/** The fields of a record as a form holds them: text by name. */
export type FormText = Readonly<Record<string, string>>;

/** Which of the typed fields are to be written, and which somebody else changed meanwhile. */
export interface Merge {
  readonly changed: readonly string[];
  readonly conflicts: readonly string[];
}

/**
 * Two people edit one record: a field that only one of them touched is kept, one that both changed is a conflict.
 * `was` is what the form showed before it was edited; a field without it may be written only on the version it was read at.
 */
export function mergeEdit(typed: FormText, was: FormText, current: FormText, isCurrentVersion: boolean): Merge {
  const changed: string[] = [];
  const conflicts: string[] = [];
  for (const [field, value] of Object.entries(typed)) {
    const now = current[field] ?? "";
    const before = was[field] ?? (isCurrentVersion ? now : undefined);
    if (value === now || value === before) continue;
    if (before === now) changed.push(field);
    else conflicts.push(field);
  }
  return { changed, conflicts };
}

/** What a form showed before it was edited, as it travels with the form. */
export const wasText = z.string().transform((text, context): FormText => {
  try {
    const read = z.record(z.string(), z.string()).safeParse(JSON.parse(text));
    if (read.success) return read.data;
  } catch {}
  context.addIssue({ code: "custom", message: "The form is damaged. Reload the page and try again." });
  return z.NEVER;
});

/** The refusal that shows both versions; sent again, the form then keeps what was typed. */
export function conflictOf(merge: Merge, was: FormText, current: FormText, version: number, who: string): Refusal {
  const theirs = Object.fromEntries(merge.conflicts.map((field) => [field, current[field] ?? ""]));
  return {
    kind: "conflict",
    message: `${who} changed this meanwhile. Both versions are shown; save again to keep yours.`,
    theirs: { ...theirs, version: String(version), was: JSON.stringify({ ...was, ...theirs }) },
  };
}
