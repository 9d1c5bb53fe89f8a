import { beforeAll, beforeEach, expect, test } from "vitest";
import { removeExpense } from "#features/expenses/commands/remove-expense.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedExpense, emptyExpenseReports, fieldsOf, reportOf, submittedReport } from "../../../../support/parts.ts";
import { fridayEvening, lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyExpenseReports);
const of = (expense: { id: string; version: number }) => ({ expenseId: expense.id, version: String(expense.version) });

test("a removed expense leaves its report; the record keeps what it was", async () => {
  const expense = await addedExpense(cast.tess);
  valueFrom(await removeExpense.execute(cast.tess, of(expense), { now: fridayEvening }));
  expect(await reportOf(cast.tess)).toMatchObject({ expenses: [], version: 3 });
  expect(await lastEventAbout(expense.id)).toMatchObject({ name: "expense.remove", change: { amount: 1280 } });
});

test("somebody else's is missing", async () => {
  const expense = await addedExpense(cast.tess);
  expect(await removeExpense.execute(cast.theo, of(expense))).toMatchObject({ refusal: { kind: "missing" } });
  expect(await db.expense.count()).toBe(1);
});

test("not from a submitted report, and not by a stale form", async () => {
  const expense = await addedExpense(cast.tess, { spentOn: "2026-11-14" });
  expect(await removeExpense.execute(cast.tess, { ...of(expense), version: "7" })).toMatchObject({
    refusal: { kind: "conflict" },
  });
  const { expenses } = await submittedReport(cast.tess);
  const [locked] = expenses;
  if (!locked) throw new Error("the report is empty");
  expect(fieldsOf(await removeExpense.execute(cast.tess, of(locked)))).toEqual(["spentOn"]);
});
