import { z } from "zod";

/** A checkbox: ticked or, when the form does not send it, not. */
export const checkbox = z.union([z.boolean(), z.stringbool()]).default(false);

/** Several choices of one name: a form sends none, one text or a list; all of it becomes a list without repeats. */
export function choicesOf<Item extends z.ZodType<string>>(item: Item) {
  return z
    .union([z.array(item), item.transform((one) => [one])])
    .default([])
    .transform((list) => [...new Set(list)]);
}

/** The version of a record that a form was made from. */
export const seenVersion = z.coerce.number().int().min(1);
