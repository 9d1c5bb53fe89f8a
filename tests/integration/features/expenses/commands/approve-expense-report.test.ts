import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approveExpenseReport } from "#features/expenses/commands/approve-expense-report.ts";
import { recallExpenseReport } from "#features/expenses/commands/recall-expense-report.ts";
import { rejectExpenseReport } from "#features/expenses/commands/reject-expense-report.ts";
import { submitExpenseReport } from "#features/expenses/commands/submit-expense-report.ts";
import { expenseReport } from "#features/expenses/queries/expense-report.ts";
import { expenseReportsAwaiting, expensesAwaitingInSum } from "#features/expenses/queries/expense-reports.ts";
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
  expect(await expensesAwaitingInSum(cast.max)).toEqual({ count: 1, total: 1280 });
  valueFrom(await approveExpenseReport.execute(cast.olivia, await reportDecision(cast.tess), at));
  expect(await reportOf(cast.tess)).toMatchObject({
    status: "approved",
    decidedById: cast.olivia.id,
    decidedAt: fridayEvening,
  });
  expect(await expenseReportsAwaiting(cast.max)).toEqual([]);
  expect(await expensesAwaitingInSum(cast.max)).toEqual({ count: 0, total: 0 });
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

describe("some expenses are refused and the rest is approved", () => {
  async function threeSubmitted() {
    await addedExpense(cast.tess, { amount: "20.00" });
    await addedExpense(cast.tess, { amount: "30.00" });
    const report = await submittedReport(cast.tess);
    const [kept, odd] = report.expenses;
    if (!kept || !odd) throw new Error("the report is empty");
    return { report, kept, odd };
  }

  test("what was refused is a draft of the next part, with the reason; the rest is approved; the person is told", async () => {
    const { report, odd } = await threeSubmitted();
    const input = { ...(await reportDecision(cast.tess)), [`why.${odd.id}`]: " Thirty for parking? " };
    valueFrom(await approveExpenseReport.execute(cast.olivia, input, at));
    const approved = await reportOf(cast.tess);
    expect(approved).toMatchObject({ id: report.id, status: "approved", reason: "" });
    expect(approved.expenses.map(({ amount }) => amount)).toEqual([2000, 1280]);
    const next = await reportOf(cast.tess, "2026-11-15", 2);
    expect(next).toMatchObject({ status: "open", expenses: [{ id: odd.id, rejection: "Thirty for parking?" }] });
    const sentence = "Olivia Owens approved your expenses of Nov 15–21, but for 1 of them";
    const mail = await db.outgoingMail.findFirstOrThrow({ where: { recipient: cast.tess.email, subject: sentence } });
    expect(mail.body).toContain("$32.80 to refund.");
    expect(mail.body).toMatch(/, \$30\.00: Thirty for parking\?/);
    expect(mail.body).toContain(`/expenses/${next.id}`);
    expect(await lastEventAbout(report.id)).toMatchObject({
      change: { to: "approved", amount: 3280, movedTo: next.id },
    });
  });

  test("it can be corrected and handed in again, and the approver sees that it was refused before", async () => {
    const { odd } = await threeSubmitted();
    const input = { ...(await reportDecision(cast.tess)), [`why.${odd.id}`]: "Too much" };
    valueFrom(await approveExpenseReport.execute(cast.olivia, input, at));
    const { id, version } = await reportOf(cast.tess, "2026-11-15", 2);
    valueFrom(await submitExpenseReport.execute(cast.tess, { reportId: id, version: String(version) }, at));
    expect(await expenseReportsAwaiting(cast.olivia)).toMatchObject([{ id, part: 2, remarks: ["1 refused before"] }]);
  });

  test("not all of them, none that is elsewhere, and nothing of a stale page", async () => {
    const { report, odd } = await threeSubmitted();
    const seen = await reportDecision(cast.tess);
    const all = Object.fromEntries(report.expenses.map(({ id }) => [`why.${id}`, "No"]));
    expect(await approveExpenseReport.execute(cast.olivia, { ...seen, ...all })).toMatchObject({
      refusal: { message: "Every expense is refused, so nothing is left to approve. Send the report back instead." },
    });
    const stranger = await addedExpense(cast.theo);
    expect(await approveExpenseReport.execute(cast.olivia, { ...seen, [`why.${stranger.id}`]: "No" })).toMatchObject({
      refusal: { kind: "conflict" },
    });
    const long = { ...seen, [`why.${odd.id}`]: "x".repeat(2001) };
    expect(await approveExpenseReport.execute(cast.olivia, long)).toMatchObject({
      refusal: { fields: { [`why.${odd.id}`]: "The reason takes at most 2000 characters." } },
    });
    const stale = { ...seen, version: String(Number(seen.version) - 1), [`why.${odd.id}`]: "No" };
    expect(await approveExpenseReport.execute(cast.olivia, stale)).toMatchObject({ refusal: { kind: "conflict" } });
    expect(await reportOf(cast.tess)).toMatchObject({ status: "submitted", version: report.version });
    expect(await db.expense.count({ where: { rejection: { not: "" } } })).toBe(0);
  });

  test("two approvers who refuse different ones at once: one wins, the other is told, nothing is refused twice", async () => {
    for (let round = 0; round < 5; round++) {
      await emptyExpenseReports();
      if (round === 0) await letMaxApprove(cast.tess.id);
      const { kept, odd } = await threeSubmitted();
      const decision = await reportDecision(cast.tess);
      const outcomes = await Promise.all([
        approveExpenseReport.execute(cast.olivia, { ...decision, [`why.${odd.id}`]: "Olivia" }, at),
        approveExpenseReport.execute(cast.max, { ...decision, [`why.${kept.id}`]: "Max" }, at),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "conflict" } });
      expect((await reportOf(cast.tess)).expenses).toHaveLength(2);
      expect((await reportOf(cast.tess, "2026-11-15", 2)).expenses).toHaveLength(1);
    }
  });
});
