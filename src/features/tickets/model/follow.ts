import { z } from "zod";

/** Somebody begins or ends to follow a ticket. */
export const followTicketInput = z.strictObject({ ticketId: z.uuid() });
