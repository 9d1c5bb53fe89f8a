import { expect, test } from "vitest";
import {
  acceptsExpenses,
  type ExpenseReportEvent,
  type ExpenseReportStatus,
  expenseReportMachine,
  reportStatusAfter,
} from "#features/expenses/model/expense-report-status.ts";
import { step } from "#kernel/machine.ts";
import { Refused } from "#kernel/refusal.ts";

const statuses: ExpenseReportStatus[] = ["open", "submitted", "approved", "rejected", "paid"];
const events: ExpenseReportEvent[] = ["submit", "recall", "approve", "reject", "pay"];

test("each status meets each event as the table says", () => {
  const grid = statuses.map((status) => events.map((event) => step(expenseReportMachine, status, event) ?? "-"));
  // biome-ignore format: a table reads by column
  expect(grid).toEqual([
    //            submit       recall  approve     reject      pay
    /* open */      ["submitted", "-",    "-",        "-",        "-"],
    /* submitted */ ["-",         "open", "approved", "rejected", "-"],
    /* approved */  ["-",         "-",    "-",        "rejected", "paid"],
    /* rejected */  ["submitted", "-",    "-",        "-",        "-"],
    /* paid */      ["-",         "-",    "-",        "-",        "-"],
  ]);
});

test("what may not happen is refused with a sentence that names the status", () => {
  expect(() => reportStatusAfter("approved", "recall")).toThrow(Refused);
  expect(() => reportStatusAfter("approved", "recall")).toThrow("approved now, so it cannot be recalled");
});

test("expenses can be written while a report is open or rejected", () => {
  expect(statuses.filter(acceptsExpenses)).toEqual(["open", "rejected"]);
});
