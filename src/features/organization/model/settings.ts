import { z } from "zod";

/** The organization's habits, as far as the administrator changes them here. */
export const editOrganizationInput = z.strictObject({
  timeOnCompleted: z.enum(["allow", "prohibit_add", "prohibit_add_and_edit"], { error: "Choose one of the three." }),
  version: z.coerce.number({ error: "Reload the page and try again." }).int(),
});
