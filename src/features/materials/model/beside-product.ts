/** What a form is told about a product on a ticket once it was picked: its price there, and where it lies. */
export interface BesideProduct {
  /** In ten-thousandths of the currency; null when nothing says a price. */
  readonly unitPrice: number | null;
  /** "$89.00"; empty when nothing says a price. */
  readonly price: string;
  /** Why it costs that and who pays it, step by step. */
  readonly steps: readonly string[];
  readonly isCovered: boolean;
  readonly unit: string;
  readonly isSerialized: boolean;
  /** Only where the product is kept in stock: how many lie where, one's own van first. */
  readonly places: readonly PlaceOfProduct[] | null;
}

/** A location where a product lies. */
export interface PlaceOfProduct {
  readonly id: string;
  readonly name: string;
  readonly isOwnVan: boolean;
  /** "2" or "2.5 m". */
  readonly words: string;
  /** In thousandths. */
  readonly quantity: number;
  readonly serialNumbers: readonly string[];
}

/** Where a product lies, in one line: "2 in Tess's van, 3 in Main room". */
export function placesInWords(places: readonly PlaceOfProduct[]): string {
  if (places.length === 0) return "None in stock";
  return places.map(({ name, words }) => `${words} in ${name}`).join(", ");
}

/**
 * What must still be said before so many of a product can be taken from one's own van, in one sentence; undefined when
 * nothing is missing.
 */
export function missingToTake(
  { places, isSerialized }: BesideProduct,
  name: string,
  quantity: number,
): string | undefined {
  const van = places?.find(({ isOwnVan }) => isOwnVan);
  if (places === null) return isSerialized ? `${name} has serial numbers: add it on the ticket.` : undefined;
  if (!van || van.quantity < quantity) {
    return `${name}: not enough in your van. ${placesInWords(places)}. Add it on the ticket to take it from there.`;
  }
  if (!isSerialized || van.serialNumbers.length * 1000 === quantity) return undefined;
  return `${name} has serial numbers: add it on the ticket and choose which.`;
}
