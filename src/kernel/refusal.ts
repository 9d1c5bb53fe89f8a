/** Why something was not done: a sentence for a person, and the fields to put sentences under. */
export interface Refusal {
  readonly kind: RefusalKind;
  readonly message: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** For a conflict: what the record holds now, field by field, in words. */
  readonly theirs?: Readonly<Record<string, string>>;
}

/** The six ways to say no; "unavailable" is the database not answering, everything else is about the request. */
export type RefusalKind = "invalid" | "forbidden" | "missing" | "conflict" | "rule" | "unavailable";

/** A refusal on its way out of a transaction: throwing it rolls everything back. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = "Refused";
    this.refusal = refusal;
  }
}

/** Ends the work with a refusal; what was done in the transaction is undone. */
export function refuse(kind: RefusalKind, message: string, fields?: Readonly<Record<string, string>>): never {
  throw new Refused(fields === undefined ? { kind, message } : { kind, message, fields });
}

/** Ends the work if a rule objects. */
export function stopIf(objection: Refusal | undefined): void {
  if (objection) throw new Refused(objection);
}

/**
 * Ends the work where a form was begun before somebody else's change of the same record. The form does not show what the other
 * one saved, so it keeps the version it was begun with: it has to be begun anew, and nothing is overwritten unseen.
 */
export function refuseStale(now: { readonly name: string; readonly version: number }, seen: number | undefined): void {
  if (now.version === seen) return;
  const message = `Somebody else changed ${now.name} in the meantime. Reload the page to see it, then change it again.`;
  throw new Refused({ kind: "conflict", message, theirs: { version: String(seen ?? "") } });
}

/** A rule's objection to one field, shown under that field. */
export function objectionAt(field: string, message: string): Refusal {
  return { kind: "rule", message, fields: { [field]: message } };
}

/** The objections to several fields at once, each under its own; undefined when there is none. */
export function objectionsAt(fields: Readonly<Record<string, string>>): Refusal | undefined {
  const [first, ...rest] = Object.values(fields);
  if (first === undefined) return undefined;
  return { kind: "rule", message: rest.length > 0 ? "Please mend the marked fields." : first, fields };
}

/** The sentence for what does not exist, and equally for what may not be seen. */
export const missing: Refusal = { kind: "missing", message: "This was not found. It may have been removed." };

/** What a command answers: the value, or why not. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };
