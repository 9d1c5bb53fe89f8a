import { z } from "zod";

/** What may happen to time on a completed ticket, with the words of the form. */
export const timeOnCompletedWords = {
  allow: { label: "Allow", hint: "Time can be added and corrected as on any other ticket." },
  prohibit_add: { label: "Prohibit add, allow edit", hint: "What is written down can be corrected; nothing is added." },
  prohibit_add_and_edit: {
    label: "Prohibit add and edit",
    hint: "Time stays as it was when the ticket was completed.",
  },
} as const;

/** The organization's habits, as far as the administrator changes them here. */
export const editOrganizationInput = z.strictObject({
  timeOnCompleted: z.enum(["allow", "prohibit_add", "prohibit_add_and_edit"], { error: "Choose one of the three." }),
  version: z.coerce.number({ error: "Reload the page and try again." }).int(),
});
