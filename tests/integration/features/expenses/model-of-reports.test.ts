import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { addExpense } from "#features/expenses/commands/add-expense.ts";
import { approveExpenseReport } from "#features/expenses/commands/approve-expense-report.ts";
import { editExpenseReport } from "#features/expenses/commands/edit-expense-report.ts";
import { payExpenseReport } from "#features/expenses/commands/pay-expense-report.ts";
import { recallExpenseReport } from "#features/expenses/commands/recall-expense-report.ts";
import { rejectExpenseReport } from "#features/expenses/commands/reject-expense-report.ts";
import { removeExpense } from "#features/expenses/commands/remove-expense.ts";
import { submitExpenseReport } from "#features/expenses/commands/submit-expense-report.ts";
import { myExpenseReports } from "#features/expenses/queries/expense-reports.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../../support/cast.ts";
import { emptyExpenseReports, paymentTypeNamed, typedParking } from "../../../support/parts.ts";
import { fridayEvening } from "../../../support/work.ts";

let cast: Cast;
let card = "";
beforeAll(async () => {
  cast = await makeCast();
  card = (await paymentTypeNamed("Company card")).id;
});
const at = { now: fridayEvening };

const all = async () =>
  await db.expenseReport.findMany({
    where: { personId: cast.tess.id },
    orderBy: { part: "asc" },
    include: { expenses: { orderBy: { id: "asc" } } },
  });
type Report = Awaited<ReturnType<typeof all>>[number];

const acts = ["add", "addLate", "remove", "advance", "submit", "recall", "approve", "refuse", "reject", "pay"] as const;

/** Does one thing to one of the reports, as the right person who looks at it; most of it may not be done, and is refused. */
async function perform(act: (typeof acts)[number], reports: readonly Report[], which: number, cents: number) {
  const amount = (cents / 100).toFixed(2);
  if (act === "add") return await addExpense.execute(cast.tess, await typedParking({ amount }), at);
  if (act === "addLate") {
    return await addExpense.execute(cast.tess, await typedParking({ amount, paymentTypeId: card }), at);
  }
  const report = reports[which % Math.max(1, reports.length)];
  if (!report) return undefined;
  const seen = { reportId: report.id, version: String(report.version) };
  const expense = report.expenses[cents % Math.max(1, report.expenses.length)];
  switch (act) {
    case "remove": {
      const input = expense && { expenseId: expense.id, version: String(expense.version) };
      return input && (await removeExpense.execute(cast.tess, input, at));
    }
    case "advance":
      return await editExpenseReport.execute(cast.tess, { ...seen, cashAdvance: amount }, at);
    case "submit":
      return await submitExpenseReport.execute(cast.tess, seen, at);
    case "recall":
      return await recallExpenseReport.execute(cast.tess, seen, at);
    case "approve":
      return await approveExpenseReport.execute(cast.olivia, seen, at);
    case "refuse":
      return await approveExpenseReport.execute(cast.olivia, { ...seen, [`why.${expense?.id}`]: "Odd" }, at);
    case "reject":
      return await rejectExpenseReport.execute(cast.olivia, { ...seen, reason: "Odd" }, at);
    case "pay":
      return await payExpenseReport.execute(cast.ada, seen, at);
  }
}

const isLocked = ({ status }: Report) => status === "submitted" || status === "approved";
const contents = ({ expenses, cashAdvance }: Report) => ({ cashAdvance, expenses });

test("whatever people do, what was handed in never changes but by a decision, nothing is lost, and the sums agree", async () => {
  const step = fc.record({ act: fc.constantFrom(...acts), which: fc.nat(3), cents: fc.integer({ min: 1, max: 9999 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      await emptyExpenseReports();
      let written = 0;
      for (const { act, which, cents } of steps) {
        const before = await all();
        const outcome = await perform(act, before, which, cents);
        const after = await all();
        if (outcome?.ok && (act === "add" || act === "addLate")) written++;
        if (outcome?.ok && act === "remove") written--;
        if (outcome && !outcome.ok) expect(after).toEqual(before);
        for (const report of before.filter(isLocked)) {
          const now =
            after.find(({ id }) => id === report.id) ?? expect.unreachable("a report that was handed in is gone");
          const isRefusal = outcome?.ok && act === "refuse";
          const isSentBack = outcome?.ok && act === "reject";
          if (!isRefusal && !isSentBack) expect(contents(now)).toEqual(contents(report));
          if (report.paidAt) expect(now).toEqual(report);
        }
        expect(after.flatMap(({ expenses }) => expenses)).toHaveLength(written);
        expect(after.map(({ part }) => part)).toEqual(after.map((_, index) => index + 1));
        // At most one part takes what comes next, besides those that were sent back.
        expect(after.filter(({ status }) => status === "open").length).toBeLessThanOrEqual(before.length + 1);
      }
      for (const row of await myExpenseReports(cast.tess)) {
        const report = (await all()).find(({ id }) => id === row.id);
        const sum = (of: Report["expenses"]) => of.reduce((total, { amount }) => total + amount, 0);
        const own = sum((report?.expenses ?? []).filter(({ isReimbursable }) => isReimbursable));
        expect(row).toMatchObject({
          total: sum(report?.expenses ?? []),
          reimbursable: own,
          due: own - (report?.cashAdvance ?? 0),
        });
      }
    }),
    { numRuns: 25 },
  );
}, 240_000);
