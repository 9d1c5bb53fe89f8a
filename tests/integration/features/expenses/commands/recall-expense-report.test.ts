import { beforeAll, beforeEach, expect, test } from "vitest";
import { approveExpenseReport } from "#features/expenses/commands/approve-expense-report.ts";
import { recallExpenseReport } from "#features/expenses/commands/recall-expense-report.ts";
import { expenseReportsAwaiting } from "#features/expenses/queries/expense-reports.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  addedExpense,
  emptyExpenseReports,
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
const at = { now: fridayEvening };

test("a recalled report takes expenses again and waits for nobody", async () => {
  const { id } = await submittedReport(cast.tess);
  valueFrom(await recallExpenseReport.execute(cast.tess, await reportDecision(cast.tess), at));
  expect(await reportOf(cast.tess)).toMatchObject({ status: "open", submittedAt: null });
  expect(await expenseReportsAwaiting(cast.olivia)).toEqual([]);
  await addedExpense(cast.tess);
  expect(await lastEventAbout(id)).toMatchObject({ name: "expenseReport.recall" });
});

test("only by its owner", async () => {
  await submittedReport(cast.tess);
  for (const actor of [cast.theo, cast.olivia]) {
    expect(await recallExpenseReport.execute(actor, await reportDecision(cast.tess))).toMatchObject({
      refusal: { kind: "missing" },
    });
  }
});

test("not before it was submitted, and not after it was approved", async () => {
  await addedExpense(cast.tess);
  expect(await recallExpenseReport.execute(cast.tess, await reportDecision(cast.tess))).toMatchObject({
    refusal: { kind: "conflict" },
  });
  await submittedReport(cast.tess);
  valueFrom(await approveExpenseReport.execute(cast.olivia, await reportDecision(cast.tess), at));
  expect(await recallExpenseReport.execute(cast.tess, await reportDecision(cast.tess))).toMatchObject({
    refusal: { message: "This expense report is approved now, so it cannot be recalled. Reload the page." },
  });
});
