import { beforeAll, expect, test } from "vitest";
import { addExpenseCategory } from "#features/expenses/commands/add-expense-category.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedExpense, categoryNamed, fieldsOf } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const typed = { name: "Dinners", kind: "entertainment", limitAmount: "60", limitAction: "forbid", isActive: "true" };

test("a category with its rule holds for what is written down then", async () => {
  const rule = { receiptAbove: "25", markup: "12.5", account: "6640" };
  const { id } = valueFrom(await addExpenseCategory.execute(cast.olivia, { ...typed, ...rule }));
  expect(await categoryNamed("Dinners")).toMatchObject({
    ...{ id, kind: "entertainment", limitAmount: 6000, limitAction: "forbid", receiptAbove: 2500, markup: 12_500 },
    ...{ account: "6640", isActive: true, perDiemAmount: 0 },
  });
  expect(await lastEventAbout(id)).toMatchObject({ name: "expenseCategory.add", change: { name: "Dinners" } });
  const dinner = { categoryId: id, place: "Chez Nous, with Carla", amount: "60" };
  expect(await addedExpense(cast.tess, dinner)).toMatchObject({ place: "Chez Nous, with Carla", amount: 6000 });
  await expect(addedExpense(cast.tess, { ...dinner, amount: "60.01" })).rejects.toThrow("at most $60.00");
  await expect(addedExpense(cast.tess, { ...dinner, place: "" })).rejects.toThrow("Say where it was");
});

test("per diem: amount = days × per diem", async () => {
  const perDiem = { name: "Away", kind: "per_diem", perDiemAmount: "59", isActive: "true" };
  const { id } = valueFrom(await addExpenseCategory.execute(cast.olivia, perDiem));
  expect(await addedExpense(cast.tess, { categoryId: id, days: "2.5" })).toMatchObject({
    ...{ amount: 14_750, days: 2500, perDiemAmount: 5900, isReimbursable: true },
  });
});

test.each([
  ["name", { name: "parking" }],
  ["name", { name: " " }],
  ["kind", { kind: "magic" }],
  ["limitAmount", { limitAmount: "-1" }],
  ["limitAmount", { limitAmount: "1000000000000" }],
  ["receiptAbove", { receiptAbove: "x" }],
  ["perDiemAmount", { kind: "per_diem" }],
  ["markup", { markup: "1001" }],
  ["taxCategoryId", { taxCategoryId: "0198b0a0-0000-7000-8000-000000000000" }],
  ["limitAction", { limitAction: "laugh" }],
])("is refused at %s: %j", async (field, more) => {
  expect(fieldsOf(await addExpenseCategory.execute(cast.olivia, { ...typed, name: "Other dinners", ...more }))).toEqual(
    [field],
  );
});

test("only an administrator does this", async () => {
  for (const actor of [cast.max, cast.tess]) {
    expect(await addExpenseCategory.execute(actor, typed)).toMatchObject({ refusal: { kind: "missing" } });
  }
  expect(await db.expenseCategory.count({ where: { name: "Other dinners" } })).toBe(0);
});
