import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { addExpense } from "#features/expenses/commands/add-expense.ts";
import { submitExpenseReport } from "#features/expenses/commands/submit-expense-report.ts";
import { myExpenseReports } from "#features/expenses/queries/expense-reports.ts";
import { expensesOnTicket, expenseTotals } from "#features/expenses/queries/expenses-on-ticket.ts";
import { columnOfDay, dayOfColumn } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
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
} from "../../../../support/parts.ts";
import { fridayEvening, lastEventAbout, makeTicket, momentOf, parseDay } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
  await mileageAt(7000);
});
beforeEach(emptyExpenseReports);
const locked = /its expenses cannot change/;
const add = (actor: Actor, input: object) => addExpense.execute(actor, input, { now: fridayEvening });

describe("adding an expense", () => {
  test("42 miles x 0.70 = 29.40, on the report of the week by itself", async () => {
    const { id } = valueFrom(await add(cast.tess, await typedMileage()));
    const report = await reportOf(cast.tess);
    expect([dayOfColumn(report.startsOn), dayOfColumn(report.endsOn)]).toEqual(["2026-11-15", "2026-11-21"]);
    expect(report).toMatchObject({ status: "open", version: 2 });
    expect(report.expenses).toMatchObject([{ id, distance: 42_000, distanceRate: 7000, amount: 2940, ticketId: null }]);
  });

  test("the rate is the one of that day, whatever it becomes", async () => {
    const { id } = valueFrom(await add(cast.tess, await typedMileage()));
    await mileageAt(9000);
    expect(await db.expense.findUniqueOrThrow({ where: { id } })).toMatchObject({ distanceRate: 7000, amount: 2940 });
    await mileageAt(7000);
  });

  test("a ticket alone fills the customer, by its id or its number", async () => {
    const ticket = await makeTicket(cast);
    const byId = await addedExpense(cast.tess, { ticketId: ticket.id, isBillable: "true" });
    const byNumber = await addedExpense(cast.tess, { ticketNumber: ticket.number.toLowerCase() });
    for (const expense of [byId, byNumber]) {
      expect(expense).toMatchObject({ ticketId: ticket.id, customerId: cast.northwind.customerId, amount: 1280 });
    }
    expect(await expenseTotals(cast.theo, ticket.id)).toEqual({ count: 2, billable: 1280, notBillable: 1280 });
    expect(await expensesOnTicket(cast.theo, ticket.id)).toHaveLength(2);
  });

  test("ten at once on a new period make one report", async () => {
    const input = await typedParking();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => add(cast.theo, input)));
    for (const outcome of outcomes) valueFrom(outcome);
    expect(await db.expenseReport.count({ where: { personId: cast.theo.id } })).toBe(1);
    expect((await reportOf(cast.theo)).expenses).toHaveLength(10);
  });
});

describe("an expense is priced", () => {
  test("with the rule of its category: tax contained, markup billed, payment type deciding the refund", async () => {
    const tax = await db.taxCategory.create({ data: { name: "VAT", rate: 19_000 } });
    const category = await db.expenseCategory.create({
      data: { name: "Spares", markup: 10_000, taxCategoryId: tax.id },
    });
    const card = await paymentTypeNamed("Company card");
    const ticket = await makeTicket(cast);
    const more = { ticketId: ticket.id, categoryId: category.id, isBillable: "true", amount: "119" };
    expect(await addedExpense(cast.tess, { ...more, paymentTypeId: card.id })).toMatchObject({
      ...{ amount: 11_900, taxAmount: 1900, billableAmount: 13_090, markup: 10_000 },
      ...{ paymentTypeId: card.id, isReimbursable: false, customerId: cast.northwind.customerId },
    });
    expect(await expenseTotals(cast.tess, ticket.id)).toMatchObject({ billable: 13_090, notBillable: 0 });
  });

  test("with the rate of exchange of that day, or the one that was typed", async () => {
    const from = (day: string) => columnOfDay(parseDay(day));
    await db.exchangeRate.createMany({
      data: [
        { currency: "EUR", startsOn: from("2026-11-18"), rate: 1_085_000_000 },
        { currency: "EUR", startsOn: from("2026-11-20"), rate: 1_100_000_000 },
      ],
    });
    const paid = async (more: Record<string, string>) =>
      await addedExpense(cast.tess, { currency: "eur", amount: "100", ...more });
    expect(await paid({ spentOn: "2026-11-19" })).toMatchObject({
      currency: "EUR",
      paidAmount: 10_000,
      amount: 10_850,
    });
    expect(await paid({})).toMatchObject({ exchangeRate: 1_100_000_000n, amount: 11_000 });
    expect(await paid({ exchangeRate: "1.2" })).toMatchObject({ exchangeRate: 1_200_000_000n, amount: 12_000 });
    const before = await add(cast.tess, await typedParking({ currency: "EUR", spentOn: "2026-11-17" }));
    expect(fieldsOf(before)).toEqual(["exchangeRate"]);
  });

  test("billed to the customer, refunded to the technician, both or neither, each at its own rate", async () => {
    await mileageAt(7000, 8000);
    const ticket = await makeTicket(cast);
    const drive = async (isBillable: string, isReimbursable: string) =>
      await addedExpense(cast.tess, { ...(await typedMileage()), ticketId: ticket.id, isBillable, isReimbursable });
    expect(await drive("true", "true")).toMatchObject({ amount: 2940, billableAmount: 3360, isReimbursable: true });
    expect(await drive("false", "true")).toMatchObject({ amount: 2940, billableAmount: 0, isReimbursable: true });
    expect(await drive("true", "false")).toMatchObject({ billableAmount: 3360, isReimbursable: false });
    expect(await drive("false", "false")).toMatchObject({ billableAmount: 0, isReimbursable: false });
    await mileageAt(7000);
  });
});

describe("is refused", () => {
  test.each([
    ["origin", { origin: "" }],
    ["destination", { destination: " " }],
    ["distance", { distance: "" }],
    ["distance", { distance: "0" }],
    ["distance", { distance: "-5" }],
    ["distance", { distance: "100000.001" }],
  ])("mileage without %s: %j", async (field, more) => {
    expect(fieldsOf(await add(cast.tess, await typedMileage(more)))).toEqual([field]);
    expect(await db.expenseReport.count()).toBe(0);
  });

  test.each([
    [["amount"], { amount: "" }],
    [["amount"], { amount: "0" }],
    [["amount"], { amount: "-1" }],
    [["amount"], { amount: "1.005" }],
    [["amount"], { amount: "1000000000000" }],
    [["spentOn"], { spentOn: "2026-11-21" }],
    [["spentOn"], { spentOn: "1999-12-31" }],
    [["spentOn"], { spentOn: "" }],
    [["categoryId"], { categoryId: "nothing" }],
    [["categoryId"], { categoryId: randomUUID() }],
    [["isBillable"], { isBillable: "true" }],
    [["ticketNumber"], { ticketNumber: "T20200101.9999" }],
    [["description"], { description: "x".repeat(501) }],
    [["amount", "spentOn"], { amount: "x", spentOn: "x" }],
  ])("at %j: %j", async (fields, more) => {
    expect(fieldsOf(await add(cast.tess, await typedParking(more)))).toEqual(fields);
    expect(await db.expense.count()).toBe(0);
  });

  test("a ticket with a customer that is not its own", async () => {
    const other = await db.customer.create({ data: { name: "Fabrikam" } });
    const { id: ticketId } = await makeTicket(cast);
    const foreign = await add(cast.tess, await typedParking({ ticketId, customerId: other.id }));
    expect(fieldsOf(foreign)).toEqual(["customerId"]);
    valueFrom(await add(cast.tess, await typedParking({ ticketId, customerId: cast.northwind.customerId })));
  });

  test("a category that is not used any more", async () => {
    const category = await db.expenseCategory.create({ data: { name: "Fax", isActive: false } });
    expect(fieldsOf(await add(cast.tess, await typedParking({ categoryId: category.id })))).toEqual(["categoryId"]);
  });

  test("on a locked report by the database itself, whoever asks", async () => {
    const { id } = await submittedReport(cast.tess);
    await expect(db.$executeRaw`UPDATE expense SET amount = 1 WHERE report_id = ${id}::uuid`).rejects.toThrow(locked);
    await expect(db.$executeRaw`DELETE FROM expense WHERE report_id = ${id}::uuid`).rejects.toThrow(locked);
    const copy = db.$executeRaw`
      INSERT INTO expense (id, report_id, person_id, category_id, spent_on, amount)
      SELECT gen_random_uuid(), report_id, person_id, category_id, spent_on, amount FROM expense WHERE report_id = ${id}::uuid`;
    await expect(copy).rejects.toThrow(locked);
  });
});

describe("a period whose report was handed in", () => {
  test("a late receipt goes to a further part of the same period, and the first stays as it is", async () => {
    const first = await submittedReport(cast.tess);
    valueFrom(await add(cast.tess, await typedParking({ amount: "3.00" })));
    const late = await reportOf(cast.tess, "2026-11-15", 2);
    expect(late).toMatchObject({ status: "open", endsOn: first.endsOn, expenses: [{ amount: 300 }] });
    expect(await reportOf(cast.tess)).toMatchObject({ status: "submitted", version: first.version });
    expect((await reportOf(cast.tess)).expenses).toHaveLength(1);

    valueFrom(await add(cast.tess, await typedParking({ amount: "4.00" })));
    expect((await reportOf(cast.tess, "2026-11-15", 2)).expenses).toHaveLength(2);
    expect((await myExpenseReports(cast.tess)).map(({ part }) => part)).toEqual([2, 1]);
  });

  test("the first report that was sent back takes it instead", async () => {
    const { id } = await submittedReport(cast.tess);
    const decided = { decidedAt: fridayEvening, decidedById: cast.olivia.id, reason: "No receipt" };
    await db.expenseReport.update({ where: { id }, data: { status: "rejected", ...decided } });
    valueFrom(await add(cast.tess, await typedParking()));
    expect((await reportOf(cast.tess)).expenses).toHaveLength(2);
  });

  test("ten late ones at once make one further part", async () => {
    await submittedReport(cast.tess);
    const input = await typedParking();
    for (const outcome of await Promise.all(Array.from({ length: 10 }, () => add(cast.tess, input))))
      valueFrom(outcome);
    expect(await db.expenseReport.count({ where: { personId: cast.tess.id } })).toBe(2);
    expect((await reportOf(cast.tess, "2026-11-15", 2)).expenses).toHaveLength(10);
  });
});

test("adding and submitting at once: the expense is on the report that was looked at, or on a further part", async () => {
  for (let round = 0; round < 8; round++) {
    await emptyExpenseReports();
    await addedExpense(cast.tess);
    const decision = await reportDecision(cast.tess);
    const [added, submitted] = await Promise.all([
      typedParking().then((input) => add(cast.tess, input)),
      submitExpenseReport.execute(cast.tess, decision, { now: fridayEvening }),
    ]);
    valueFrom(added);
    const report = await reportOf(cast.tess);
    // Whoever handed in a report that had changed was told; nothing is handed in unseen, and nothing is lost.
    expect(report.status).toBe(submitted.ok ? "submitted" : "open");
    expect(report.expenses).toHaveLength(submitted.ok ? 1 : 2);
    expect(await db.expense.count({ where: { personId: cast.tess.id } })).toBe(2);
  }
});

test("without the right it is missing; the record says what was added", async () => {
  const grants = { ...cast.tess.grants, "expense.add": "none" } as const;
  expect(await add({ ...cast.tess, grants }, await typedParking())).toMatchObject({ refusal: { kind: "missing" } });
  const ticket = await makeTicket(cast);
  const expense = await addedExpense(cast.tess, { ticketId: ticket.id });
  expect(await lastEventAbout(expense.id)).toMatchObject({
    name: "expense.add",
    actorId: cast.tess.id,
    ticketId: ticket.id,
    change: { amount: 1280, spentOn: "2026-11-20" },
  });
});

test("an expense of last week lands on last week's report", async () => {
  valueFrom(await add(cast.tess, await typedParking({ spentOn: "2026-11-14" })));
  expect((await reportOf(cast.tess, "2026-11-08")).expenses).toHaveLength(1);
  // Just before midnight where the cast works it is still Saturday, although it is Sunday elsewhere.
  const late = momentOf("2026-11-21", "23:30");
  const input = await typedParking({ spentOn: "2026-11-22" });
  expect(fieldsOf(await addExpense.execute(cast.tess, input, { now: late }))).toEqual(["spentOn"]);
});
