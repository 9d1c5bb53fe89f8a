import type { Desk } from "#access/actor.ts";
import type { Refusal } from "#kernel/refusal.ts";

/** Why time may not be written down, or changed, on a ticket that is complete: the organization decides; undefined when it may. */
export function objectionToCompletedTicket(
  rule: Desk["timeOnCompleted"],
  change: "add" | "edit",
  ticket: { readonly number: string; readonly isOpen: boolean },
): Refusal | undefined {
  if (ticket.isOpen || rule === "allow") return undefined;
  if (change === "add") {
    const message = `${ticket.number} is complete, and your organization takes no more time on completed tickets. Reopen it first.`;
    return { kind: "rule", message };
  }
  if (rule === "prohibit_add") return undefined;
  const message = `${ticket.number} is complete, and your organization keeps time on completed tickets as it is. Reopen it first.`;
  return { kind: "rule", message };
}
