import { z } from "zod";

const line = z
  .string()
  .max(1000)
  .transform((text) => text.replaceAll(/\s+/g, " ").trim());
const number = z.string().max(60);
const product = z.uuid({ error: "Choose a product that is kept in stock." });
const location = z.uuid({ error: "Choose a location." });
const serialNumbers = z.string().max(20_000).default("");

/** Goods that arrived somewhere. */
export const receiveStockInput = z.strictObject({
  productId: product,
  locationId: location,
  quantity: number,
  /** Only sent by those who may see cost; absent is what the product costs. */
  unitCost: number.exactOptional(),
  serialNumbers,
  reason: line.default(""),
});

/** Goods that went from one location to another. */
export const moveStockInput = z.strictObject({
  productId: product,
  fromId: location,
  toId: location,
  quantity: number,
  serialNumbers,
  reason: line.default(""),
});

/** How many somebody counted at a location. */
export const countStockInput = z.strictObject({
  productId: product,
  locationId: location,
  counted: number,
  /** How many the screen said when the counting began, in thousandths. */
  expected: z.coerce.number().int(),
  serialNumbers,
});

/** What was wrong in the ledger. */
export const correctStockInput = z.strictObject({
  productId: product,
  locationId: location,
  /** How many more, or with a minus how many fewer. */
  by: number,
  serialNumbers,
  reason: line,
});

const typedLocation = {
  name: line,
  /** Whose van it is; empty is everybody's. */
  personId: z.union([z.literal(""), z.uuid({ error: "Choose one of the people." })]).default(""),
  isDefault: z.stringbool().default(false),
};

/** A place where stock is kept, as it is added. */
export const addStockLocationInput = z.strictObject(typedLocation);

/** A place where stock is kept, as it is changed. */
export const editStockLocationInput = z.strictObject({
  locationId: z.uuid(),
  version: z.coerce.number().int(),
  ...typedLocation,
  isActive: z.stringbool().default(false),
});

/** The longest name of a location, and the longest reason. */
export const locationLimit = 60;
/** The longest reason of a line in the ledger. */
export const reasonLimit = 200;
