import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { monthOf } from "#features/billing/model/conservation.ts";
import { thingsInState } from "#features/billing/queries/things-in-state.ts";
import { addExpense } from "#features/expenses/commands/add-expense.ts";
import { amendExpense } from "#features/expenses/commands/amend-expense.ts";
import { approveExpenseReport } from "#features/expenses/commands/approve-expense-report.ts";
import { editExpenseReport } from "#features/expenses/commands/edit-expense-report.ts";
import { rejectExpenseReport } from "#features/expenses/commands/reject-expense-report.ts";
import { removeExpense } from "#features/expenses/commands/remove-expense.ts";
import { expenseChoices } from "#features/expenses/queries/expense-choices.ts";
import { expenseReport } from "#features/expenses/queries/expense-report.ts";
import { expenseReportsAwaiting } from "#features/expenses/queries/expense-reports.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import {
  addedExpense,
  emptyExpenseReports,
  fieldsOf,
  mileageAt,
  paymentTypeNamed,
  reportDecision,
  reportOf,
  submittedReport,
  typedMileage,
  typedParking,
} from "../../../support/parts.ts";
import { friday, fridayEvening, makeTicket, parseDay } from "../../../support/work.ts";

// What the reference says of expenses, in its own words, fact by fact.
let cast: Cast;
const at = { now: fridayEvening };
const add = (input: object) => addExpense.execute(cast.tess, input, at);
const dueOf = async () => (await expenseReport(cast.tess, (await reportOf(cast.tess)).id))?.due;
const waitingFor = async (actor: Actor) => (await expenseReportsAwaiting({ ...actor })).map(({ id }) => id);

beforeAll(async () => {
  cast = await makeCast();
  await mileageAt(7000);
});
beforeEach(emptyExpenseReports);

test("Mileage line without origin, destination or miles refused; 42 miles x 0.70 = 29.40.", async () => {
  for (const field of ["origin", "destination", "distance"]) {
    expect(fieldsOf(await add(await typedMileage({ [field]: "" })))).toEqual([field]);
  }
  valueFrom(await add(await typedMileage()));
  expect((await reportOf(cast.tess)).expenses).toMatchObject([{ distance: 42_000, distanceRate: 7000, amount: 2940 }]);
});

test("Ticket set + foreign customer refused; ticket set alone fills customer.", async () => {
  const ticket = await makeTicket(cast);
  const { id: customerId } = await db.customer.create({ data: { name: "Harbor Freight" } });
  expect(fieldsOf(await add(await typedParking({ ticketId: ticket.id, customerId })))).toEqual(["customerId"]);
  expect(await addedExpense(cast.tess, { ticketId: ticket.id })).toMatchObject({
    customerId: cast.northwind.customerId,
  });
});

test("Private card line raises amount due, company card does not; cash advance lowers it.", async () => {
  const card = async (name: string) => ({ amount: "30.00", paymentTypeId: (await paymentTypeNamed(name)).id });
  await addedExpense(cast.tess, { amount: "30.00" });
  expect(await dueOf()).toBe(3000);
  await addedExpense(cast.tess, await card("Company card"));
  expect(await dueOf()).toBe(3000);
  const advance = { ...(await reportDecision(cast.tess)), cashAdvance: "12.50" };
  valueFrom(await editExpenseReport.execute(cast.tess, advance, at));
  expect(await dueOf()).toBe(1750);
});

test("Submit locks lines; second approver's list empties after first approved.", async () => {
  await db.approver.create({ data: { personId: cast.tess.id, approverId: cast.max.id, kind: "expense" } });
  const { id, expenses } = await submittedReport(cast.tess);
  const [line] = expenses;
  const named = { expenseId: line?.id, version: String(line?.version) };
  for (const outcome of [
    await amendExpense.execute(cast.tess, { ...named, ...(await typedParking({ amount: "99" })) }, at),
    await removeExpense.execute(cast.tess, named, at),
  ]) {
    expect(outcome).toMatchObject({ ok: false, refusal: { message: expect.stringContaining("submitted") } });
  }
  await expect(db.expense.update({ where: { id: line?.id ?? "" }, data: { amount: 9900 } })).rejects.toThrow();
  expect([await waitingFor(cast.olivia), await waitingFor(cast.max)]).toEqual([[id], [id]]);
  valueFrom(await approveExpenseReport.execute(cast.olivia, await reportDecision(cast.tess), at));
  expect(await waitingFor(cast.max)).toEqual([]);
  await db.approver.deleteMany({ where: { approverId: cast.max.id, kind: "expense" } });
});

test("Rejected report shows reason and is editable again.", async () => {
  const { expenses } = await submittedReport(cast.tess);
  const decision = { ...(await reportDecision(cast.tess)), reason: "The parking receipt is missing" };
  valueFrom(await rejectExpenseReport.execute(cast.olivia, decision, at));
  const report = await expenseReport({ ...cast.tess }, (await reportOf(cast.tess)).id);
  expect(report).toMatchObject({ status: "rejected", reason: "The parking receipt is missing" });
  const [line] = expenses;
  const named = { expenseId: line?.id, version: String(line?.version) };
  valueFrom(await amendExpense.execute(cast.tess, { ...named, ...(await typedParking({ amount: "11.00" })) }, at));
  expect((await reportOf(cast.tess)).expenses).toMatchObject([{ amount: 1100 }]);
});

test("Billable approved item appears in Approve & Post, unapproved does not.", async () => {
  const ticket = await makeTicket(cast);
  const { id } = await addedExpense(cast.tess, { ticketId: ticket.id, isBillable: "true", amount: "30.00" });
  const span = monthOf(parseDay(friday));
  const ready = async () => (await thingsInState({ ...cast.ada }, { span, state: "ready" })).rows.map((row) => row.id);
  await submittedReport(cast.tess);
  expect(await ready()).toEqual([]);
  valueFrom(await approveExpenseReport.execute(cast.olivia, await reportDecision(cast.tess), at));
  expect(await ready()).toEqual([id]);
});

test("Limit rule of the category is visible at entry.", async () => {
  const { categoryId } = await typedParking();
  const rule = { limitAmount: 2500, limitAction: "forbid", receiptAbove: 1000 } as const;
  const before = await db.expenseCategory.findUniqueOrThrow({ where: { id: categoryId } });
  await db.expenseCategory.update({ where: { id: categoryId }, data: rule });
  const { categories } = await expenseChoices({ ...cast.tess }, parseDay(friday));
  expect(categories.find(({ id }) => id === categoryId)).toMatchObject(rule);
  expect(fieldsOf(await add(await typedParking({ amount: "25.01" })))).toEqual(["amount"]);
  const { limitAmount, limitAction, receiptAbove } = before;
  await db.expenseCategory.update({ where: { id: categoryId }, data: { limitAmount, limitAction, receiptAbove } });
});
