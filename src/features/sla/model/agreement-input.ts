import { z } from "zod";
import { parseDuration } from "#kernel/duration.ts";
import type { Minutes } from "#kernel/quantity.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { lineOf } from "#kernel/text.ts";
import { isTimeZone } from "#kernel/zone.ts";
import { type Milestone, milestoneNames, milestones, targetField } from "./milestones.ts";
import { isNeverOpen, weekFields, weekTyped } from "./week-input.ts";

/** How soon the promises for a priority are to be kept. */
export interface TypedTarget {
  readonly priorityId: string;
  readonly minutes: Readonly<Record<Milestone, Minutes | null>>;
}

const maybePicked = z.union([z.literal("").transform(() => null), z.uuid()]).default(null);

const fields = z
  .object({
    name: lineOf("Name", 60),
    hours: z.enum(["location", "custom", "around_the_clock"], { error: "Choose whose hours count." }),
    locationId: maybePicked,
    customZone: z.string().trim().default(""),
    holidaySetId: maybePicked,
    ...weekFields,
    setsDueDate: z.stringbool().default(false),
    warnAtPercent: z.coerce
      .number({ error: "The share is a number from 0 to 99." })
      .int("The share is a whole number.")
      .min(0, "The share is a number from 0 to 99; 0 warns of nothing.")
      .max(99, "The share is a number from 0 to 99: after all the time it would be too late."),
    isDefault: z.stringbool().default(false),
    isActive: z.stringbool().default(false),
    id: z.uuid().optional(),
    version: z.coerce.number().int().optional(),
  })
  .catchall(z.string());

const known = new Set(Object.keys(fields.shape));

/** An agreement as a form holds it: a field for each promise and priority among others. */
export const agreementInput = fields.transform((typed, context) => {
  const targets = new Map<string, Record<Milestone, Minutes | null>>();
  for (const [field, text] of Object.entries(typed)) {
    if (known.has(field)) continue;
    const milestone = milestones.find((one) => field.startsWith(targetField(one, "")));
    const priorityId = milestone && field.slice(targetField(milestone, "").length);
    if (!milestone || !z.uuid().safeParse(priorityId).success || priorityId === undefined) {
      context.addIssue({ code: "custom", message: "The form is damaged. Reload the page and try again." });
      continue;
    }
    const typedText = String(text).trim();
    const worked = typedText === "" ? null : parseDuration(typedText);
    if (worked === undefined || worked === 0) {
      const message = `${milestoneNames[milestone]} is a duration like 1h 30m, or nothing.`;
      context.addIssue({ code: "custom", path: [field], message });
      continue;
    }
    const row = targets.get(priorityId) ?? { first_response: null, resolution_plan: null, resolved: null };
    targets.set(priorityId, { ...row, [milestone]: worked });
  }
  const { id, version, name, hours, locationId, customZone, holidaySetId, setsDueDate, warnAtPercent } = typed;
  return {
    id,
    version,
    isDefault: typed.isDefault,
    isActive: typed.isActive,
    columns: { name, hours, locationId, customZone, holidaySetId, setsDueDate, warnAtPercent },
    week: weekTyped(typed),
    targets: [...targets].map(([priorityId, minutes]): TypedTarget => ({ priorityId, minutes })),
  };
});

/** An agreement as it was typed. */
export type TypedAgreement = z.output<typeof agreementInput>;

/** Why an agreement cannot be kept like this, or undefined when it can. */
export function objectionToAgreement(
  typed: TypedAgreement,
  before: { readonly isDefault: boolean } | undefined,
): Refusal | undefined {
  const { hours, customZone } = typed.columns;
  if (hours === "custom" && !isTimeZone(customZone))
    return objectionAt("customZone", "Choose the time zone of these hours.");
  if (hours === "custom" && isNeverOpen(typed.week)) {
    return objectionAt("day1", "Give at least one day hours: an agreement without any would never be due.");
  }
  if (before?.isDefault && !typed.isDefault) {
    return objectionAt("isDefault", "This is the default: make another agreement the default instead.");
  }
  if (typed.isDefault && !typed.isActive) return objectionAt("isActive", "The default agreement stays active.");
  return undefined;
}
