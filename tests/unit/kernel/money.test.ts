import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  currencyDecimals,
  currencySign,
  formatMoney,
  formatQuantity,
  formatUnitPrice,
  parseDecimal,
  parseMoney,
  parseQuantity,
  parseUnitPrice,
  typedDecimal,
} from "#kernel/money.ts";
import { money, thousandths, unitPrice } from "#kernel/quantity.ts";

const locales = ["en-US", "en-GB", "de-DE", "de-CH", "fr-FR", "sv-SE", "en-IN"];
const currencies = ["USD", "EUR", "JPY", "KWD", "CHF", "GBP"];

describe("what people type as a number", () => {
  // biome-ignore format: a table reads by column
  const readings: [text: string, places: number, locale: string, value: number | undefined][] = [
    ["12",                2, "en-US", 1200],
    ["12.5",              2, "en-US", 1250],
    ["12,5",              2, "en-US", 1250],
    ["12.50",             2, "en-US", 1250],
    ["12.500",            2, "en-US", 1250],
    ["12.505",            2, "en-US", undefined],
    ["1,234.50",          2, "en-US", 123450],
    ["1.234,50",          2, "en-US", 123450],
    ["1,234",             2, "en-US", 123400],
    ["1,234",             3, "de-DE", 1234],
    ["1.234",             2, "de-DE", 123400],
    ["1.234",             3, "en-US", 1234],
    ["1,234,567",         2, "en-US", 123456700],
    ["1.234.567,8",       2, "en-US", 123456780],
    ["0,725",             4, "en-US", 7250],
    ["0.725",             4, "en-US", 7250],
    [".5",                2, "en-US", undefined],
    ["5.",                2, "en-US", undefined],
    ["$1,234.50",         2, "en-US", 123450],
    ["$ 5",               2, "en-US", 500],
    ["-5",                2, "en-US", -500],
    ["−5,00 €",           2, "de-DE", -500],
    ["-$5.00",            2, "en-US", -500],
    ["1’234.50",          2, "de-CH", 123450],
    ["CHF 12.00",         2, "de-CH", 1200],
    ["12 CHF",            2, "de-CH", 1200],
    ["1 234,50",          2, "fr-FR", 123450],
    ["0",                 2, "en-US", 0],
    ["-0",                2, "en-US", 0],
    ["",                  2, "en-US", undefined],
    ["  ",                2, "en-US", undefined],
    ["abc",               2, "en-US", undefined],
    ["1e5",               2, "en-US", undefined],
    ["0x10",              2, "en-US", undefined],
    ["Infinity",          2, "en-US", undefined],
    ["1,23,456",          2, "en-IN", 12345600],
    ["1,2,456",           2, "en-US", undefined],
    ["12,34.5",           2, "en-US", undefined],
    ["1.2.3",             2, "en-US", undefined],
    ["--5",               2, "en-US", undefined],
    ["5X",                2, "en-US", undefined],
    ["5-",                2, "en-US", undefined],
    ["999999999999",      2, "en-US", 99999999999900],
    ["9999999999999",     2, "en-US", undefined],
    ["999999999999.9999", 4, "en-US", undefined],
  ];
  test.each(readings)("%j with %i places in %s is %s", (text, places, locale, value) => {
    expect(parseDecimal(text, places, locale)).toBe(value);
  });

  test("no text makes it throw or give anything but a whole number", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 0, max: 4 }), (text, places) => {
        const value = parseDecimal(text, places);
        expect(value === undefined || Number.isSafeInteger(value)).toBe(true);
      }),
    );
  });
});

describe("what is shown reads back as what it was", () => {
  const anyLocale = fc.constantFrom(...locales);
  const anyCurrency = fc.constantFrom(...currencies);
  const anyAmount = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });

  test("money", () => {
    fc.assert(
      fc.property(anyAmount, anyCurrency, anyLocale, (amount, currency, locale) => {
        const shown = formatMoney(money(amount), currency, locale);
        expect(parseMoney(shown, currencyDecimals(currency), locale)).toBe(amount);
      }),
      { numRuns: 300 },
    );
  });

  test("a unit price", () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), anyCurrency, anyLocale, (price, currency, locale) => {
        expect(parseUnitPrice(formatUnitPrice(unitPrice(price), currency, locale), locale)).toBe(price);
      }),
      { numRuns: 300 },
    );
  });

  test("a quantity", () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), anyLocale, (quantity, locale) => {
        expect(parseQuantity(formatQuantity(thousandths(quantity), locale), locale)).toBe(quantity);
      }),
      { numRuns: 300 },
    );
  });

  test("a number in a field that is opened for correction", () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.integer({ min: 0, max: 4 }), anyLocale, (value, places, locale) => {
        expect(parseDecimal(typedDecimal(value, places, Math.min(places, 2), locale), places, locale)).toBe(value);
      }),
      { numRuns: 300 },
    );
  });
});

test("currencies know their decimals", () => {
  expect(["USD", "EUR", "JPY", "KWD"].map(currencyDecimals)).toEqual([2, 2, 0, 3]);
});

test("currencies know their sign", () => {
  expect(["USD", "EUR", "CAD", "CHF"].map((currency) => currencySign(currency, "en-US"))).toEqual([
    "$",
    "€",
    "$",
    "CHF",
  ]);
});

test("a rate below a cent shows all its places", () => {
  expect(formatUnitPrice(unitPrice(7250), "USD", "en-US")).toBe("$0.725");
  expect(formatUnitPrice(unitPrice(1_250_000), "USD", "en-US")).toBe("$125.00");
  expect(typedDecimal(7000, 4, 2, "en-US")).toBe("0.70");
});
