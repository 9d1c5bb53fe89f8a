import { machine, step } from "#kernel/machine.ts";
import { refuse } from "#kernel/refusal.ts";

/** What is kept of where an expense report stands; a paid one is an approved one with the day it was paid. */
export type StoredReportStatus = "open" | "submitted" | "approved" | "rejected";

/** Where an expense report stands. */
export type ExpenseReportStatus = StoredReportStatus | "paid";

/** What can happen to an expense report. */
export type ExpenseReportEvent = "submit" | "recall" | "approve" | "reject" | "pay";

/**
 * How an expense report moves. One approver suffices; an approved report that must change is rejected by an approver. What was
 * paid stays as it is.
 */
// biome-ignore format: a table reads by column
export const expenseReportMachine = machine<ExpenseReportStatus, ExpenseReportEvent>({
  submit:  { from: ["open", "rejected"],      to: "submitted" },
  recall:  { from: ["submitted"],             to: "open" },
  approve: { from: ["submitted"],             to: "approved" },
  reject:  { from: ["submitted", "approved"], to: "rejected" },
  pay:     { from: ["approved"],              to: "paid" },
});

/** Where a report stands by what is kept of it. */
export function statusOfReport(report: {
  readonly status: StoredReportStatus;
  readonly paidAt: Date | null;
}): ExpenseReportStatus {
  return report.paidAt === null ? report.status : "paid";
}

/** What is kept of where a report stands. */
export const storedStatus = (status: ExpenseReportStatus): StoredReportStatus =>
  status === "paid" ? "approved" : status;

/** Whether expenses on a report in this status may be written, changed or removed. */
export function acceptsExpenses(status: ExpenseReportStatus): boolean {
  return status === "open" || status === "rejected";
}

/** The word and the colour for each status. */
export const expenseReportLabels = {
  open: { text: "In progress", tone: "neutral" },
  submitted: { text: "Submitted", tone: "amber" },
  approved: { text: "Approved", tone: "green" },
  rejected: { text: "Rejected", tone: "red" },
  paid: { text: "Paid", tone: "green" },
} as const satisfies Record<ExpenseReportStatus, { readonly text: string; readonly tone: string }>;

// biome-ignore format: a table reads by column
const participles: Record<ExpenseReportEvent, string> = {
  submit: "submitted", recall: "recalled", approve: "approved", reject: "rejected", pay: "paid",
};

/** The status after the event; refuses when the event may not happen now. */
export function reportStatusAfter(status: ExpenseReportStatus, event: ExpenseReportEvent): ExpenseReportStatus {
  const now = expenseReportLabels[status].text.toLowerCase();
  return (
    step(expenseReportMachine, status, event) ??
    refuse("conflict", `This expense report is ${now} now, so it cannot be ${participles[event]}. Reload the page.`)
  );
}
