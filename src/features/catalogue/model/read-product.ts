import type { Desk } from "#access/actor.ts";
import { formatQuantity, parseQuantity } from "#kernel/money.ts";
import { largestQuantity, type Thousandths, thousandths, type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import { type Outcome, objectionsAt } from "#kernel/refusal.ts";
import { hasHiddenCharacters } from "#kernel/text.ts";
import { priceAtMargin, readMargin } from "./margin.ts";
import type { ProductValues, TypedProduct } from "./product.ts";
import { barcodeLimit, descriptionLimit, makerLimit, nameLimit, skuLimit, unitLimit } from "./product-limits.ts";
import { readUnitPrice } from "./unit-price.ts";

type Habits = Pick<Desk, "locale" | "currency" | "currencyDecimals">;
type Problems = Record<string, string>;

const texts = [
  ["sku", "An SKU", skuLimit, "Give the product an SKU: the short code it is ordered by."],
  ["name", "A name", nameLimit, "Give the product a name."],
  ["unit", "A unit", unitLimit, "Say what it is counted in, like piece or m."],
  ["manufacturer", "A manufacturer", makerLimit, undefined],
  ["vendor", "A vendor", makerLimit, undefined],
  ["barcode", "A barcode", barcodeLimit, undefined],
  ["description", "A description", descriptionLimit, undefined],
] as const;

/** Reads what was typed about a product, or says field by field why not; a cost that was not sent is the one before. */
export function readProduct(typed: TypedProduct, costBefore: number, desk: Habits): Outcome<ProductValues> {
  const problems: Problems = {};
  for (const [field, what, longest, sentence] of texts) {
    const text = typed[field];
    if (text === "" && sentence) problems[field] = sentence;
    else if (text.length > longest) problems[field] = `${what} has at most ${longest} characters.`;
    else if (hasHiddenCharacters(text))
      problems[field] = `${what} cannot hold invisible control characters. Type it again instead of pasting it.`;
  }
  if (/\s/.test(typed.barcode)) problems.barcode = "A barcode has no spaces: scan it, or type its digits.";
  const cost = readCost(typed.unitCost, costBefore, desk);
  if (typeof cost === "string") problems.unitCost = cost;
  const price = readPrice(typed, cost, problems, desk);
  const shelf = readShelf(typed, problems, desk);

  const objection = objectionsAt(problems);
  if (objection || price === undefined || typeof cost === "string") {
    return { ok: false, refusal: objection ?? { kind: "rule", message: "Please mend the marked fields." } };
  }
  const { margin: _, ...rest } = typed;
  return {
    ok: true,
    value: { ...rest, description: typed.description.trim(), ...shelf, unitPrice: price, unitCost: cost },
  };
}

function readCost(text: string | undefined, before: number, desk: Habits): UnitPrice | string {
  if (text === undefined) return unitPrice(before);
  return text.trim() === "" ? unitPrice(0) : readUnitPrice(text, desk, "The cost");
}

/** The typed price; where none was typed, the one that leaves the typed margin. */
function readPrice(
  { unitPrice: text, margin: marginText = "" }: TypedProduct,
  cost: UnitPrice | string,
  problems: Problems,
  desk: Habits,
): UnitPrice | undefined {
  if (text.trim() !== "" || marginText.trim() === "") {
    const price = readUnitPrice(text, desk);
    if (typeof price !== "string") return price;
    problems.unitPrice = price;
    return undefined;
  }
  const margin = readMargin(marginText, desk.locale);
  if (typeof margin === "string") problems.margin = margin;
  if (typeof margin === "string" || typeof cost === "string") return undefined;
  const price = priceAtMargin(cost, margin, desk.currencyDecimals);
  if (price === undefined) problems.margin = "With this margin the price would be higher than any that is kept.";
  return price;
}

/** How pieces of it lie on a shelf: only of things, whole ones where each has a number, and bought up to more than what begins the buying. */
function readShelf(typed: TypedProduct, problems: Problems, { locale }: Habits) {
  const isService = typed.kind === "service";
  if (isService && typed.isStocked) problems.isStocked = "A service lies on no shelf: it cannot be stocked.";
  if (isService && typed.isSerialized)
    problems.isSerialized = "A service has no pieces: it cannot have serial numbers.";
  if (typed.isSerialized && typed.takesFractions) {
    problems.takesFractions = "Half a piece has no serial number: choose either serial numbers or fractions.";
  }
  const level = (field: "reorderPoint" | "reorderUpTo", what: string): Thousandths => {
    const text = typed[field].trim();
    if (text === "" || !typed.isStocked) return thousandths(0);
    const read = parseQuantity(text, locale);
    if (read === undefined) problems[field] = `${what} is a number with up to three decimals.`;
    else if (read < 0 || read > largestQuantity)
      problems[field] = `${what} is between 0 and ${formatQuantity(largestQuantity, locale)}.`;
    else if (!typed.takesFractions && read % 1000 !== 0)
      problems[field] = `${what} is a whole number: the product takes no fractions.`;
    else return read;
    return thousandths(0);
  };
  const reorderPoint = level("reorderPoint", "The reorder point");
  const reorderUpTo = level("reorderUpTo", "What to buy up to");
  if (reorderUpTo > 0 && reorderUpTo <= reorderPoint && !problems.reorderUpTo) {
    problems.reorderUpTo = "Buying goes up to more than the reorder point.";
  }
  return { reorderPoint, reorderUpTo };
}
