import { z } from "zod";
import { checkbox, choicesOf, seenVersion } from "#kernel/choice.ts";
import { minutes } from "#kernel/quantity.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { emailAddress, lineOf, optionalLineOf } from "#kernel/text.ts";
import { approverFields } from "./approvers.ts";

const goal = z
  .union([z.string(), z.number()])
  .default("30")
  .transform((hours) => Number(String(hours).trim().replace(",", ".")))
  .pipe(
    z
      .number("Weekly billable goal must be a number of hours.")
      .min(0, "Weekly billable goal must not be negative.")
      .max(100, "Weekly billable goal must be at most 100 hours."),
  )
  .transform((hours) => minutes(Math.round(hours * 60)));

const isTimeZone = (name: string) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
};

const personFields = {
  name: lineOf("Name", 120),
  email: emailAddress,
  phone: optionalLineOf("Phone", 40),
  securityLevelId: z.uuid("Choose a security level."),
  billingRoleIds: choicesOf(z.uuid("Choose billing roles from the list.")),
  defaultBillingRoleId: z.uuid("Choose the billing role that new time starts with."),
  ...approverFields,
  weeklyGoalHours: goal,
  submitsTimesheets: checkbox,
  getsReminders: checkbox,
  timeZone: z
    .string()
    .trim()
    .default("")
    .refine((name) => name === "" || isTimeZone(name), "Time zone must be a name like America/New_York.")
    .transform((name) => name || null),
};

/** A new person with a sign-in. */
export const createPersonInput = z.strictObject(personFields);
/** What an administrator may change about a person. */
export const editPersonInput = z.strictObject({ id: z.uuid(), version: seenVersion, ...personFields });
/** Nobody else's rights or sheets may hang in the air when a person leaves. */
export const deactivatePersonInput = z.strictObject({
  id: z.uuid(),
  replacementId: z
    .union([z.uuid(), z.literal("")])
    .default("")
    .transform((id) => id || null),
});

/** New time starts with one of the roles a person works in. */
export function objectionToRoles(roleIds: readonly string[], defaultId: string): Refusal | undefined {
  if (roleIds.length === 0) return objectionAt("billingRoleIds", "Choose at least one billing role.");
  if (!roleIds.includes(defaultId)) {
    return objectionAt("defaultBillingRoleId", "The default billing role must be one of the chosen billing roles.");
  }
  return undefined;
}
