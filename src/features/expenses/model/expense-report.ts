import { z } from "zod";
import { formatDay, type LocalDate } from "#kernel/calendar.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { acceptsExpenses, type ExpenseReportStatus } from "./expense-report-status.ts";
import { type ReportPeriod, spanOfReport } from "./report-name.ts";

/** The longest name of a report. */
export const reportNameLimit = 120;

/** Which expense report, as it was on the screen. */
export const expenseReportInput = z.strictObject({ reportId: z.uuid(), version: z.coerce.number().int() });

/** A report's name and the money its person got before, as they are typed. */
export const editExpenseReportInput = expenseReportInput.extend({
  name: z
    .string()
    .transform((typed) => typed.replaceAll(/\s+/g, " ").trim())
    .refine((typed) => typed.length <= reportNameLimit, `A name has at most ${reportNameLimit} characters.`)
    .default(""),
  cashAdvance: z.string().max(60, "Cash advance is money, like 100 or 12.50.").default(""),
});

/** What must be known of a report before an expense on it is written, changed or removed. */
export interface ReportFacts extends ReportPeriod {
  readonly status: ExpenseReportStatus;
  readonly submittedOn: LocalDate | null;
  readonly decidedOn: LocalDate | null;
  readonly decidedBy: string | null;
  readonly paidOn: LocalDate | null;
}

/** Somebody who may decide about a report. */
export interface ReportApprover {
  readonly id: string;
  readonly name: string;
}

/** Why this report and its expenses cannot change now, or undefined when they can: says who locked them, when, and what helps. */
export function objectionToLockedReport(report: ReportFacts, locale: string, field = "spentOn"): Refusal | undefined {
  if (acceptsExpenses(report.status)) return undefined;
  return objectionAt(field, whyLocked(report, locale));
}

function whyLocked(report: ReportFacts, locale: string): string {
  const span = spanOfReport(report, locale);
  const on = (day: LocalDate | null) => (day === null ? "" : ` on ${formatDay(day, locale)}`);
  if (report.status === "paid")
    return `The expenses of ${span} were paid${on(report.paidOn)}, so they stay as they are.`;
  if (report.status === "approved" && report.decidedBy !== null && report.decidedOn !== null) {
    const { decidedBy } = report;
    return `The expenses of ${span} were approved by ${decidedBy}${on(report.decidedOn)}. Ask ${decidedBy} to reject the report to make changes.`;
  }
  return `You submitted the expenses of ${span}${on(report.submittedOn)}. Recall the report to make changes.`;
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
