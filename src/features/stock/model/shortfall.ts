import { piecesInWords } from "./pieces.ts";

/** How many of a product lie where. */
export interface Lying {
  readonly locationId: string;
  readonly name: string;
  readonly quantity: number;
}

/** Why so many cannot be taken from a location: "Only 0 left in Tess's van. 3 in Main room." */
export function onlyLeft(from: Lying, others: readonly Lying[], unit: string, locale: string): string {
  const words = (quantity: number) => piecesInWords(quantity, unit, locale);
  const elsewhere = others.filter(({ locationId, quantity }) => locationId !== from.locationId && quantity > 0);
  const rest =
    elsewhere.length === 0
      ? "None anywhere else."
      : `${elsewhere.map(({ name, quantity }) => `${words(quantity)} in ${name}`).join(", ")}.`;
  return `Only ${words(from.quantity)} left in ${from.name}. ${rest}`;
}
