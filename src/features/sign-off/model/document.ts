/** Work as the customer reads it. The technician is a name, so that another spelling of it is no change of the work. */
export interface TimeShown {
  readonly id: string;
  readonly day: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly minutes: number;
  readonly technician: string;
  readonly summary: string;
}

/** A material as the customer reads it; price and amount are null when it is not charged. */
export interface MaterialShown {
  readonly id: string;
  readonly day: string;
  readonly name: string;
  readonly quantity: number;
  readonly unit: string;
  readonly unitPrice: number | null;
  readonly amount: number | null;
}

/** An expense as the customer reads it. */
export interface ExpenseShown {
  readonly id: string;
  readonly day: string;
  readonly categoryId: string;
  readonly category: string;
  readonly description: string;
  readonly origin: string;
  readonly destination: string;
  readonly distance: number | null;
  readonly amount: number;
  readonly isBillable: boolean;
}

/** Everything on a ticket that a customer can be shown. */
export interface WorkShown {
  readonly time: readonly TimeShown[];
  readonly materials: readonly MaterialShown[];
  readonly expenses: readonly ExpenseShown[];
}

/** What is put before the customer and kept as it was, with everything needed to show it again in the same way. */
export interface SignOffDocument extends WorkShown {
  /** Which way of showing it: a later one must still know this one. */
  readonly form: 1;
  readonly organization: string;
  readonly customer: string;
  readonly ticket: { readonly number: string; readonly title: string };
  readonly locale: string;
  readonly currency: string;
  readonly distanceUnit: "mile" | "kilometre";
  readonly totalMinutes: number;
  readonly totalAmount: number;
  readonly statement: string;
}

/** What the signer confirms, word for word. */
export const statement = "I confirm that the work above was done and that the items above were delivered.";

/** The kinds of records that a sign-off covers. */
export type CoveredKind = "time" | "material" | "expense";

/** One covered record: its kind, its id, and the facts whose change would matter to the one who signed. */
export interface CoveredLine {
  readonly kind: CoveredKind;
  readonly recordId: string;
  readonly facts: unknown;
}

/** The records in what is shown, each with its facts; names of people and categories are not facts of the record. */
export function linesOf(work: WorkShown): CoveredLine[] {
  return [
    ...work.time.map(({ technician, ...facts }) => ({ kind: "time" as const, recordId: facts.id, facts })),
    ...work.materials.map((facts) => ({ kind: "material" as const, recordId: facts.id, facts })),
    ...work.expenses.map(({ category, ...facts }) => ({ kind: "expense" as const, recordId: facts.id, facts })),
  ];
}

/** The work of which the records are asked for. */
export function partOf(work: WorkShown, isAsked: (recordId: string) => boolean): WorkShown {
  return {
    time: work.time.filter(({ id }) => isAsked(id)),
    materials: work.materials.filter(({ id }) => isAsked(id)),
    expenses: work.expenses.filter(({ id }) => isAsked(id)),
  };
}

/** How many records there are to read. */
export const countOf = (work: WorkShown) => work.time.length + work.materials.length + work.expenses.length;

/** Plain data as one text, the same for the same data whatever the order of its keys. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What became of a covered record since it was signed. */
export type CoverState = "unchanged" | "changed" | "removed";

/** What became of a record whose facts had this hash when it was signed. */
export function coverState(signedHash: string, hashNow: string | undefined): CoverState {
  if (hashNow === undefined) return "removed";
  return hashNow === signedHash ? "unchanged" : "changed";
}
