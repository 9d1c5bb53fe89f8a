import { beforeAll, expect, test } from "vitest";
import { editExpenseCategory } from "#features/expenses/commands/edit-expense-category.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedExpense, categoryNamed, fieldsOf } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
async function typed(name: string, more: Readonly<Record<string, string>> = {}) {
  const { id, version, kind } = await categoryNamed(name);
  return { categoryId: id, version: String(version), name, kind, isActive: "true", ...more };
}
const edit = async (name: string, more: Readonly<Record<string, string>>) =>
  await editExpenseCategory.execute(cast.olivia, await typed(name, more));

test("a rule is changed; what was written down keeps its own", async () => {
  const { id } = await categoryNamed("Tools");
  const before = await addedExpense(cast.tess, { categoryId: id });
  valueFrom(await edit("Tools", { markup: "20" }));
  expect(await db.expense.findUniqueOrThrow({ where: { id: before.id } })).toMatchObject({ markup: 0 });
  expect(await addedExpense(cast.tess, { categoryId: id })).toMatchObject({ markup: 20_000 });
  expect(await lastEventAbout(id)).toMatchObject({
    name: "expenseCategory.edit",
    change: { category: "Tools", markup: { from: "0", to: "20000" } },
  });
});

test("what it is made of stays once it is used; a stale form and no change are refused", async () => {
  await addedExpense(cast.tess, { categoryId: (await categoryNamed("Tolls")).id });
  expect(fieldsOf(await edit("Tolls", { kind: "mileage" }))).toEqual(["kind"]);
  expect(await edit("Tolls", { version: "99", account: "1" })).toMatchObject({ refusal: { kind: "conflict" } });
  expect(await edit("Tolls", {})).toMatchObject({ refusal: { message: "Nothing was changed, so nothing was saved." } });
  expect(fieldsOf(await edit("Tolls", { name: "parking" }))).toEqual(["name"]);
  expect(await editExpenseCategory.execute(cast.max, await typed("Tolls"))).toMatchObject({
    refusal: { kind: "missing" },
  });
});

test("at least one category stays active, also when the last two are switched off at once", async () => {
  await db.expenseCategory.updateMany({ where: { name: { notIn: ["Parking", "Meals"] } }, data: { isActive: false } });
  const outcomes = await Promise.all(["Parking", "Meals"].map((name) => edit(name, { isActive: "false" })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.flatMap((outcome) => fieldsOf(outcome))).toEqual(["isActive"]);
  expect(await db.expenseCategory.count({ where: { isActive: true } })).toBe(1);
});
