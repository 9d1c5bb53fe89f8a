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
  readonly distance: Thousandths | null;
  readonly distanceRate: UnitPrice | null;
  readonly amount: Money;
  readonly isBillable: boolean;
  readonly isReimbursable: boolean;
  readonly createdAt: Date;
  readonly ticket: { readonly id: string; readonly number: string; readonly title: string } | null;
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
  distance: true,
  distanceRate: true,
  amount: true,
  isBillable: true,
  isReimbursable: true,
  createdAt: true,
  person: { select: { id: true, name: true } },
  ticket: { select: { id: true, number: true, title: true } },
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
  return rows.map(({ category, customer, ...row }) => ({
    ...row,
    spentOn: dayOfColumn(row.spentOn),
    categoryName: category.name,
    distance: row.distance === null ? null : thousandths(row.distance),
    distanceRate: row.distanceRate === null ? null : unitPrice(row.distanceRate),
    amount: money(row.amount),
    customerName: customer?.name ?? null,
  }));
}
