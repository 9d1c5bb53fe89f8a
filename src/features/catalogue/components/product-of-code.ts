import type { Option } from "#ui/forms/choice.tsx";

/** A product that is offered: its price as the price field wants it. */
export interface ProductOption extends Option {
  readonly price: string;
}

/** Whether an option is a product. */
export const isProduct = (option: unknown): option is ProductOption =>
  typeof option === "object" && option !== null && "price" in option && "label" in option && "value" in option;

/** The product whose SKU or barcode is exactly this; undefined when none has it, or the server does not answer. */
export async function productOfCode(code: string): Promise<ProductOption | undefined> {
  const answer = await fetch(`/api/search/products?${new URLSearchParams({ code })}`).catch(() => undefined);
  const found: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
  return Array.isArray(found) ? found.find(isProduct) : undefined;
}
