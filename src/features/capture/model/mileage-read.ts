import type { Desk } from "#access/actor.ts";
import { distanceWord } from "#features/expenses/model/expense-words.ts";
import { formatMoney, formatQuantity, typedDecimal } from "#kernel/money.ts";
import { priceOfQuantity, type Thousandths, thousandths, type UnitPrice } from "#kernel/quantity.ts";
import type { MileageRead } from "./reading.ts";
import type { Said } from "./said.ts";

const metresOfMile = 1609.344;

/** A distance in the organization's unit, to the thousandth. */
export function inUnitOf(distance: NonNullable<Said["distance"]>, unit: Desk["distanceUnit"]): Thousandths {
  if (distance.unit === (unit === "mile" ? "mi" : "km")) return distance.size;
  const factor = unit === "mile" ? 1000 / metresOfMile : metresOfMile / 1000;
  return thousandths(Math.round(distance.size * factor));
}

/** The drive that a line says, priced; the round trip counts twice. */
export function mileageRead(
  said: Said & { readonly distance: NonNullable<Said["distance"]> },
  drive: { readonly from: string; readonly to: string; readonly rate: UnitPrice },
  desk: Desk,
): { read: MileageRead /** One way. */; distance: string } {
  const oneWay = inUnitOf(said.distance, desk.distanceUnit);
  const whole = thousandths(oneWay * (said.isRoundTrip ? 2 : 1));
  const unit = distanceWord(desk);
  const converted =
    said.distance.unit === unit ? "" : ` (${formatQuantity(said.distance.size, desk.locale)} ${said.distance.unit})`;
  const way = said.isRoundTrip ? ", there and back" : "";
  const { currency, currencyDecimals, locale } = desk;
  return {
    distance: typedDecimal(oneWay, 3, 0, locale),
    read: {
      distance: typedDecimal(said.distance.size, 3, 0, locale),
      unit: said.distance.unit,
      isRoundTrip: said.isRoundTrip,
      words: `${formatQuantity(whole, locale)} ${unit}${converted}${way}`,
      amount: formatMoney(priceOfQuantity(whole, drive.rate, currencyDecimals), currency, locale),
      from: drive.from,
      to: drive.to,
    },
  };
}
