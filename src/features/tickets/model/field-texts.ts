import { z } from "zod";
import { formatDuration, parseDuration } from "#kernel/duration.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import { hasHiddenCharacters } from "#kernel/text.ts";
import { purchaseOrderLimit, tagLimit, tagsLimit } from "./field-limits.ts";
import type { InRole } from "./ticket-fields.ts";

/** A purchase order number, or nothing. */
export const purchaseOrderText = z
  .string()
  .refine(
    (text) => !hasHiddenCharacters(text),
    "A purchase order contains invisible control characters. Type it again.",
  )
  .transform((text) => text.normalize("NFC").replaceAll(/\s+/g, " ").trim())
  .refine(
    (text) => text.length <= purchaseOrderLimit,
    `A purchase order number has at most ${purchaseOrderLimit} characters.`,
  );

const longestEstimate = minutes(999 * 60);

/** How long the work may take, as people say it ("1 h 30 m"), or nothing. */
export const estimateText = z.string().transform((text, context) => {
  if (text.trim() === "") return "";
  const span = parseDuration(text);
  if (span !== undefined && span > 0 && span <= longestEstimate) return formatDuration(span);
  const message =
    span === undefined
      ? "An estimate is a duration, like 1h 30m or 1:30."
      : "An estimate is more than nothing and at most 999 hours.";
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

/** The minutes of an estimate, or null. */
export function estimateOf(text: string): Minutes | null {
  return parseDuration(text) ?? null;
}

/** An estimate as a form holds it. */
export function estimateAsText(span: number | null): string {
  return span === null ? "" : formatDuration(minutes(span));
}

/** The tags in a text: between commas, in lower case, in order, each once. */
export function tagsIn(text: string): string[] {
  const all = text.split(/[,;\n]/).map((tag) => tag.normalize("NFC").replaceAll(/\s+/g, " ").trim().toLowerCase());
  return [...new Set(all.filter((tag) => tag !== ""))].toSorted();
}

/** Tags as a form holds them. */
export const tagsAsText = (tags: readonly string[]) => tagsIn(tags.join(",")).join(", ");

/** Tags as they are typed, commas between them. */
export const tagsText = z
  .string()
  .max(2000, `A ticket has at most ${tagsLimit} tags.`)
  .transform(tagsIn)
  .refine((tags) => !tags.some(hasHiddenCharacters), "Tags contain invisible control characters. Type them again.")
  .refine((tags) => tags.every((tag) => tag.length <= tagLimit), `A tag has at most ${tagLimit} characters.`)
  .refine((tags) => tags.length <= tagsLimit, `A ticket has at most ${tagsLimit} tags.`)
  .transform((tags) => tags.join(", "));

const severalLimit = 50;

/** Several picked values as one text: a form sends none, one or a list, and an empty one so that "none" is sent at all. */
function severalOf(pattern: RegExp, sentence: string) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform((sent) => [...new Set([sent].flat().flatMap((one) => one.split(",").map((part) => part.trim())))])
    .transform((all) => all.filter((one) => one !== "").toSorted())
    .refine((all) => all.length <= severalLimit && all.every((one) => pattern.test(one)), sentence)
    .transform((all) => all.join(","));
}

const id = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** The further contacts of a ticket, as ids. */
export const contactsText = severalOf(new RegExp(`^${id}$`), "Choose from the customer's contacts.");

/** The further technicians of a ticket, as pairs of person and billing role. */
export const helpersText = severalOf(
  new RegExp(`^${id}:${id}$`),
  "Choose from the technicians, each in a billing role.",
);

/** Several values that travel as one text. */
export const partsOf = (text: string) => text.split(",").filter((one) => one !== "");

/** The people and roles in a text of pairs. */
export function helpersIn(text: string): InRole[] {
  return partsOf(text).map((pair) => {
    const [personId = "", billingRoleId = ""] = pair.split(":");
    return { personId, billingRoleId };
  });
}

/** People and roles as one text. */
export function helpersAsText(helpers: readonly InRole[]): string {
  return helpers
    .map(({ personId, billingRoleId }) => `${personId}:${billingRoleId}`)
    .toSorted()
    .join(",");
}

/** The number of a problem ticket, or nothing; a chosen one may come with its title behind it. */
export const problemText = z
  .string()
  .transform((text) => (text.trim().split(/\s/)[0] ?? "").toUpperCase())
  .refine(
    (text) => text === "" || /^T\d{8}\.\d{4,8}$/.test(text),
    "A problem is a ticket number, like T20261122.0007.",
  );
