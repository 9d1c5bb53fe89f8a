import { priceExplanation } from "./price-explanation.ts";
import { explainPrice } from "./price-words.ts";

/** How an amount came about, in words; nothing when what is stored cannot be read. */
export function explanationInWords(stored: unknown, { currency, locale }: { currency: string; locale: string }) {
  const explanation = priceExplanation.safeParse(stored);
  return explanation.success ? explainPrice(explanation.data, currency, locale) : [];
}
