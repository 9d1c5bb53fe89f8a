import type { Desk } from "#access/actor.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import type { Step } from "./explanation.ts";

/** What is known about the price of a product or code on a ticket, from whoever says something. */
export interface PriceSources {
  readonly product: { readonly unitPrice: number; readonly unitCost: number } | null;
  readonly code: {
    readonly id: string;
    readonly name: string;
    readonly unitPrice: number | null;
    readonly unitCost: number | null;
  };
  readonly list: { readonly name: string; readonly unitPrice: number } | null;
  readonly rule: {
    readonly contractId: string;
    readonly contract: string;
    readonly unitPrice: number | null;
    readonly unitCost: number | null;
    readonly isBillable: boolean;
  } | null;
  /** Thousandths of a percent. */
  readonly taxRate: number;
}

/** What a material would cost if nobody said otherwise, and who pays it. */
export interface Usual {
  readonly codeId: string | null;
  readonly price: UnitPrice | null;
  readonly cost: UnitPrice;
  readonly taxRate: number;
  /** The contract whose rule sets the price or covers it. */
  readonly contractId: string | null;
  readonly isCovered: boolean;
  readonly steps: readonly Step[];
}

type Habits = Pick<Desk, "locale" | "currency">;

/** Finds the usual price: the contract's rule for the code, else the customer's price list, else the product, else the code. */
export function usualFrom({ product, code, list, rule, taxRate }: PriceSources, desk: Habits): Usual {
  const words = (price: number) => formatUnitPrice(unitPrice(price), desk.currency, desk.locale);
  const steps: Step[] = [];
  let price: number | null = product?.unitPrice ?? code.unitPrice;
  if (product) steps.push({ of: "price", words: `List price ${words(product.unitPrice)}` });
  else if (code.unitPrice !== null) {
    steps.push({ of: "price", words: `${code.name} costs ${words(code.unitPrice)} each` });
  }
  if (list) {
    price = list.unitPrice;
    steps.push({ of: "price", words: `Price list “${list.name}”: ${words(list.unitPrice)}` });
  }
  if (rule && rule.unitPrice !== null) {
    price = rule.unitPrice;
    steps.push({ of: "price", words: `Contract “${rule.contract}” prices ${code.name} at ${words(rule.unitPrice)}` });
  }
  if (taxRate > 0) steps.push({ of: "tax", words: `Taxed at ${taxRate / 1000} %` });
  const isCovered = rule !== null && !rule.isBillable;
  if (isCovered) steps.push({ of: "billing", words: `Contract “${rule.contract}” covers ${code.name}: not billed` });
  return {
    codeId: code.id,
    price: price === null ? null : unitPrice(price),
    cost: unitPrice(rule?.unitCost ?? product?.unitCost ?? code.unitCost ?? 0),
    taxRate,
    contractId: rule?.contractId ?? null,
    isCovered,
    steps,
  };
}
