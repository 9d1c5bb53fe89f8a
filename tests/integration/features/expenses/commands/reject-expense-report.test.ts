import { beforeAll, beforeEach, expect, test } from "vitest";
import { approveExpenseReport } from "#features/expenses/commands/approve-expense-report.ts";
import { rejectExpenseReport } from "#features/expenses/commands/reject-expense-report.ts";
import { submitExpenseReport } from "#features/expenses/commands/submit-expense-report.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  addedExpense,
  emptyExpenseReports,
  fieldsOf,
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
const reject = async (reason: string) =>
  await rejectExpenseReport.execute(cast.olivia, { ...(await reportDecision(cast.tess)), reason }, at);

test("a rejected report shows the reason, is editable again and can be submitted again", async () => {
  const { id } = await submittedReport(cast.tess);
  valueFrom(await reject("The parking receipt is missing"));
  expect(await reportOf(cast.tess)).toMatchObject({ status: "rejected", reason: "The parking receipt is missing" });
  const mail = await db.outgoingMail.findFirstOrThrow({
    where: { recipient: cast.tess.email },
    orderBy: { id: "desc" },
  });
  expect(mail.body).toContain("The parking receipt is missing");
  expect(await lastEventAbout(id)).toMatchObject({
    name: "expenseReport.reject",
    change: { from: "submitted", to: "rejected", reason: "The parking receipt is missing" },
  });
  await addedExpense(cast.tess);
  valueFrom(await submitExpenseReport.execute(cast.tess, await reportDecision(cast.tess), at));
  expect(await reportOf(cast.tess)).toMatchObject({ status: "submitted", reason: "", decidedById: null });
});

test("an approved report that must change is rejected", async () => {
  await submittedReport(cast.tess);
  valueFrom(await approveExpenseReport.execute(cast.olivia, await reportDecision(cast.tess), at));
  valueFrom(await reject("Wrong day"));
  expect((await reportOf(cast.tess)).status).toBe("rejected");
});

test("only by an approver", async () => {
  await submittedReport(cast.tess);
  const input = { ...(await reportDecision(cast.tess)), reason: "Because" };
  for (const actor of [cast.tess, cast.theo, cast.max]) {
    expect(await rejectExpenseReport.execute(actor, input)).toMatchObject({ refusal: { kind: "missing" } });
  }
});

test("not without a reason, and not what is open", async () => {
  await submittedReport(cast.tess);
  expect(fieldsOf(await reject("  "))).toEqual(["reason"]);
  expect((await reportOf(cast.tess)).status).toBe("submitted");
  valueFrom(await reject("Once"));
  expect(await reject("Twice")).toMatchObject({ refusal: { kind: "conflict" } });
});

test("expense by expense: each carries its reason, and the whole goes back for editing", async () => {
  await addedExpense(cast.tess, { amount: "30.00" });
  const report = await submittedReport(cast.tess);
  const [odd, other] = report.expenses;
  if (!odd || !other) throw new Error("the report is empty");
  const input = {
    ...(await reportDecision(cast.tess)),
    reason: "",
    [`why.${odd.id}`]: "No receipt",
    [`why.${other.id}`]: "",
  };
  valueFrom(await rejectExpenseReport.execute(cast.olivia, input, at));
  const back = await reportOf(cast.tess);
  expect(back).toMatchObject({ status: "rejected", reason: expect.stringMatching(/, \$30\.00: No receipt$/) });
  expect(back.expenses.map(({ rejection }) => rejection)).toEqual(["No receipt", ""]);
});

test("not once something of it was billed", async () => {
  const { id: expenseId, spentOn: day } = await addedExpense(cast.tess);
  await submittedReport(cast.tess);
  valueFrom(await approveExpenseReport.execute(cast.olivia, await reportDecision(cast.tess), at));
  const item = { outcome: "billed", expenseId, day, amount: 1280, personId: cast.ada.id } as const;
  const { id } = await db.billingItem.create({ data: item });
  expect(await reject("Too late")).toMatchObject({
    refusal: { message: expect.stringContaining("One expense of this expense report is billed") },
  });
  expect((await reportOf(cast.tess)).status).toBe("approved");
  await db.billingItem.delete({ where: { id } });
});
