import { expect, test } from "vitest";
import { remarksOnExpenses, remarksOnReport } from "#features/expenses/model/remarks.ts";

const expense = (id: string, spentOn: string, amount: number, categoryId = "mileage") => ({
  id,
  spentOn,
  amount,
  categoryId,
});

test("the same amount, kind and day twice is unusual, and so is a weekend", () => {
  const expenses = [
    expense("a", "2026-11-20", 856),
    expense("b", "2026-11-20", 856),
    expense("c", "2026-11-20", 856, "parking"),
    expense("d", "2026-11-19", 856),
    expense("e", "2026-11-21", 100),
  ];
  expect([...remarksOnExpenses(expenses)]).toEqual([
    ["b", ["same day and amount twice"]],
    ["e", ["weekend"]],
  ]);
  expect(remarksOnReport(expenses)).toEqual(["1 twice", "1 on a weekend"]);
  expect(remarksOnReport(expenses.slice(0, 1))).toEqual([]);
});
