import { formatQuantity, parseQuantity } from "#kernel/money.ts";
import { largestQuantity, type Thousandths, thousandths } from "#kernel/quantity.ts";

/** The longest serial number, and the most that are written down at once. */
const serialLimit = 60;
const mostSerials = 200;

/** What must be known of a product to count it. */
export interface Counted {
  readonly name: string;
  readonly unit: string;
  readonly takesFractions: boolean;
}

/** How many, as it was typed, or the sentence that says why it is no such number. */
export function readPieces(
  text: string,
  product: Counted,
  locale: string,
  least: "aboveZero" | "zero" | "any" = "aboveZero",
): Thousandths | string {
  const quantity = parseQuantity(text.trim().replace(/^\+/, ""), locale);
  if (quantity === undefined) return "Quantity is a number with up to three decimals, like 2 or 2.5.";
  if (least === "aboveZero" && quantity <= 0) return "Quantity must be above zero.";
  if (least === "zero" && quantity < 0) return "Quantity cannot be below zero.";
  if (Math.abs(quantity) > largestQuantity) return "Quantity is at most 1,000,000.";
  if (quantity % 1000 !== 0 && !product.takesFractions) {
    return `${product.name} is counted in whole ${unitsOf(product.unit)}: ${text.trim()} is none.`;
  }
  return quantity;
}

const unitsOf = (unit: string) => (unit === "piece" ? "pieces" : `units (${unit})`);

/** "3", or "2.5 m" for what is not counted in pieces. */
export function piecesInWords(quantity: number, unit: string, locale: string): string {
  const words = formatQuantity(thousandths(quantity), locale);
  return unit === "piece" ? words : `${words} ${unit}`;
}

/** Serial numbers as they were typed, one a line or with commas between, or the sentence that says what is wrong. */
export function readSerials(text: string): string[] | string {
  const numbers = text
    .split(/[\n,;]+/)
    .map((one) => one.replaceAll(/\s+/g, " ").trim())
    .filter((one) => one !== "");
  const twice = numbers.find((one, at) => numbers.indexOf(one) !== at);
  if (twice !== undefined) return `Serial number ${twice} stands there twice.`;
  if (numbers.some((one) => one.length > serialLimit)) return `A serial number has at most ${serialLimit} characters.`;
  if (numbers.length > mostSerials) return `At most ${mostSerials} serial numbers at once.`;
  return numbers;
}

/** Why these serial numbers do not go with a quantity, or undefined when they do. */
export function objectionToSerials(numbers: readonly string[], quantity: number, name: string): string | undefined {
  const needed = Math.abs(quantity) / 1000;
  if (!Number.isInteger(needed)) return `${name} has serial numbers: it is counted in whole pieces.`;
  if (numbers.length === needed) return undefined;
  const said = numbers.length === 0 ? "none is" : numbers.length === 1 ? "1 is" : `${numbers.length} are`;
  return `${name} needs ${needed === 1 ? "a serial number" : `${needed} serial numbers`}: ${said} written down.`;
}
