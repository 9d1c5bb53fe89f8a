declare const unit: unique symbol;
type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

/** Whole minutes of time. */
export type Minutes = Quantity<"minutes">;
/** Whole minor units of the organization's currency (cents, for one with two decimals). */
export type Money = Quantity<"minor units">;
/** Whole ten-thousandths of the currency, for one hour, piece or mile: 0.725 is 7250. */
export type UnitPrice = Quantity<"ten-thousandths of the currency">;
/** Whole thousandths of a thing or a distance: 2.5 m is 2500. */
export type Thousandths = Quantity<"thousandths">;

function whole(value: number, what: string): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${what} must be a whole number, got ${value}`);
  return value;
}

/** Checks that a number is whole and calls it minutes. */
export const minutes = (value: number) => whole(value, "Minutes") as Minutes;
/** Checks that a number is whole and calls it money. */
export const money = (value: number) => whole(value, "Money") as Money;
/** Checks that a number is whole and calls it a unit price. */
export const unitPrice = (value: number) => whole(value, "A unit price") as UnitPrice;
/** Checks that a number is whole and calls it thousandths. */
export const thousandths = (value: number) => whole(value, "A quantity") as Thousandths;

/** The largest amount that is kept: 20 million of a currency with two decimals. */
export const largestAmount = money(2_000_000_000);
/** The largest unit price that is kept: 200,000 of the currency. */
export const largestUnitPrice = unitPrice(2_000_000_000);
/** The largest quantity that is kept: a million things. */
export const largestQuantity = thousandths(1_000_000_000);

/** The sum of amounts that were rounded one by one, so that the screen always adds up. */
export const sumOfMoney = (amounts: Iterable<number>) => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return money(sum);
};

/** The sum of minutes. */
export const sumOfMinutes = (spans: Iterable<number>) => {
  let sum = 0;
  for (const span of spans) sum += span;
  return minutes(sum);
};

/** Divides whole numbers, rounding half away from zero: −1.5 becomes −2, unlike Math.round. Every rounding of money is this one. */
export function divideRounded(numerator: bigint, denominator: bigint): number {
  if (denominator <= 0n) throw new RangeError("The denominator must be above zero");
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const rounded = (size * 2n + denominator) / (denominator * 2n);
  return whole(Number(negative ? -rounded : rounded), "A rounded amount");
}

const minorUnitsPerTenThousandth = (decimals: number) => ({ up: 10n ** BigInt(decimals), down: 10_000n });

/** The price of worked time at an hourly rate, rounded half away from zero; decimals are those of the currency. */
export function priceOfTime(billable: Minutes, hourlyRate: UnitPrice, decimals: number): Money {
  const { up, down } = minorUnitsPerTenThousandth(decimals);
  return money(divideRounded(BigInt(billable) * BigInt(hourlyRate) * up, 60n * down));
}

/** The price of a quantity (material, distance) at a unit price, rounded half away from zero. */
export function priceOfQuantity(quantity: Thousandths, price: UnitPrice, decimals: number): Money {
  const { up, down } = minorUnitsPerTenThousandth(decimals);
  return money(divideRounded(BigInt(quantity) * BigInt(price) * up, 1000n * down));
}

/** Minutes rounded up to the next step; a step of 0 or 1 leaves them as they are. */
export function roundUpMinutes(worked: Minutes, step: number): Minutes {
  return step > 1 ? minutes(Math.ceil(worked / step) * step) : worked;
}
