/** A product that is offered. */
interface Offered {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly price: string;
}

/** What the form offers. */
export interface Choices {
  readonly codes: readonly { readonly value: string; readonly label: string }[];
  readonly usualCode: string;
  readonly locations: readonly { readonly value: string; readonly label: string }[];
  readonly seesCost: boolean;
}

/** A bundle that is offered, with what goes on the ticket with it. */
export interface BundleOffered {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly parts: readonly string[];
  readonly isSerialized: boolean;
}

/** How the organization writes money. */
export interface MoneyHabits {
  readonly locale: string;
  readonly currency: string;
  readonly currencyDecimals: number;
  readonly sign: string;
}

/** What a material's form begins with. */
export interface MaterialStart {
  readonly productId: string;
  readonly name: string;
  readonly codeId: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly priceReason: string;
  readonly isBillable: boolean;
  readonly locationId: string;
  readonly serialNumbers: string;
  readonly notes: string;
  readonly usedOn: string;
}

/** What every form of a material stands in. */
export interface Surroundings {
  readonly ticketId: string;
  readonly likely: readonly Offered[];
  readonly choices: Choices;
  readonly today: string;
  readonly habits: MoneyHabits;
}
