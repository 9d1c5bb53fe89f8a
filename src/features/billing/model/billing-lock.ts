import type { Refusal } from "#kernel/refusal.ts";

/** Why a sheet or report cannot be opened again, or undefined when it can: what went on an invoice from it never changes. */
export function objectionToBilled(ended: number, what: "timesheet" | "expense report"): Refusal | undefined {
  if (ended === 0) return undefined;
  const [one, many] = what === "timesheet" ? ["entry", "entries"] : ["expense", "expenses"];
  const are = ended === 1 ? `One ${one} of this ${what} is` : `${ended} ${many} of this ${what} are`;
  const message = `${are} billed, covered or written off, so it stays as it is. Take that back under Conservation first.`;
  return { kind: "rule", message };
}
