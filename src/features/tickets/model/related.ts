import { z } from "zod";
import { titleText } from "./ticket-input.ts";

/** A problem is made of what lies behind an incident. */
export const raiseProblemInput = z.strictObject({ ticketId: z.uuid(), title: titleText });
