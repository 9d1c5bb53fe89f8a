import { z } from "zod";
import { checklistLimit } from "#features/tickets/model/checklist.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";

/** The longest item of a checklist; the database holds to it too. */
export const itemLimit = 255;

/** One thing to do, as it is written. */
export interface WrittenItem {
  readonly text: string;
  readonly isImportant: boolean;
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();

// What people paste begins with "-", "*", "•", "[ ]" or "3."; the list has marks of its own.
const bullet = /^(?:[-*•–]|\[[ xX]?\]|\d{1,3}[.)])(?:\s+|$)/;

/** Reads one item a line; a line that begins with "!" is important. */
export function itemsIn(text: string): WrittenItem[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => oneLine(line).replace(bullet, "").replace(bullet, ""))
    .map((line) => ({ text: line.replace(/^!+\s*/, ""), isImportant: line.startsWith("!") }))
    .filter((item) => item.text !== "");
}

/** The same items as text, one a line, to be typed on. */
export function itemsAsText(items: readonly WrittenItem[]): string {
  return items.map(({ text, isImportant }) => (isImportant ? `! ${text}` : text)).join("\n");
}

const mostText = checklistLimit * (itemLimit + 10);

const lines = z
  .string({ error: "Write one item a line." })
  .max(mostText, `A checklist has at most ${checklistLimit} items.`)
  .transform((text, context) => {
    const items = itemsIn(text);
    const long = items.find((item) => item.text.length > itemLimit);
    if (items.length === 0) context.addIssue({ code: "custom", message: "Write one item a line." });
    else if (items.length > checklistLimit) {
      context.addIssue({ code: "custom", message: `A checklist has at most ${checklistLimit} items.` });
    } else if (long) {
      const start = long.text.slice(0, 40);
      context.addIssue({ code: "custom", message: `An item has at most ${itemLimit} characters: “${start}…”.` });
    } else return items;
    return z.NEVER;
  });

const itemText = z
  .string({ error: "Write what is to be done." })
  .transform(oneLine)
  .refine((text) => text !== "", "Write what is to be done.")
  .refine((text) => text.length <= itemLimit, `An item has at most ${itemLimit} characters.`);

const templateName = z
  .string({ error: "Give the checklist a name." })
  .transform(oneLine)
  .refine((text) => text !== "", "Give the checklist a name.")
  .refine((text) => text.length <= 80, "A name has at most 80 characters.");

const version = z.coerce.number({ error: "Reload the page and try again." }).int();
const ticked = z.stringbool().default(false);

/** Things to do, one a line. */
export const addToChecklistInput = z.strictObject({ ticketId: z.uuid(), lines });

/** A checklist of the administrator's is laid on a ticket. */
export const layChecklistInput = z.strictObject({
  ticketId: z.uuid(),
  templateId: z.uuid({ error: "Choose one of the checklists." }),
});

/** One item. */
export const checklistItemInput = z.strictObject({ itemId: z.uuid() });

/** An item in other words. */
export const amendChecklistInput = z.strictObject({ itemId: z.uuid(), text: itemText, isImportant: ticked, version });

/** A button posts the item and the one it comes before as one value; nothing behind the colon means the end. */
function splitMove(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || !("move" in raw)) return raw;
  const { move, ...rest } = raw;
  if (typeof move !== "string") return rest;
  const [itemId = "", beforeId = ""] = move.split(":");
  return { ...rest, itemId, beforeId: beforeId === "" ? null : beforeId };
}

/** An item goes before another one, or to the end. */
export const moveChecklistInput = z.preprocess(
  splitMove,
  z.strictObject({ itemId: z.uuid(), beforeId: z.uuid().nullable() }),
);

/** A checklist to lay on tickets. */
export const createTemplateInput = z.strictObject({ name: templateName, lines });

/** A checklist to lay on tickets, changed; switched off, it is not offered any more. */
export const editTemplateInput = z.strictObject({
  templateId: z.uuid(),
  name: templateName,
  lines,
  isActive: ticked,
  version,
});

/** Why so many more items do not fit, or undefined when they do. */
export function objectionToLength(has: number, more: number, field: string): Refusal | undefined {
  if (has + more <= checklistLimit) return undefined;
  const room = Math.max(0, checklistLimit - has);
  return objectionAt(field, `A ticket has at most ${checklistLimit} checklist items; there is room for ${room} more.`);
}

/** "3/5", as lists and totals say it. */
export function progressOf(items: readonly { readonly doneAt: Date | null }[]): string {
  return `${items.filter(({ doneAt }) => doneAt !== null).length}/${items.length}`;
}
