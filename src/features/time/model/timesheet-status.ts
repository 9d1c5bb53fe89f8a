import { machine, step } from "#kernel/machine.ts";
import { refuse } from "#kernel/refusal.ts";

/** Where a timesheet stands. */
export type TimesheetStatus = "open" | "submitted" | "approved" | "rejected" | "paid";

/** What can happen to a timesheet. */
export type TimesheetEvent = "submit" | "recall" | "approve" | "reject" | "pay";

/**
 * How a timesheet moves. With several levels of approvers a sheet stays submitted until the last of them has approved; an
 * approved sheet that must change is rejected by its approver. What was paid stays as it is.
 */
// biome-ignore format: a table reads by column
export const timesheetMachine = machine<TimesheetStatus, TimesheetEvent>({
  submit:  { from: ["open", "rejected"],      to: "submitted" },
  recall:  { from: ["submitted"],             to: "open" },
  approve: { from: ["submitted"],             to: "approved" },
  reject:  { from: ["submitted", "approved"], to: "rejected" },
  pay:     { from: ["approved"],              to: "paid" },
});

/** Whether entries on a sheet in this status may be written, changed or removed. */
export function acceptsTime(status: TimesheetStatus): boolean {
  return status === "open" || status === "rejected";
}

/** The word and the colour for each status. */
export const timesheetStatusLabels: Record<
  TimesheetStatus,
  { readonly text: string; readonly tone: "neutral" | "amber" | "green" | "red" }
> = {
  open: { text: "Open", tone: "neutral" },
  submitted: { text: "Submitted", tone: "amber" },
  approved: { text: "Approved", tone: "green" },
  rejected: { text: "Rejected", tone: "red" },
  paid: { text: "Paid", tone: "green" },
};

// biome-ignore format: a table reads by column
const participles: Record<TimesheetEvent, string> = {
  submit: "submitted", recall: "recalled", approve: "approved", reject: "rejected", pay: "paid",
};

/** The status after the event; refuses when the event may not happen now. */
export function statusAfter(status: TimesheetStatus, event: TimesheetEvent): TimesheetStatus {
  const now = timesheetStatusLabels[status].text.toLowerCase();
  return (
    step(timesheetMachine, status, event) ??
    refuse("conflict", `This timesheet is ${now} now, so it cannot be ${participles[event]}. Reload the page.`)
  );
}
