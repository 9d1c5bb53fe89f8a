import { z } from "zod";
import { copyPartNames } from "./copy-parts.ts";
import { titleText } from "./ticket-input.ts";

/** A new ticket like another one, with the chosen parts of it. */
export const copyTicketInput = z.strictObject({
  ticketId: z.uuid(),
  title: titleText,
  parts: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(copyPartNames, { error: "Choose from the parts that are shown." })).max(copyPartNames.length),
  ),
});
