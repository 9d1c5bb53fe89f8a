import { beforeAll, beforeEach, expect, test } from "vitest";
import { removeReceipt } from "#features/expenses/commands/remove-receipt.ts";
import { receiptById, receiptsOfExpense } from "#features/expenses/queries/receipts.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedExpense, emptyExpenseReports, fieldsOf, submittedReport } from "../../../../support/parts.ts";
import { receiptOn } from "../../../../support/receipts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyExpenseReports);

test("a receipt is taken off, and nobody can open it any more", async () => {
  const expense = await addedExpense(cast.tess);
  const receiptId = await receiptOn(cast.tess, expense.id);
  valueFrom(await removeReceipt.execute(cast.tess, { receiptId }));
  expect(await receiptById(cast.tess, receiptId)).toBeUndefined();
  expect(await receiptsOfExpense(cast.tess, expense.id)).toMatchObject([{ id: receiptId, isRemoved: true }]);
  expect(await lastEventAbout(expense.id)).toMatchObject({
    name: "receipt.remove",
    change: { receipt: "receipt.png" },
  });
  expect(await removeReceipt.execute(cast.tess, { receiptId })).toMatchObject({ refusal: { kind: "missing" } });
});

test("not another's, not one that never was, not once the report is submitted", async () => {
  const expense = await addedExpense(cast.tess);
  const receiptId = await receiptOn(cast.tess, expense.id);
  for (const actor of [cast.theo, cast.olivia]) {
    expect(await removeReceipt.execute(actor, { receiptId })).toMatchObject({ refusal: { kind: "missing" } });
  }
  expect(await removeReceipt.execute(cast.tess, { receiptId: "x" })).toMatchObject({ refusal: { kind: "invalid" } });
  await submittedReport(cast.tess);
  expect(fieldsOf(await removeReceipt.execute(cast.tess, { receiptId }))).toEqual(["spentOn"]);
  expect(await db.receipt.count({ where: { removedAt: null } })).toBe(1);
});
