import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { type Money, money, type Thousandths, thousandths, type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import type { ExpenseReportStatus } from "../model/expense-report-status.ts";

/** An expense as lists show it. */
export interface ExpenseLine {
  readonly id: string;
  readonly version: number;
  readonly person: { readonly id: string; readonly name: string };
  readonly spentOn: LocalDate;
  readonly categoryId: string;
  readonly categoryName: string;
  readonly description: string;
  readonly origin: string;
  readonly destination: string;
  readonly place: string;
  /** Both ways of a round trip. */
  readonly distance: Thousandths | null;
  readonly isRoundTrip: boolean;
  readonly odometerStart: Thousandths | null;
  readonly odometerEnd: Thousandths | null;
  readonly vehicleKindId: string | null;
  readonly distanceRate: UnitPrice | null;
  readonly days: Thousandths | null;
  readonly currency: string | null;
  readonly paidAmount: Money | null;
  readonly paidTaxAmount: Money | null;
  readonly exchangeRate: number | null;
  readonly paymentTypeId: string | null;
  readonly paymentTypeName: string;
  /** What it cost, tax included; of a drive, what it is worth to the person. */
  readonly amount: Money;
  readonly taxAmount: Money;
  /** What the customer is billed: with markup, or at the rate for customers; 0 when not billable. */
  readonly billableAmount: Money;
  /** Why an approver sent this one back; empty when nobody did. */
  readonly rejection: string;
  readonly receipts: number;
  readonly isBillable: boolean;
  readonly isReimbursable: boolean;
  readonly createdAt: Date;
  readonly ticket: { readonly id: string; readonly number: string; readonly title: string } | null;
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly report: { readonly id: string; readonly status: ExpenseReportStatus };
}

const columns = {
  id: true,
  version: true,
  spentOn: true,
  categoryId: true,
  category: { select: { name: true } },
  description: true,
  origin: true,
  destination: true,
  place: true,
  distance: true,
  isRoundTrip: true,
  odometerStart: true,
  odometerEnd: true,
  vehicleKindId: true,
  distanceRate: true,
  days: true,
  currency: true,
  paidAmount: true,
  paidTaxAmount: true,
  exchangeRate: true,
  paymentTypeId: true,
  paymentType: { select: { name: true } },
  amount: true,
  taxAmount: true,
  billableAmount: true,
  rejection: true,
  _count: { select: { receipts: { where: { removedAt: null } } } },
  isBillable: true,
  isReimbursable: true,
  createdAt: true,
  person: { select: { id: true, name: true } },
  ticket: { select: { id: true, number: true, title: true } },
  customerId: true,
  customer: { select: { name: true } },
  report: { select: { id: true, status: true } },
} as const;

/** The expenses that match, as far as the actor may see them. */
export async function expenseLines(
  actor: Actor,
  where: Prisma.ExpenseWhereInput,
  order: Prisma.ExpenseOrderByWithRelationInput[],
  limit = 1000,
): Promise<ExpenseLine[]> {
  const rows = await db.expense.findMany({
    where: { AND: [where, visible.expenses(actor)] },
    orderBy: order,
    take: limit,
    select: columns,
  });
  return rows.map(({ category, customer, paymentType, _count, ...row }) => ({
    ...row,
    spentOn: dayOfColumn(row.spentOn),
    categoryName: category.name,
    distance: quantity(row.distance),
    odometerStart: quantity(row.odometerStart),
    odometerEnd: quantity(row.odometerEnd),
    distanceRate: row.distanceRate === null ? null : unitPrice(row.distanceRate),
    days: quantity(row.days),
    paidAmount: row.paidAmount === null ? null : money(row.paidAmount),
    paidTaxAmount: row.paidTaxAmount === null ? null : money(row.paidTaxAmount),
    exchangeRate: row.exchangeRate === null ? null : Number(row.exchangeRate),
    paymentTypeName: paymentType?.name ?? "",
    amount: money(row.amount),
    taxAmount: money(row.taxAmount),
    billableAmount: money(row.billableAmount),
    customerName: customer?.name ?? null,
    receipts: _count.receipts,
  }));
}

const quantity = (of: number | null) => (of === null ? null : thousandths(of));
