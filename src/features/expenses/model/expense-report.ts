import { z } from "zod";
import { type DateSpan, formatDay, formatSpan, type LocalDate } from "#kernel/calendar.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { acceptsExpenses, type ExpenseReportStatus } from "./expense-report-status.ts";

/** Which expense report, as it was on the screen. */
export const expenseReportInput = z.strictObject({ reportId: z.uuid(), version: z.coerce.number().int() });

/** Which expense report goes back, and why. */
export const rejectExpenseReportInput = expenseReportInput.extend({
  reason: z
    .string()
    .trim()
    .min(1, "Say what should be corrected: the reason goes to the person.")
    .max(2000, "The reason takes at most 2000 characters."),
});

/** What must be known of a report before an expense on it is written, changed or removed. */
export interface ReportFacts {
  readonly status: ExpenseReportStatus;
  readonly period: DateSpan;
  readonly submittedOn: LocalDate | null;
  readonly decidedOn: LocalDate | null;
  readonly decidedBy: string | null;
}

/** Somebody who may decide about a report. */
export interface ReportApprover {
  readonly id: string;
  readonly name: string;
}

/** Why expenses of this period cannot change now, or undefined when they can: says who locked them, when, and what helps. */
export function objectionToLockedReport(report: ReportFacts, locale: string): Refusal | undefined {
  if (acceptsExpenses(report.status)) return undefined;
  const span = formatSpan(report.period, locale);
  if (report.status === "approved" && report.decidedBy !== null && report.decidedOn !== null) {
    const on = formatDay(report.decidedOn, locale);
    return objectionAt(
      "spentOn",
      `The expenses of ${span} were approved by ${report.decidedBy} on ${on}. Ask ${report.decidedBy} to reject the report to make changes.`,
    );
  }
  const on = report.submittedOn === null ? "" : ` on ${formatDay(report.submittedOn, locale)}`;
  return objectionAt("spentOn", `You submitted the expenses of ${span}${on}. Recall the report to make changes.`);
}

/** Why this report cannot be submitted, or undefined when it can. */
export function objectionToSubmitReport(report: {
  readonly expenses: number;
  readonly approvers: readonly ReportApprover[];
}): Refusal | undefined {
  if (report.expenses === 0) return { kind: "rule", message: "This report is empty. Add an expense first." };
  if (report.approvers.length === 0) {
    return { kind: "rule", message: "Nobody approves your expenses yet. Ask an administrator to name an approver." };
  }
  return undefined;
}

/** Why somebody may not approve their own expenses, or undefined: only where nobody else could. */
export function objectionToOwnReport(
  actorId: string,
  ownerId: string,
  approvers: readonly ReportApprover[],
): Refusal | undefined {
  const others = approvers.filter(({ id }) => id !== actorId);
  if (actorId !== ownerId || others.length === 0) return undefined;
  const names = others.map(({ name }) => name).join(" or ");
  return { kind: "rule", message: `This is your own expense report. ${names} can approve it.` };
}

/** Why a decision cannot be about what was on the screen, or undefined when it is. */
export function objectionToStaleReport(
  report: { readonly version: number },
  seen: number,
  name: string,
): Refusal | undefined {
  if (report.version === seen) return undefined;
  return {
    kind: "conflict",
    message: `${name}'s expense report changed since you opened it. Nothing was done: look at it again, then decide.`,
  };
}
