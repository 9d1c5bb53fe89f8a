import { beforeAll, beforeEach, expect, test } from "vitest";
import { removeExpense } from "#features/expenses/commands/remove-expense.ts";
import { submitExpenseReport } from "#features/expenses/commands/submit-expense-report.ts";
import { expenseReportsAwaiting } from "#features/expenses/queries/expense-reports.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  addedExpense,
  emptyExpenseReports,
  paymentTypeNamed,
  reportDecision,
  reportOf,
} from "../../../../support/parts.ts";
import { fridayEvening, lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyExpenseReports);
const at = { now: fridayEvening };

test("submitting locks the report and tells the approver, in the app and by mail", async () => {
  await addedExpense(cast.tess);
  await addedExpense(cast.tess, { paymentTypeId: (await paymentTypeNamed("Company card")).id });
  valueFrom(await submitExpenseReport.execute(cast.tess, await reportDecision(cast.tess), at));
  const report = await reportOf(cast.tess);
  expect(report).toMatchObject({ status: "submitted", submittedAt: fridayEvening });
  const [waiting] = await expenseReportsAwaiting(cast.olivia);
  expect(waiting).toMatchObject({ id: report.id, count: 2, total: 2560, reimbursable: 1280, billable: 0 });
  const sentence = "Tess Turner submitted the expenses of Nov 15–21";
  expect(await db.notification.findFirst({ where: { personId: cast.olivia.id, sentence } })).toMatchObject({
    href: `/expenses/${report.id}`,
  });
  const mail = await db.outgoingMail.findFirstOrThrow({ where: { recipient: cast.olivia.email, subject: sentence } });
  expect(mail.body).toContain("$25.60 in all, $12.80 to refund");
  expect(await lastEventAbout(report.id)).toMatchObject({
    name: "expenseReport.submit",
    change: { from: "open", to: "submitted", expenses: 2, amount: 2560 },
  });
});

test("only one's own, and only those who approve see it waiting", async () => {
  await addedExpense(cast.tess);
  const decision = await reportDecision(cast.tess);
  for (const actor of [cast.theo, cast.max, cast.olivia]) {
    expect(await submitExpenseReport.execute(actor, decision)).toMatchObject({ refusal: { kind: "missing" } });
  }
  valueFrom(await submitExpenseReport.execute(cast.tess, decision, at));
  for (const actor of [cast.tess, cast.max, cast.ada]) expect(await expenseReportsAwaiting(actor)).toEqual([]);
});

test("not when it is empty, was submitted, changed meanwhile, or nobody approves", async () => {
  const expense = await addedExpense(cast.tess);
  const decision = await reportDecision(cast.tess);
  await addedExpense(cast.tess);
  expect(await submitExpenseReport.execute(cast.tess, decision)).toMatchObject({ refusal: { kind: "conflict" } });
  await db.expense.deleteMany({ where: { id: { not: expense.id } } });
  valueFrom(await removeExpense.execute(cast.tess, { expenseId: expense.id, version: "1" }));
  expect(await submitExpenseReport.execute(cast.tess, await reportDecision(cast.tess))).toMatchObject({
    refusal: { message: "This report is empty. Add an expense first." },
  });
  await addedExpense(cast.tess);
  const approvers = await db.approver.findMany({ where: { personId: cast.tess.id, kind: "expense" } });
  await db.approver.deleteMany({ where: { personId: cast.tess.id, kind: "expense" } });
  expect(await submitExpenseReport.execute(cast.tess, await reportDecision(cast.tess))).toMatchObject({
    refusal: { message: "Nobody approves your expenses yet. Ask an administrator to name an approver." },
  });
  await db.approver.createMany({ data: approvers });
  valueFrom(await submitExpenseReport.execute(cast.tess, await reportDecision(cast.tess), at));
  expect(await submitExpenseReport.execute(cast.tess, await reportDecision(cast.tess))).toMatchObject({
    refusal: { kind: "conflict" },
  });
});
