import { z } from "zod";
import { lineOf } from "#kernel/text.ts";

const name = lineOf("Name", 120);

/** A price list as it is begun. */
export const createPriceListInput = z.strictObject({ name });

/** A price list as it is renamed, switched off or on. */
export const editPriceListInput = z.strictObject({
  priceListId: z.uuid(),
  version: z.coerce.number().int(),
  name,
  state: z.enum(["on", "off"]).default("on"),
});

/** The price of one product in a list; an empty one takes it out: the catalogue's counts again. */
export const setPriceInput = z.strictObject({
  priceListId: z.uuid(),
  productId: z.union([z.literal(""), z.uuid()], { error: "Choose one of the products." }).default(""),
  /** A SKU, barcode or whole name, before the list of products can be searched. */
  name: z.string().max(1000).default(""),
  unitPrice: z.string().max(60).default(""),
});

/** The list whose prices a customer pays; none: the catalogue's. */
export const givePriceListInput = z.strictObject({
  customerId: z.uuid({ error: "Choose one of the customers." }),
  priceListId: z
    .union([z.literal(""), z.uuid()], { error: "Choose one of the price lists." })
    .transform((id) => id || null),
});
