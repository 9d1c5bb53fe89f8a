import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { postBillingItem } from "#features/billing/commands/post-billing-item.ts";
import { writeOffBillingItem } from "#features/billing/commands/write-off-billing-item.ts";
import { rejectExpenseReport } from "#features/expenses/commands/reject-expense-report.ts";
import { rejectTimesheet } from "#features/time/commands/reject-timesheet.ts";
import { db } from "#server/db.ts";
import { approvedExpense, approvedTime, emptyBilling, seen } from "../../../../support/billing.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedMaterial, emptyExpenseReports, reportDecision } from "../../../../support/parts.ts";
import {
  decisionAbout,
  emptyTimesheets,
  fridayEvening,
  lastEventAbout,
  loggedTime,
  makeTicket,
} from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof makeTicket>>;
beforeAll(async () => {
  cast = await makeCast();
  ticket = await makeTicket(cast);
});
beforeEach(async () => {
  await emptyBilling();
  await emptyTimesheets();
  await emptyExpenseReports();
});
const at = () => ({ now: fridayEvening, key: randomUUID() });
const reference = "2026-0117";

describe("it works", () => {
  test("time, material and expense each end on an invoice, with who said so and what it was worth", async () => {
    const entry = await approvedTime(cast, ticket.id);
    const material = await addedMaterial(cast.tess, ticket.id);
    const expense = await approvedExpense(cast, ticket.id);
    valueFrom(await postBillingItem.execute(cast.olivia, { ...seen("time", entry), reference }, at()));
    valueFrom(await postBillingItem.execute(cast.olivia, { ...seen("material", material), reference }, at()));
    valueFrom(await postBillingItem.execute(cast.olivia, { ...seen("expense", expense), reference }, at()));
    const said = { outcome: "billed", reference, personId: cast.olivia.id, customerId: cast.northwind.customerId };
    expect(await db.billingItem.findUnique({ where: { timeEntryId: entry.id } })).toMatchObject({
      ...said,
      amount: entry.amount,
    });
    expect(await db.billingItem.findUnique({ where: { materialId: material.id } })).toMatchObject({
      ...said,
      amount: 2500,
    });
    expect(await db.billingItem.findUnique({ where: { expenseId: expense.id } })).toMatchObject({
      ...said,
      amount: expense.billableAmount,
    });
  });

  test("once: a second press, and two people at once", async () => {
    const material = await addedMaterial(cast.tess, ticket.id);
    const input = { ...seen("material", material), reference };
    const outcomes = await Promise.all([
      postBillingItem.execute(cast.olivia, input, at()),
      postBillingItem.execute(cast.ada, input, at()),
      writeOffBillingItem.execute(cast.ada, { ...seen("material", material), reason: "Goodwill" }, at()),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.billingItem.count({ where: { materialId: material.id } })).toBe(1);
  });
});

describe("what was billed does not change", () => {
  test("whoever asks, and not past the commands either", async () => {
    const entry = await approvedTime(cast, ticket.id);
    const material = await addedMaterial(cast.tess, ticket.id);
    valueFrom(await postBillingItem.execute(cast.olivia, { ...seen("time", entry), reference }, at()));
    valueFrom(await postBillingItem.execute(cast.olivia, { ...seen("material", material), reference }, at()));
    await expect(db.material.update({ where: { id: material.id }, data: { amount: 1 } })).rejects.toThrow();
    await expect(db.material.delete({ where: { id: material.id } })).rejects.toThrow();
    await expect(db.timeEntry.update({ where: { id: entry.id }, data: { amount: 1 } })).rejects.toThrow();
    expect(await db.material.findUnique({ where: { id: material.id } })).toEqual(material);
  });

  test("its timesheet and its report are not rejected any more", async () => {
    const entry = await approvedTime(cast, ticket.id);
    const expense = await approvedExpense(cast, ticket.id);
    valueFrom(await postBillingItem.execute(cast.olivia, { ...seen("time", entry), reference }, at()));
    valueFrom(await postBillingItem.execute(cast.olivia, { ...seen("expense", expense), reference }, at()));
    const sheet = { ...(await decisionAbout(cast.tess)), reason: "Too much" };
    expect(await rejectTimesheet.execute(cast.olivia, sheet, at())).toMatchObject({
      refusal: {
        kind: "rule",
        message:
          "One entry of this timesheet is billed, covered or written off, so it stays as it is. Take that back under Conservation first.",
      },
    });
    const report = { ...(await reportDecision(cast.tess)), reason: "Too much" };
    expect(await rejectExpenseReport.execute(cast.olivia, report, at())).toMatchObject({ refusal: { kind: "rule" } });
  });
});

test("the wrong person: who works, and who manages, does not bill; it looks as if there were nothing", async () => {
  const material = await addedMaterial(cast.tess, ticket.id);
  for (const actor of [cast.tess, cast.max]) {
    const outcome = await postBillingItem.execute(actor, { ...seen("material", material), reference }, at());
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "missing" } });
  }
  expect(await db.billingItem.count()).toBe(0);
});

describe("the wrong moment", () => {
  test("what is not accepted, or not billable, goes on no invoice", async () => {
    const open = await loggedTime(cast.tess, ticket.id);
    expect(await postBillingItem.execute(cast.olivia, { ...seen("time", open), reference }, at())).toMatchObject({
      refusal: { kind: "conflict", message: "This time entry is draft now, so it cannot be billed. Reload the page." },
    });
    const free = await addedMaterial(cast.tess, ticket.id, { isBillable: "false" });
    expect((await postBillingItem.execute(cast.olivia, { ...seen("material", free), reference }, at())).ok).toBe(false);
  });

  test("what changed since it was on the screen is looked at again", async () => {
    const material = await addedMaterial(cast.tess, ticket.id);
    const stale = { ...seen("material", material), version: "0", reference };
    expect(await postBillingItem.execute(cast.olivia, stale, at())).toMatchObject({ refusal: { kind: "conflict" } });
  });
});

test("bad input: an invoice must be named, in 60 characters, and the thing be one of three", async () => {
  const material = await addedMaterial(cast.tess, ticket.id);
  for (const wrong of [{ reference: " " }, { reference: "9".repeat(61) }, { reference, kind: "note" }]) {
    const outcome = await postBillingItem.execute(cast.olivia, { ...seen("material", material), ...wrong }, at());
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
  }
});

test("the record says what went on which invoice", async () => {
  const material = await addedMaterial(cast.tess, ticket.id);
  valueFrom(await postBillingItem.execute(cast.olivia, { ...seen("material", material), reference }, at()));
  expect(await lastEventAbout(material.id)).toMatchObject({
    name: "billingItem.post",
    actorId: cast.olivia.id,
    ticketId: ticket.id,
    change: { kind: "material", name: "USB adapter", from: "ready", to: "billed", reference, amount: 2500 },
  });
});
