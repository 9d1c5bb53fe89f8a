import { describe, expect, test } from "vitest";
import { previewOf } from "#features/expenses/components/expense-preview.ts";
import { newExpenseStart } from "#features/expenses/model/expense-start.ts";
import type { CategoryChoice } from "#features/expenses/queries/expense-choices.ts";
import { parseLocalDate } from "#kernel/calendar.ts";
import { money } from "#kernel/quantity.ts";

const day = (text: string) => parseLocalDate(text) ?? expect.unreachable();
const category: CategoryChoice = {
  ...{ id: "meals", name: "Meals", kind: "amount", limitAmount: null, limitAction: "mark", receiptAbove: null },
  ...{ perDiemAmount: money(0), markup: 0, taxRate: 0 },
};
const choices = {
  ...{ categories: [category], paymentTypes: [], vehicles: [] },
  currencies: [{ code: "EUR", rate: 1_085_000_000, startsOn: day("2026-11-20") }],
};
const habits = { locale: "en-US", currency: "USD", currencyDecimals: 2, sign: "$", distanceWord: "mi" };
const paidOn = (spentOn: string, more = {}) =>
  previewOf(
    { ...newExpenseStart("meals", day(spentOn)), amount: "100", currency: "EUR", ...more },
    category,
    choices,
    habits,
  );

describe("what an expense in another currency comes to as it is typed", () => {
  test("at the latest rate from the day on which that began", () => {
    expect(paidOn("2026-11-20")).toMatchObject({ rate: "1.085", converted: "= $108.50", amount: 10_850 });
  });

  test("on an earlier day nothing is said that would be wrong: another rate holds there", () => {
    expect(paidOn("2026-11-19")).toMatchObject({ rate: "", amount: undefined, converted: "" });
    expect(paidOn("2026-11-19", { exchangeRate: "1.2" })).toMatchObject({ converted: "= $120.00" });
  });
});
