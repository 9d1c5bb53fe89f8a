import type { Desk } from "#access/actor.ts";
import { currencySign } from "#kernel/money.ts";

/** How the organization writes money, as far as a form in the browser needs it. */
export function habitsOf({ locale, currency, currencyDecimals }: Desk) {
  return { locale, currency, currencyDecimals, sign: currencySign(currency, locale) };
}
