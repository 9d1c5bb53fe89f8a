import { beforeAll, beforeEach, expect, test } from "vitest";
import { approveExpenseReport } from "#features/expenses/commands/approve-expense-report.ts";
import { recallExpenseReport } from "#features/expenses/commands/recall-expense-report.ts";
import { rejectExpenseReport } from "#features/expenses/commands/reject-expense-report.ts";
import { expenseReport } from "#features/expenses/queries/expense-report.ts";
import { expenseReportsAwaiting } from "#features/expenses/queries/expense-reports.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { emptyExpenseReports, reportDecision, reportOf, submittedReport } from "../../../../support/parts.ts";
import { fridayEvening, lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  await emptyExpenseReports();
  await db.approver.deleteMany({ where: { approverId: cast.max.id, kind: "expense" } });
});
const at = { now: fridayEvening };
const letMaxApprove = (personId: string) =>
  db.approver.create({ data: { personId, approverId: cast.max.id, kind: "expense" } });

test("one of several approvers suffices: it leaves the other's list, and the person is told", async () => {
  await letMaxApprove(cast.tess.id);
  const report = await submittedReport(cast.tess);
  expect(await expenseReportsAwaiting(cast.max)).toMatchObject([{ id: report.id }]);
  valueFrom(await approveExpenseReport.execute(cast.olivia, await reportDecision(cast.tess), at));
  expect(await reportOf(cast.tess)).toMatchObject({
    status: "approved",
    decidedById: cast.olivia.id,
    decidedAt: fridayEvening,
  });
  expect(await expenseReportsAwaiting(cast.max)).toEqual([]);
  const sentence = "Olivia Owens approved your expenses of Nov 15–21";
  expect(await db.notification.count({ where: { personId: cast.tess.id, sentence } })).toBe(1);
  expect(await db.outgoingMail.count({ where: { recipient: cast.tess.email, subject: sentence } })).toBe(1);
  expect(await lastEventAbout(report.id)).toMatchObject({
    name: "expenseReport.approve",
    change: { from: "submitted", to: "approved", selfApproved: false },
  });
});

test("two approvers at once: one decides, the other is told", async () => {
  for (let round = 0; round < 6; round++) {
    await emptyExpenseReports();
    if (round === 0) await letMaxApprove(cast.tess.id);
    await submittedReport(cast.tess);
    const decision = await reportDecision(cast.tess);
    const outcomes = await Promise.all([
      approveExpenseReport.execute(cast.olivia, decision, at),
      rejectExpenseReport.execute(cast.max, { ...decision, reason: "No receipt" }, at),
    ]);
    const [approved, rejected] = outcomes;
    // An approved report may be rejected, but not by a form that showed it as submitted.
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "conflict" } });
    expect((await reportOf(cast.tess)).status).toBe(approved.ok ? "approved" : "rejected");
    expect(rejected.ok).toBe(!approved.ok);
  }
});

test("only an approver of that person, whatever the level", async () => {
  const report = await submittedReport(cast.tess);
  for (const actor of [cast.tess, cast.theo, cast.max, cast.ada]) {
    expect(await approveExpenseReport.execute(actor, await reportDecision(cast.tess))).toMatchObject({
      refusal: { kind: "missing" },
    });
  }
  expect(await expenseReport(cast.theo, report.id)).toBeUndefined();
  expect((await expenseReport(cast.olivia, report.id))?.may).toMatchObject({
    approve: true,
    reject: true,
    recall: false,
  });
  expect((await expenseReport(cast.tess, report.id))?.may).toMatchObject({ approve: false, recall: true });
});

test("not what was not on the screen, and not what is not submitted", async () => {
  await submittedReport(cast.tess);
  const seen = await reportDecision(cast.tess);
  valueFrom(await recallExpenseReport.execute(cast.tess, seen, at));
  expect(await approveExpenseReport.execute(cast.olivia, seen)).toMatchObject({ refusal: { kind: "conflict" } });
  await submittedReport(cast.tess);
  expect(await approveExpenseReport.execute(cast.olivia, seen)).toMatchObject({
    refusal: { kind: "conflict", message: expect.stringContaining("changed since you opened it") },
  });
});

test("one's own only where nobody else could, and the record says so", async () => {
  const own = await submittedReport(cast.olivia);
  await letMaxApprove(cast.olivia.id);
  expect(await approveExpenseReport.execute(cast.olivia, await reportDecision(cast.olivia))).toMatchObject({
    refusal: { message: "This is your own expense report. Max Manager can approve it." },
  });
  await db.approver.deleteMany({ where: { personId: cast.olivia.id, approverId: cast.max.id } });
  valueFrom(await approveExpenseReport.execute(cast.olivia, await reportDecision(cast.olivia), at));
  expect(await lastEventAbout(own.id)).toMatchObject({ change: { selfApproved: true } });
});
