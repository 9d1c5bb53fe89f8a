import { beforeAll, beforeEach, expect, test } from "vitest";
import { approveExpenseReport } from "#features/expenses/commands/approve-expense-report.ts";
import { readExportAddress } from "#features/expenses/model/export-address.ts";
import { expensesAsCsv } from "#features/expenses/queries/expenses-as-csv.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  addedExpense,
  emptyExpenseReports,
  reportDecision,
  reportOf,
  submittedReport,
} from "../../../../support/parts.ts";
import { fridayEvening, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyExpenseReports);

const asked = (address: string) => valueFrom(readExportAddress(new URLSearchParams(address)));
const whole = "from=2026-11-01&to=2026-11-30";
const linesOf = async (address: string, actor = cast.ada) =>
  (await expensesAsCsv(actor, asked(address))).trimEnd().split("\r\n");

async function approved() {
  const report = await submittedReport(cast.tess);
  valueFrom(await approveExpenseReport.execute(cast.olivia, await reportDecision(cast.tess), { now: fridayEvening }));
  return report;
}

test("approved expenses as lines for the bookkeeping; what is not approved is not there", async () => {
  const ticket = await makeTicket(cast);
  await addedExpense(cast.tess, { ticketId: ticket.id, amount: "30.00", isBillable: "true", description: '=1+1;"x"' });
  await addedExpense(cast.theo, { amount: "99.00" });
  const { id } = await approved();
  const [head, first, second, ...more] = await linesOf(whole);
  expect(head).toBe(
    "\uFEFFDay,Person,Category,Account,Description,Customer,Ticket,Amount,Tax,Currency,Currency paid,Amount paid,Payment type,Reimbursable,Billable amount,Report,Approved on,Paid on",
  );
  expect(first).toMatch(/^2026-11-20,Tess Turner,/);
  // A spreadsheet runs nothing of what somebody typed.
  expect(first).toContain(`,"'=1+1;""x""",Northwind Dental,${ticket.number},30.00,0.00,USD,USD,30.00,Own money,yes,`);
  expect(first).toMatch(/,Nov 15–21 2026,2026-11-20,$/);
  expect(second).toContain(",12.80,0.00,USD,USD,12.80,Own money,yes,0.00,");
  expect(more).toEqual([]);
  expect(await linesOf(`report=${id}`)).toHaveLength(3);
  expect(await linesOf("from=2026-11-21&to=2026-11-30")).toHaveLength(1);
});

test("only reports that one may see", async () => {
  await approved();
  expect(await linesOf(whole, cast.theo)).toHaveLength(1);
  expect((await reportOf(cast.tess)).expenses).toHaveLength(1);
});

test.each([
  ["", "Choose the first and the last day of the export."],
  ["from=2026-13-01&to=2026-12-01", "Choose the first and the last day of the export."],
  ["from=2026-12-01&to=2026-11-01", "The last day of the export cannot be before the first."],
  ["report=everything", "One of the reports is none."],
])("%j is refused with a sentence", (address, message) => {
  expect(readExportAddress(new URLSearchParams(address))).toMatchObject({ ok: false, refusal: { message } });
});
