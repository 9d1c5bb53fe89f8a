import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { amendExpense } from "#features/expenses/commands/amend-expense.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  addedExpense,
  categoryNamed,
  emptyExpenseReports,
  fieldsOf,
  mileageAt,
  reportOf,
  submittedReport,
  typedMileage,
  typedParking,
} from "../../../../support/parts.ts";
import { fridayEvening, lastEventAbout, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
  await mileageAt(7000);
});
beforeEach(emptyExpenseReports);
const amend = (actor: Actor, input: object) => amendExpense.execute(actor, input, { now: fridayEvening });
const of = (expense: { id: string; version: number }) => ({ expenseId: expense.id, version: String(expense.version) });
const stored = (id: string) => db.expense.findUniqueOrThrow({ where: { id } });

test("an expense is corrected, and its report's version moves with it", async () => {
  const expense = await addedExpense(cast.tess);
  const before = await reportOf(cast.tess);
  valueFrom(await amend(cast.tess, { ...of(expense), ...(await typedParking({ amount: "20" })) }));
  expect(await stored(expense.id)).toMatchObject({ amount: 2000, version: 2, personId: cast.tess.id });
  expect((await reportOf(cast.tess)).version).toBe(before.version + 1);
});

test("with a day of another period it moves to that report", async () => {
  const expense = await addedExpense(cast.tess);
  valueFrom(await amend(cast.tess, { ...of(expense), ...(await typedParking({ spentOn: "2026-11-14" })) }));
  expect((await reportOf(cast.tess, "2026-11-08")).expenses).toMatchObject([{ id: expense.id }]);
  expect((await reportOf(cast.tess)).expenses).toEqual([]);
});

test("it moves into no report that is submitted, but to a further part of that period", async () => {
  const expense = await addedExpense(cast.tess, { spentOn: "2026-11-14" });
  const submitted = await submittedReport(cast.tess);
  valueFrom(await amend(cast.tess, { ...of(expense), ...(await typedParking()) }));
  expect(await reportOf(cast.tess)).toMatchObject({ version: submitted.version, status: "submitted" });
  expect((await reportOf(cast.tess, "2026-11-15", 2)).expenses).toMatchObject([{ id: expense.id }]);
});

test("mileage keeps the rate of its day; a new category brings its own", async () => {
  const expense = await addedExpense(cast.tess, await typedMileage());
  await mileageAt(9000);
  valueFrom(await amend(cast.tess, { ...of(expense), ...(await typedMileage({ distance: "10" })) }));
  expect(await stored(expense.id)).toMatchObject({ distanceRate: 7000, amount: 700 });
  valueFrom(await amend(cast.tess, { ...of({ ...expense, version: 2 }), ...(await typedParking()) }));
  expect(await stored(expense.id)).toMatchObject({ distance: null, distanceRate: null, origin: "", amount: 1280 });
  await mileageAt(7000);
});

test("a category that was retired meanwhile may stay", async () => {
  const expense = await addedExpense(cast.tess);
  await db.expenseCategory.update({ where: { id: expense.categoryId }, data: { isActive: false } });
  valueFrom(
    await amend(cast.tess, {
      ...of(expense),
      ...(await typedParking({ categoryId: expense.categoryId, amount: "5" })),
    }),
  );
  await db.expenseCategory.update({ where: { id: expense.categoryId }, data: { isActive: true } });
});

test("somebody else's expense is missing, for the approver too", async () => {
  const expense = await addedExpense(cast.tess);
  for (const actor of [cast.theo, cast.olivia]) {
    expect(await amend(actor, { ...of(expense), ...(await typedParking()) })).toMatchObject({
      refusal: { kind: "missing" },
    });
  }
});

test("on a submitted report it is refused; a stale form is a conflict", async () => {
  const fresh = await addedExpense(cast.tess);
  valueFrom(await amend(cast.tess, { ...of(fresh), ...(await typedParking({ amount: "20" })) }));
  expect(await amend(cast.tess, { ...of(fresh), ...(await typedParking({ amount: "30" })) })).toMatchObject({
    refusal: { kind: "conflict", theirs: { amount: "$20.00" } },
  });
  const report = await submittedReport(cast.tess);
  const [first] = report.expenses;
  if (!first) throw new Error("the report is empty");
  expect(fieldsOf(await amend(cast.tess, { ...of(first), ...(await typedParking()) }))).toEqual(["spentOn"]);
});

test("billed to nobody is refused; the record says from what to what", async () => {
  const alone = await addedExpense(cast.tess);
  expect(fieldsOf(await amend(cast.tess, { ...of(alone), ...(await typedParking({ isBillable: "true" })) }))).toEqual([
    "isBillable",
  ]);
  const ticket = await makeTicket(cast);
  const expense = await addedExpense(cast.tess, { ticketId: ticket.id });
  const { id: mileage } = await categoryNamed("Mileage");
  expect(
    fieldsOf(await amend(cast.tess, { ...of(expense), ...(await typedParking({ categoryId: mileage })) })),
  ).toEqual(["destination", "distance", "origin"]);
  valueFrom(await amend(cast.tess, { ...of(expense), ...(await typedParking({ amount: "13", isBillable: "true" })) }));
  const event = await lastEventAbout(expense.id);
  expect(event).toMatchObject({ name: "expense.amend", ticketId: ticket.id });
  expect(event.change).toMatchObject({ amount: { from: "$12.80", to: "$13.00" }, billable: { from: "no", to: "yes" } });
});

test("it comes to another ticket, whose customer is then the customer; both tickets tell", async () => {
  const [from, to] = [await makeTicket(cast), await makeTicket(cast)];
  const expense = await addedExpense(cast.tess, { ticketId: from.id, isBillable: "true" });
  const parking = await typedParking({ isBillable: "true" });
  valueFrom(
    await amend(cast.tess, { ...of(expense), ...parking, ticketNumber: to.number.toLowerCase(), customerId: "" }),
  );
  expect(await stored(expense.id)).toMatchObject({
    ticketId: to.id,
    customerId: cast.northwind.customerId,
    version: 2,
  });
  const events = await db.event.findMany({ where: { name: "expense.amend", subjectId: expense.id } });
  expect(events.map(({ ticketId }) => ticketId).sort()).toEqual([from.id, to.id].sort());
});

test("it leaves its ticket for a customer or for the organization itself; nobody is billed for nobody", async () => {
  const ticket = await makeTicket(cast);
  const expense = await addedExpense(cast.tess, { ticketId: ticket.id, isBillable: "true" });
  const { customerId } = cast.northwind;
  const billed = await typedParking({ isBillable: "true" });
  const nobody = await amend(cast.tess, { ...of(expense), ...billed, ticketNumber: "", customerId: "" });
  expect(fieldsOf(nobody)).toContain("isBillable");
  valueFrom(await amend(cast.tess, { ...of(expense), ...billed, ticketNumber: "", customerId }));
  expect(await stored(expense.id)).toMatchObject({ ticketId: null, customerId });
  const again = of({ ...expense, version: 2 });
  valueFrom(await amend(cast.tess, { ...again, ...(await typedParking()), ticketNumber: "", customerId: "" }));
  expect(await stored(expense.id)).toMatchObject({ ticketId: null, customerId: null });
});

test("a ticket of another customer, one that is not there, and what was said nowhere", async () => {
  const ticket = await makeTicket(cast);
  const other = await db.customer.create({ data: { name: "Harbor Freight" } });
  const expense = await addedExpense(cast.tess, { ticketId: ticket.id });
  const parking = await typedParking();
  const foreign = await amend(cast.tess, {
    ...of(expense),
    ...parking,
    ticketNumber: ticket.number,
    customerId: other.id,
  });
  expect(fieldsOf(foreign)).toContain("customerId");
  const unknown = await amend(cast.tess, { ...of(expense), ...parking, ticketNumber: "T19990101.0001" });
  expect(fieldsOf(unknown)).toContain("ticketNumber");
  valueFrom(await amend(cast.tess, { ...of(expense), ...parking }));
  expect(await stored(expense.id)).toMatchObject({ ticketId: ticket.id, customerId: cast.northwind.customerId });
});
