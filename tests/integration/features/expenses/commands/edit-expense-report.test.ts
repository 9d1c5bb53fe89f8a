import { beforeAll, beforeEach, expect, test } from "vitest";
import { editExpenseReport } from "#features/expenses/commands/edit-expense-report.ts";
import { expenseReport } from "#features/expenses/queries/expense-report.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  addedExpense,
  emptyExpenseReports,
  fieldsOf,
  paymentTypeNamed,
  reportDecision,
  reportOf,
  submittedReport,
} from "../../../../support/parts.ts";
import { fridayEvening, lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyExpenseReports);
const edit = async (more: Readonly<Record<string, string>>, actor = cast.tess) =>
  await editExpenseReport.execute(actor, { ...(await reportDecision(cast.tess)), ...more }, { now: fridayEvening });

test("a report gets a name and an advance, and the record says from what to what", async () => {
  await addedExpense(cast.tess);
  const { id, version } = await reportOf(cast.tess);
  valueFrom(await edit({ name: "  Chicago   move ", cashAdvance: "100" }));
  expect(await reportOf(cast.tess)).toMatchObject({ name: "Chicago move", cashAdvance: 10_000, version: version + 1 });
  expect(await lastEventAbout(id)).toMatchObject({
    name: "expenseReport.edit",
    change: { name: { from: "", to: "Chicago move" }, "cash advance": { from: "$0.00", to: "$100.00" } },
  });
  valueFrom(await edit({ name: "", cashAdvance: "" }));
  expect(await reportOf(cast.tess)).toMatchObject({ name: "", cashAdvance: 0 });
});

test("a private card line raises the amount due, a company card one does not; an advance lowers it", async () => {
  const due = async () => (await expenseReport(cast.tess, (await reportOf(cast.tess)).id))?.due;
  await addedExpense(cast.tess, { amount: "30.00" });
  expect(await due()).toBe(3000);
  const { id: paymentTypeId } = await paymentTypeNamed("Company card");
  await addedExpense(cast.tess, { amount: "50.00", paymentTypeId });
  expect(await due()).toBe(3000);
  valueFrom(await edit({ cashAdvance: "12.50" }));
  expect(await due()).toBe(1750);
  valueFrom(await edit({ cashAdvance: "40" }));
  expect(await due()).toBe(-1000);
});

test.each([
  ["cashAdvance", { cashAdvance: "plenty" }],
  ["cashAdvance", { cashAdvance: "-5" }],
  ["cashAdvance", { cashAdvance: "1000000000000" }],
  ["cashAdvance", { cashAdvance: "9".repeat(80) }],
  ["name", { name: "x".repeat(121) }],
])("refused at %s: %j", async (field, more) => {
  await addedExpense(cast.tess);
  expect(fieldsOf(await edit(more))).toEqual([field]);
  expect(await reportOf(cast.tess)).toMatchObject({ name: "", cashAdvance: 0 });
});

test("only one's own, and nothing of a stale page", async () => {
  await addedExpense(cast.tess);
  for (const actor of [cast.theo, cast.olivia]) {
    expect(await edit({ name: "Mine" }, actor)).toMatchObject({ refusal: { kind: "missing" } });
  }
  const seen = await reportDecision(cast.tess);
  valueFrom(await edit({ cashAdvance: "5" }));
  expect(await editExpenseReport.execute(cast.tess, { ...seen, cashAdvance: "7" })).toMatchObject({
    refusal: { kind: "conflict", theirs: { cashAdvance: "$5.00" } },
  });
});

test("not once it was handed in, through another tab or by the database itself", async () => {
  const { id } = await submittedReport(cast.tess);
  expect(await edit({ cashAdvance: "5" })).toMatchObject({
    refusal: {
      fields: { cashAdvance: "You submitted the expenses of Nov 15–21 on Nov 20. Recall the report to make changes." },
    },
  });
  const byHand = db.$executeRaw`UPDATE expense_report SET cash_advance = 500 WHERE id = ${id}::uuid`;
  await expect(byHand).rejects.toThrow(/its advance cannot change/);
});
