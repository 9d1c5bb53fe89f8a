import { z } from "zod";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { expenseReportInput } from "./expense-report.ts";
import { fieldOfRefusal } from "./field-of-refusal.ts";

const reasonLimit = 2000;
const tooLong = `The reason takes at most ${reasonLimit} characters.`;
const field = /^why\.([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;

/** An expense that is refused, and why. */
export interface RefusedExpense {
  readonly expenseId: string;
  readonly reason: string;
}

// A form has a field for each expense; those that were left empty refuse nothing.
function gathered(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return raw;
  const rest: Record<string, unknown> = {};
  const refused: unknown[] = [];
  for (const [name, value] of Object.entries(raw)) {
    const expenseId = field.exec(name)?.[1];
    if (expenseId === undefined) rest[name] = value;
    else if (value !== "") refused.push({ expenseId, reason: value });
  }
  return refused.length > 0 ? { ...rest, refused } : rest;
}

const refused = z.array(z.strictObject({ expenseId: z.uuid(), reason: z.string().trim() })).default([]);

const withinLimit = (expenses: readonly RefusedExpense[], context: z.RefinementCtx) => {
  for (const { expenseId, reason } of expenses) {
    if (reason.length > reasonLimit)
      context.addIssue({ code: "custom", path: [fieldOfRefusal(expenseId)], message: tooLong });
  }
};
const withReason = <Value extends { readonly refused: readonly RefusedExpense[] }>(input: Value) => ({
  ...input,
  refused: input.refused.filter(({ reason }) => reason !== ""),
});

/** Which expense report is approved, and which of its expenses are not. */
export const approveExpenseReportInput = z.preprocess(
  gathered,
  expenseReportInput
    .extend({ refused })
    .superRefine((input, context) => withinLimit(input.refused, context))
    .transform(withReason),
);

/** Which expense report goes back, and why: as a whole, expense by expense, or both. */
export const rejectExpenseReportInput = z.preprocess(
  gathered,
  expenseReportInput
    .extend({ reason: z.string().trim().max(reasonLimit, tooLong).default(""), refused })
    .superRefine((input, context) => {
      withinLimit(input.refused, context);
      if (input.reason !== "" || input.refused.some(({ reason }) => reason !== "")) return;
      const message = "Say what should be corrected: the reason goes to the person.";
      context.addIssue({ code: "custom", path: ["reason"], message });
    })
    .transform(withReason),
);

/** Why expenses cannot be refused like this, or undefined when they can: they are on the report, and something is left. */
export function objectionToRefused(
  refusedOnes: readonly RefusedExpense[],
  onReport: readonly string[],
  howMany: "any" | "not all",
): Refusal | undefined {
  const ids = new Set(onReport);
  const named = new Set(refusedOnes.map(({ expenseId }) => expenseId));
  if ([...named].some((id) => !ids.has(id))) {
    return {
      kind: "conflict",
      message: "A refused expense is not on this report any more. Look at it again, then decide.",
    };
  }
  const [first] = refusedOnes;
  if (howMany === "any" || first === undefined || named.size < ids.size) return undefined;
  const message = "Every expense is refused, so nothing is left to approve. Send the report back instead.";
  return { ...objectionAt(fieldOfRefusal(first.expenseId), message), message };
}

/** The refused expenses in words, a line for each, for whoever spent them. */
export function refusedInWords(refusedOnes: readonly RefusedExpense[], expenses: ReadonlyMap<string, string>): string {
  return refusedOnes.map(({ expenseId, reason }) => `${expenses.get(expenseId) ?? "Expense"}: ${reason}`).join("\n");
}
