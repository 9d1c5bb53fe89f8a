import { z } from "zod";
import type { SignOffDocument } from "./document.ts";

const shown = { id: z.string(), day: z.string() };

const storedDocument = z.object({
  form: z.literal(1),
  organization: z.string(),
  customer: z.string(),
  ticket: z.object({ number: z.string(), title: z.string() }),
  locale: z.string(),
  currency: z.string(),
  distanceUnit: z.enum(["mile", "kilometre"]),
  time: z.array(
    z.object({
      ...shown,
      from: z.string().nullable(),
      to: z.string().nullable(),
      minutes: z.number(),
      technician: z.string(),
      summary: z.string(),
    }),
  ),
  materials: z.array(
    z.object({
      ...shown,
      name: z.string(),
      quantity: z.number(),
      unit: z.string(),
      unitPrice: z.number().nullable(),
      amount: z.number().nullable(),
    }),
  ),
  expenses: z.array(
    z.object({
      ...shown,
      categoryId: z.string(),
      category: z.string(),
      description: z.string(),
      origin: z.string(),
      destination: z.string(),
      distance: z.number().nullable(),
      amount: z.number(),
      isBillable: z.boolean(),
    }),
  ),
  totalMinutes: z.number(),
  totalAmount: z.number(),
  statement: z.string(),
});

/** Reads a document as it was stored. */
export function readDocument(stored: unknown): SignOffDocument {
  return storedDocument.parse(stored);
}
