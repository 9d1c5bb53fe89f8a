import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { columnOfDay, dayAt, dayOfColumn } from "#kernel/calendar.ts";
import { csvRow } from "#kernel/csv.ts";
import { currencyDecimals } from "#kernel/money.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { purposeOf } from "../model/expense-words.ts";
import type { ExpenseExport } from "../model/export-address.ts";
import { spanOfReport } from "../model/report-name.ts";

const columns = {
  id: true,
  spentOn: true,
  description: true,
  origin: true,
  destination: true,
  place: true,
  distance: true,
  isRoundTrip: true,
  days: true,
  currency: true,
  paidAmount: true,
  amount: true,
  taxAmount: true,
  billableAmount: true,
  isReimbursable: true,
  person: { select: { name: true } },
  category: { select: { name: true, account: true } },
  customer: { select: { name: true } },
  ticket: { select: { number: true } },
  paymentType: { select: { name: true } },
  report: { select: { startsOn: true, endsOn: true, part: true, name: true, decidedAt: true, paidAt: true } },
} as const satisfies Prisma.ExpenseSelect;

type Row = Prisma.ExpenseGetPayload<{ select: typeof columns }>;

// Figures with a point and no grouping: a machine reads them, wherever its reader lives.
const decimal = (value: number, currency: string) => {
  const places = currencyDecimals(currency);
  return (value / 10 ** places).toFixed(places);
};
const yesOrNo = (is: boolean) => (is ? "yes" : "no");

type Cell = (row: Row, actor: Actor) => string;

const cells: Readonly<Record<string, Cell>> = {
  Day: ({ spentOn }) => dayOfColumn(spentOn),
  Person: ({ person }) => person.name,
  Category: ({ category }) => category.name,
  Account: ({ category }) => category.account,
  Description: ({ category, ...row }, { desk }) => purposeOf({ ...row, categoryName: category.name }, desk),
  Customer: ({ customer }) => customer?.name ?? "",
  Ticket: ({ ticket }) => ticket?.number ?? "",
  Amount: ({ amount }, { desk }) => decimal(amount, desk.currency),
  Tax: ({ taxAmount }, { desk }) => decimal(taxAmount, desk.currency),
  Currency: (_row, { desk }) => desk.currency,
  "Currency paid": ({ currency }, { desk }) => currency ?? desk.currency,
  "Amount paid": ({ currency, paidAmount, amount }, { desk }) =>
    currency === null || paidAmount === null ? decimal(amount, desk.currency) : decimal(paidAmount, currency),
  "Payment type": ({ paymentType }) => paymentType?.name ?? "",
  Reimbursable: ({ isReimbursable }) => yesOrNo(isReimbursable),
  "Billable amount": ({ billableAmount }, { desk }) => decimal(billableAmount, desk.currency),
  Report: ({ report }, { desk }) => {
    const period = { startsOn: dayOfColumn(report.startsOn), endsOn: dayOfColumn(report.endsOn) };
    const span = `${spanOfReport({ period, part: report.part }, desk.locale)} ${period.startsOn.slice(0, 4)}`;
    return report.name === "" ? span : `${span}, ${report.name}`;
  },
  "Approved on": ({ report }, { desk }) => (report.decidedAt ? dayAt(report.decidedAt, desk.timeZone) : ""),
  "Paid on": ({ report }, { desk }) => (report.paidAt ? dayAt(report.paidAt, desk.timeZone) : ""),
};

/** How many lines one export holds at most. */
const most = 100_000;

/** Approved expenses as a CSV file, a line for each: by day, then person. What is not approved is in no bookkeeping. */
export async function expensesAsCsv(actor: Actor, { span, reportIds }: ExpenseExport): Promise<string> {
  const asked: Prisma.ExpenseWhereInput = span
    ? { spentOn: { gte: columnOfDay(span.startsOn), lte: columnOfDay(span.endsOn) } }
    : { reportId: { in: [...reportIds] } };
  const report = { AND: [{ status: "approved" as const }, visible.expenseReports(actor)] };
  const rows = await db.expense.findMany({
    where: { AND: [asked, { report }] },
    orderBy: [{ spentOn: "asc" }, { person: { name: "asc" } }, { createdAt: "asc" }, { id: "asc" }],
    take: most,
    select: columns,
  });
  const lines = rows.map((row) => csvRow(Object.values(cells).map((cell) => cell(row, actor))));
  // A spreadsheet takes the text for UTF-8 only with this mark.
  return `\uFEFF${csvRow(Object.keys(cells))}${lines.join("")}`;
}
