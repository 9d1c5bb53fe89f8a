import { machine, step } from "#kernel/machine.ts";
import { refuse } from "#kernel/refusal.ts";

/** Where a request for time off stands. */
export type TimeOffStatus = "requested" | "approved" | "rejected" | "cancelled";

/** What can happen to it. */
export type TimeOffEvent = "approve" | "reject" | "cancel";

/** How a request moves. What was approved is taken back by whoever asked for it, never by the approver. */
// biome-ignore format: a table reads by column
export const timeOffMachine = machine<TimeOffStatus, TimeOffEvent>({
  approve: { from: ["requested"],             to: "approved" },
  reject:  { from: ["requested"],             to: "rejected" },
  cancel:  { from: ["requested", "approved"], to: "cancelled" },
});

/** The word and the colour for each status. */
export const timeOffLabels: Record<
  TimeOffStatus,
  { readonly text: string; readonly tone: "neutral" | "amber" | "green" | "red" }
> = {
  requested: { text: "Requested", tone: "amber" },
  approved: { text: "Approved", tone: "green" },
  rejected: { text: "Rejected", tone: "red" },
  cancelled: { text: "Cancelled", tone: "neutral" },
};

const participles: Record<TimeOffEvent, string> = { approve: "approved", reject: "rejected", cancel: "cancelled" };

/** The status after the event; refuses when the event may not happen now. */
export function timeOffAfter(status: TimeOffStatus, event: TimeOffEvent): TimeOffStatus {
  const now = timeOffLabels[status].text.toLowerCase();
  return (
    step(timeOffMachine, status, event) ??
    refuse("conflict", `This request is ${now} now, so it cannot be ${participles[event]}. Reload the page.`)
  );
}
