let known: ReadonlySet<string> | undefined;

/** Every currency there is (ISO 4217), by its three letters. */
export function allCurrencies(): ReadonlySet<string> {
  known ??= new Set(Intl.supportedValuesOf("currency"));
  return known;
}

/** Whether three letters name a currency. */
export const isCurrency = (letters: string) => allCurrencies().has(letters);
