import { beforeAll, beforeEach, expect, test } from "vitest";
import { addExpense } from "#features/expenses/commands/add-expense.ts";
import { addReceipt } from "#features/expenses/commands/add-receipt.ts";
import { receiptById, receiptsOfExpense } from "#features/expenses/queries/receipts.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  addedExpense,
  emptyExpenseReports,
  fieldsOf,
  reportOf,
  submittedReport,
  typedParking,
} from "../../../../support/parts.ts";
import { receiptOn, storedReceipt } from "../../../../support/receipts.ts";
import { fridayEvening, lastEventAbout, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyExpenseReports);
const at = { now: fridayEvening };

test("receipts come with the expense or after it, several of them, and move the report's version", async () => {
  const files = [await storedReceipt("front.png"), await storedReceipt("back.png")];
  const { id } = valueFrom(await addExpense.execute(cast.tess, await typedParking(), { ...at, files }));
  const before = await reportOf(cast.tess);
  await receiptOn(cast.tess, id, await storedReceipt("slip.png"));
  expect((await reportOf(cast.tess)).version).toBe(before.version + 1);
  const shown = await receiptsOfExpense(cast.tess, id);
  expect(shown.map(({ name }) => name).sort()).toEqual(["back.png", "front.png", "slip.png"]);
  expect(shown[0]).toMatchObject({ isPicture: true, isRemoved: false, width: 40 });
  expect(await lastEventAbout(id)).toMatchObject({ name: "receipt.add", change: { names: "slip.png" } });
});

test("each download checks the right to the expense: own, approver, all; not whoever sees the ticket", async () => {
  const ticket = await makeTicket(cast);
  const expense = await addedExpense(cast.tess, { ticketId: ticket.id });
  const id = await receiptOn(cast.tess, expense.id);
  for (const actor of [cast.tess, cast.olivia, cast.ada]) {
    expect(await receiptById(actor, id)).toMatchObject({ mediaType: "image/png", isPicture: true });
  }
  for (const actor of [cast.theo, cast.max]) {
    expect(await receiptById(actor, id)).toBeUndefined();
    expect(await receiptsOfExpense(actor, expense.id)).toEqual([]);
  }
  expect(await receiptById(cast.tess, "not an id")).toBeUndefined();
});

test("not on another's expense, not without a file, not once the report is submitted, and at most 20", async () => {
  const expense = await addedExpense(cast.tess);
  const input = { expenseId: expense.id };
  const files = [await storedReceipt()];
  expect(await addReceipt.execute(cast.theo, input, { ...at, files })).toMatchObject({ refusal: { kind: "missing" } });
  expect(await addReceipt.execute(cast.olivia, input, { ...at, files })).toMatchObject({
    refusal: { kind: "missing" },
  });
  expect(fieldsOf(await addReceipt.execute(cast.tess, input, at))).toEqual(["files"]);
  expect(await addReceipt.execute(cast.tess, { expenseId: "x" }, { ...at, files })).toMatchObject({
    refusal: { kind: "invalid" },
  });
  const [file] = files;
  const many = Array.from({ length: 21 }, (_, count) => ({ ...file, storageKey: `${file?.storageKey}${count}` }));
  const tooMany = await addReceipt.execute(cast.tess, input, { ...at, files: many as typeof files });
  expect(tooMany).toMatchObject({ refusal: { message: "An expense has at most 20 receipts: 0 are there." } });
  await submittedReport(cast.tess);
  expect(fieldsOf(await addReceipt.execute(cast.tess, input, { ...at, files }))).toEqual(["spentOn"]);
  expect(await db.receipt.count()).toBe(0);
});
