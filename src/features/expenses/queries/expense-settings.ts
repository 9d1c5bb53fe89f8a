import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { typedDecimal } from "#kernel/money.ts";
import { type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import type { ExpenseKind } from "../model/pricing.ts";

/** A category as an administrator keeps it. */
export interface CategoryRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly kind: ExpenseKind;
  readonly limitAmount: number | null;
  readonly limitAction: "mark" | "forbid";
  readonly receiptAbove: number | null;
  readonly perDiemAmount: number;
  readonly markup: number;
  readonly taxCategoryId: string | null;
  readonly taxName: string;
  readonly account: string;
  readonly isActive: boolean;
  readonly isUsed: boolean;
}

const inOrder = [{ isActive: "desc" as const }, { sort: "asc" as const }, { name: "asc" as const }];
const uses = { _count: { select: { expenses: true } } } as const;

/** The categories of expenses with their rules, those in use first. */
export const categoriesInList = cache(async (actor: Actor): Promise<CategoryRow[]> => {
  const rows = await db.expenseCategory.findMany({
    where: visible.expenseCategories(actor),
    orderBy: inOrder,
    include: { taxCategory: { select: { name: true } }, ...uses },
  });
  return rows.map(({ taxCategory, _count, ...row }) => ({
    ...row,
    taxName: taxCategory?.name ?? "",
    isUsed: _count.expenses > 0,
  }));
});

/** A category as its form starts with it, as it would be typed. */
export function typedCategory(row: CategoryRow, { desk }: Actor): Readonly<Record<string, string>> {
  const { locale, currencyDecimals: decimals } = desk;
  const amount = (of: number | null) => (of === null ? "" : typedDecimal(of, decimals, decimals, locale));
  return {
    limitAmount: amount(row.limitAmount),
    receiptAbove: amount(row.receiptAbove),
    perDiemAmount: row.perDiemAmount === 0 ? "" : amount(row.perDiemAmount),
    markup: row.markup === 0 ? "" : typedDecimal(row.markup, 3, 0, locale),
  };
}

/** The tax categories in use, for a category of expenses. */
export const taxChoices = cache(async (actor: Actor) => {
  if (actor.grants["expenseCategory.edit"] !== "all") return [];
  const rows = await db.taxCategory.findMany({ orderBy: inOrder, select: { id: true, name: true } });
  return rows.map(({ id, name }) => ({ value: id, label: name }));
});

/** The payment types, those in use first. */
export const paymentTypesInList = cache(async (actor: Actor) => {
  if (actor.grants["paymentType.edit"] !== "all") return [];
  const rows = await db.paymentType.findMany({ orderBy: inOrder, include: uses });
  return rows.map(({ _count, ...row }) => ({ ...row, isUsed: _count.expenses > 0 }));
});

/** A payment type as an administrator keeps it. */
export type PaymentTypeRow = Awaited<ReturnType<typeof paymentTypesInList>>[number];

/** A kind of vehicle with all its rates, the latest first. */
export interface VehicleRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly isDefault: boolean;
  readonly isActive: boolean;
  readonly rates: readonly { readonly startsOn: LocalDate; readonly refund: UnitPrice; readonly billing: UnitPrice }[];
}

/** What people drive and what a mile or kilometre is worth, those in use first. */
export const vehiclesInList = cache(async (actor: Actor): Promise<VehicleRow[]> => {
  if (actor.grants["vehicleKind.edit"] !== "all") return [];
  const rows = await db.vehicleKind.findMany({
    orderBy: inOrder,
    include: { rates: { orderBy: { startsOn: "desc" } } },
  });
  return rows.map(({ rates, ...row }) => ({
    ...row,
    rates: rates.map(({ startsOn, refundRate, billingRate }) => ({
      startsOn: dayOfColumn(startsOn),
      refund: unitPrice(refundRate),
      billing: unitPrice(billingRate),
    })),
  }));
});

/** The rates of exchange, by currency and the latest first. */
export const exchangeRatesInList = cache(async (actor: Actor) => {
  if (actor.grants["exchangeRate.set"] !== "all") return [];
  const rows = await db.exchangeRate.findMany({
    orderBy: [{ startsOn: "desc" }, { currency: "asc" }],
    take: 300,
  });
  return rows.map((row) => ({ ...row, rate: Number(row.rate), startsOn: dayOfColumn(row.startsOn) }));
});

/** A rate of exchange as an administrator keeps it. */
export type ExchangeRateRow = Awaited<ReturnType<typeof exchangeRatesInList>>[number];
