import { z } from "zod";
import type { Desk } from "#access/actor.ts";
import { formatQuantity, parseQuantity, typedDecimal } from "#kernel/money.ts";
import { largestQuantity, type Thousandths } from "#kernel/quantity.ts";
import { type Outcome, objectionAt } from "#kernel/refusal.ts";
import { lineOf } from "#kernel/text.ts";

/** The most products of one bundle. */
export const mostInBundle = 50;

const typedBundle = {
  name: lineOf("Name", 120),
  /** One product a line, "2 × CBL-C6-3", in the order they are put on a ticket. */
  lines: z.string({ error: "Say what is in the bundle." }).max(10_000, "The bundle must be at most 10,000 characters."),
};

/** A bundle as it is put together. */
export const createBundleInput = z.strictObject(typedBundle);

/** A bundle as it is changed, switched off or on. */
export const editBundleInput = z.strictObject({
  bundleId: z.uuid(),
  version: z.coerce.number().int(),
  state: z.enum(["on", "off"]).default("on"),
  ...typedBundle,
});

/** One line of a bundle: how many of the product with this SKU, barcode or name. */
export interface BundleLine {
  readonly quantity: Thousandths;
  readonly code: string;
}

/** Reads the lines of a bundle: a quantity, a sign or space, and what product; without a quantity it is one. */
export function readBundleLines(text: string, { locale }: Pick<Desk, "locale">): Outcome<BundleLine[]> {
  const lines: BundleLine[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const at = `Line ${index + 1}`;
    const parts = /^([\d.,]+)\s*(?:[x×*]\s*|\s)(\S.*)$/i.exec(line);
    const quantity = parseQuantity(parts?.[1] ?? "1", locale);
    if (quantity === undefined) return no(`${at}: the quantity is a number with up to three decimals, like 2 or 2.5.`);
    if (quantity <= 0) return no(`${at}: the quantity must be above zero.`);
    if (quantity > largestQuantity) {
      return no(`${at}: the quantity is at most ${formatQuantity(largestQuantity, locale)}.`);
    }
    lines.push({ quantity, code: (parts?.[2] ?? line).trim() });
  }
  if (lines.length === 0) return no("Put at least one product into the bundle.");
  if (lines.length > mostInBundle) return no(`A bundle has at most ${mostInBundle} products.`);
  return { ok: true, value: lines };
}

const no = (sentence: string): Outcome<BundleLine[]> => ({ ok: false, refusal: objectionAt("lines", sentence) });

/** A line of a bundle as its form shows it. */
export const bundleLine = (quantity: number, sku: string, locale: string) =>
  `${typedDecimal(quantity, 3, 0, locale)} × ${sku}`;
