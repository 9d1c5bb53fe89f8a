import { z } from "zod";
import { objectionAt, objectionsAt, type Refusal } from "#kernel/refusal.ts";
import { longText, maybePicked, splitAssignee } from "./ticket-input.ts";

/** A ticket goes to somebody else or to another queue, with a word about why. */
export const forwardTicketInput = z.preprocess(
  splitAssignee,
  z.strictObject({
    ticketId: z.uuid(),
    technicianId: maybePicked("Choose one of the technicians.").default(null),
    billingRoleId: maybePicked("Choose one of the technician's billing roles.").default(null),
    queueId: maybePicked("Choose one of the queues.").default(null),
    body: longText("A note").refine((text) => text.trim().length > 0, "Write what the next one must know."),
    /** The technician that the form showed. */
    wasTechnicianId: maybePicked("Reload the page and try again.").optional(),
    /** The queue that the form showed. */
    wasQueueId: maybePicked("Reload the page and try again.").optional(),
  }),
);

interface Place {
  readonly technicianId: string | null;
  readonly billingRoleId: string | null;
  readonly queueId: string | null;
}

/** Why a ticket cannot be forwarded there, or undefined when it can: it must go somewhere, and not where it is. */
export function objectionToForwarding(from: Place, to: Place): Refusal | undefined {
  const stays =
    from.technicianId === to.technicianId && from.billingRoleId === to.billingRoleId && from.queueId === to.queueId;
  if (stays) {
    const sentence = "Choose another technician or another queue.";
    return objectionsAt({ assignee: sentence, queueId: sentence });
  }
  if (to.technicianId === null && to.queueId === null) {
    return objectionAt("queueId", "Choose a technician or a queue, so that somebody looks at it.");
  }
  return undefined;
}
