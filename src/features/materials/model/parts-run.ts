import { z } from "zod";

/** One of several that were ticked comes as text, several come as a list. */
const ticked = z
  .union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(200, "At most 200 at once.")], {
    error: "Tick what it is about.",
  })
  .default([]);

/** What was ordered together, under which number. */
export const orderMaterialInput = z.strictObject({
  materialIds: ticked,
  purchaseOrder: z
    .string()
    .max(1000)
    .transform((text) => text.replaceAll(/\s+/g, " ").trim()),
});

/** What arrived. */
export const receiveMaterialInput = z.strictObject({ materialIds: ticked });

/** What the customer was given. */
export const deliverMaterialInput = z.strictObject({
  materialId: z.uuid(),
  serialNumbers: z.string().max(20_000).default(""),
});

/** The longest number of a purchase order. */
export const purchaseOrderLimit = 60;
