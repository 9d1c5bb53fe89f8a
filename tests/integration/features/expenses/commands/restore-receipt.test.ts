import { beforeAll, beforeEach, expect, test } from "vitest";
import { removeReceipt } from "#features/expenses/commands/remove-receipt.ts";
import { restoreReceipt } from "#features/expenses/commands/restore-receipt.ts";
import { receiptById } from "#features/expenses/queries/receipts.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedExpense, emptyExpenseReports, fieldsOf, submittedReport } from "../../../../support/parts.ts";
import { receiptOn } from "../../../../support/receipts.ts";
import { fridayEvening, lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyExpenseReports);
const at = { now: fridayEvening };

async function removed() {
  const expense = await addedExpense(cast.tess);
  const receiptId = await receiptOn(cast.tess, expense.id);
  valueFrom(await removeReceipt.execute(cast.tess, { receiptId }, at));
  return { expense, receiptId };
}

test("a receipt that was taken off is brought back", async () => {
  const { expense, receiptId } = await removed();
  valueFrom(await restoreReceipt.execute(cast.tess, { receiptId }, at));
  expect(await receiptById(cast.tess, receiptId)).toMatchObject({ name: "receipt.png" });
  expect(await lastEventAbout(expense.id)).toMatchObject({
    name: "receipt.restore",
    change: { receipt: "receipt.png" },
  });
  expect(await restoreReceipt.execute(cast.tess, { receiptId }, at)).toMatchObject({ refusal: { kind: "missing" } });
});

test("not another's, not after 30 days, not once the report is submitted", async () => {
  const { receiptId } = await removed();
  expect(await restoreReceipt.execute(cast.theo, { receiptId }, at)).toMatchObject({ refusal: { kind: "missing" } });
  expect(await restoreReceipt.execute(cast.tess, {}, at)).toMatchObject({ refusal: { kind: "invalid" } });
  const late = { now: new Date(fridayEvening.getTime() + 31 * 86_400_000) };
  expect(await restoreReceipt.execute(cast.tess, { receiptId }, late)).toMatchObject({
    refusal: { message: "“receipt.png” was removed more than 30 days ago and cannot be brought back." },
  });
  await submittedReport(cast.tess);
  expect(fieldsOf(await restoreReceipt.execute(cast.tess, { receiptId }, at))).toEqual(["spentOn"]);
});
