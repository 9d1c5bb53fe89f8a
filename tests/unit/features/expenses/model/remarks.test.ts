import { expect, test } from "vitest";
import { type RemarkableExpense, remarksOnExpenses, remarksOnReport } from "#features/expenses/model/remarks.ts";

const desk = { locale: "en-US", currency: "USD", distanceUnit: "mile" } as const;
const expense = (id: string, more: Partial<RemarkableExpense> = {}): RemarkableExpense => ({
  id,
  spentOn: "2026-11-20",
  amount: 856,
  categoryName: "Meals",
  limitAmount: null,
  receiptAbove: null,
  receipts: 0,
  distance: null,
  usualDistance: null,
  alike: [],
  rejection: "",
  ...more,
});
const textsOn = (...expenses: RemarkableExpense[]) =>
  [...remarksOnExpenses(expenses, desk)].map(([id, found]) => [id, found.map(({ text }) => text)]);

test("the same amount and day twice is unusual, on this report and beside it, and so is a weekend", () => {
  const expenses = [
    expense("a"),
    expense("b"),
    expense("c", { categoryName: "Parking" }),
    expense("d", { spentOn: "2026-11-19" }),
    expense("e", { spentOn: "2026-11-21", alike: ["on Nov 8–14"] }),
  ];
  expect(textsOn(...expenses)).toEqual([
    ["b", ["same day and amount twice on this report"]],
    ["c", ["same day and amount as Meals on this report"]],
    ["e", ["same day and amount on Nov 8–14", "on a Saturday"]],
  ]);
  expect(remarksOnReport(expenses, desk)).toEqual(["3 twice", "1 on a weekend"]);
  expect(remarksOnReport(expenses.slice(0, 1), desk)).toEqual([]);
});

test("what is worth nothing is not the same twice: two drives of a day in the company's van", () => {
  expect(textsOn(expense("a", { amount: 0 }), expense("b", { amount: 0, alike: ["on T20261120.0003"] }))).toEqual([]);
});

test("above the limit of its category, not at it", () => {
  const limited = { limitAmount: 856 };
  expect(textsOn(expense("a", limited), expense("b", { ...limited, amount: 857 }))).toEqual([
    ["b", ["over the limit of $8.56"]],
  ]);
});

test("a receipt is missed above the amount from which it is needed", () => {
  const needed = { receiptAbove: 800 };
  const with1 = expense("b", { ...needed, receipts: 1, amount: 900 });
  expect(textsOn(expense("a", needed), with1, expense("c", { ...needed, amount: 800 }))).toEqual([
    ["a", ["no receipt, needed above $8.00"]],
  ]);
});

test("a distance unlike the usual one to that customer", () => {
  const drive = (id: string, distance: number) => expense(id, { distance, usualDistance: 12_000, amount: distance });
  expect(textsOn(drive("a", 15_000), drive("b", 15_001), drive("c", 60_000), drive("d", 8_000))).toEqual([
    ["b", ["15.001 mi, usually 12 mi to this customer"]],
    ["c", ["60 mi, usually 12 mi to this customer"]],
    ["d", ["8 mi, usually 12 mi to this customer"]],
  ]);
});

test("what was refused before says why", () => {
  expect(textsOn(expense("a", { rejection: "No receipt" }))).toEqual([["a", ["refused before: No receipt"]]]);
});
