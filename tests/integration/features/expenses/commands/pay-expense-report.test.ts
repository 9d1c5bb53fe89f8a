import { beforeAll, beforeEach, expect, test } from "vitest";
import { approveExpenseReport } from "#features/expenses/commands/approve-expense-report.ts";
import { editExpenseReport } from "#features/expenses/commands/edit-expense-report.ts";
import { payExpenseReport } from "#features/expenses/commands/pay-expense-report.ts";
import { rejectExpenseReport } from "#features/expenses/commands/reject-expense-report.ts";
import { submitExpenseReport } from "#features/expenses/commands/submit-expense-report.ts";
import { expenseReport } from "#features/expenses/queries/expense-report.ts";
import { expenseReportsInList } from "#features/expenses/queries/expense-reports.ts";
import { db } from "#server/db.ts";
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
const pay = async (actor = cast.ada) => await payExpenseReport.execute(actor, await reportDecision(cast.tess), at);

async function approvedReport() {
  await addedExpense(cast.tess, { amount: "30.00" });
  const advance = { ...(await reportDecision(cast.tess)), cashAdvance: "10" };
  valueFrom(await editExpenseReport.execute(cast.tess, advance, at));
  await submittedReport(cast.tess);
  valueFrom(await approveExpenseReport.execute(cast.olivia, await reportDecision(cast.tess), at));
  return await reportOf(cast.tess);
}

test("an approved report is paid: it leaves the list of what is to be paid, and its person hears what they get", async () => {
  const { id } = await approvedReport();
  expect((await expenseReportsInList(cast.ada, "approved")).rows).toMatchObject([{ id, due: 3280 }]);
  valueFrom(await pay());
  expect(await reportOf(cast.tess)).toMatchObject({ status: "approved", paidAt: fridayEvening });
  expect((await expenseReportsInList(cast.ada, "approved")).rows).toEqual([]);
  expect((await expenseReportsInList(cast.ada, "paid")).rows).toMatchObject([{ id, status: "paid" }]);
  const sentence = "Ada Admin marked your expenses of Nov 15–21 as paid: $32.80";
  expect(await db.notification.count({ where: { personId: cast.tess.id, sentence } })).toBe(1);
  expect(await lastEventAbout(id)).toMatchObject({ name: "expenseReport.pay", change: { to: "paid", due: 3280 } });
});

test("who got more before than they spent hears what to give back, with every decision", async () => {
  await addedExpense(cast.tess);
  const advance = { ...(await reportDecision(cast.tess)), cashAdvance: "20" };
  valueFrom(await editExpenseReport.execute(cast.tess, advance, at));
  valueFrom(await submitExpenseReport.execute(cast.tess, await reportDecision(cast.tess), at));
  valueFrom(await approveExpenseReport.execute(cast.olivia, await reportDecision(cast.tess), at));
  valueFrom(await pay());
  const said = { subject: { contains: "Nov 15–21" }, body: { contains: "$7.20 to give back." } };
  expect(await db.outgoingMail.count({ where: { ...said, recipient: cast.olivia.email } })).toBe(1);
  expect(await db.outgoingMail.count({ where: { ...said, recipient: cast.tess.email } })).toBe(1);
  const sentence = "Ada Admin marked your expenses of Nov 15–21 as paid: $7.20 to give back";
  expect(await db.notification.count({ where: { personId: cast.tess.id, sentence } })).toBe(1);
});

test("only by whoever may", async () => {
  await approvedReport();
  for (const actor of [cast.tess, cast.max]) expect(await pay(actor)).toMatchObject({ refusal: { kind: "missing" } });
});

test("not what is not approved, not twice, and not what changed since", async () => {
  await submittedReport(cast.tess);
  expect(await pay()).toMatchObject({ refusal: { kind: "conflict" } });
  await emptyExpenseReports();
  await approvedReport();
  const seen = await reportDecision(cast.tess);
  valueFrom(await payExpenseReport.execute(cast.ada, seen, at));
  expect(await payExpenseReport.execute(cast.ada, seen, at)).toMatchObject({
    refusal: { message: "This expense report is paid now, so it cannot be paid. Reload the page." },
  });
});

test("what was paid stays: its approver cannot reject it, and the database keeps it approved", async () => {
  const { id } = await approvedReport();
  valueFrom(await pay());
  const input = { ...(await reportDecision(cast.tess)), reason: "Wrong" };
  expect(await rejectExpenseReport.execute(cast.olivia, input)).toMatchObject({ refusal: { kind: "conflict" } });
  expect((await expenseReport(cast.olivia, id))?.may).toMatchObject({ approve: false, reject: false, pay: false });
  await expect(db.expenseReport.update({ where: { id }, data: { status: "open" } })).rejects.toThrow();
});
