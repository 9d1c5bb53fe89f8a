import "server-only";
import { columnOfDay, type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { money, unitPrice } from "#kernel/quantity.ts";
import type { Tx } from "#server/db.ts";
import type { TypedExpense } from "./model/expense.ts";
import type { CategoryFacts, ExpenseFactsOfDay, PaymentTypeFacts, VehicleFacts } from "./model/expense-values.ts";
import type { ExchangeBillionths } from "./model/pricing.ts";

/** An expense that is corrected, as far as what was copied into it on its day stays. */
export interface PricedBefore {
  readonly categoryId: string;
  readonly spentOn: LocalDate;
  readonly vehicleKindId: string | null;
  readonly distanceRate: number | null;
  readonly billingRate: number | null;
  readonly perDiemAmount: number | null;
  readonly currency: string | null;
  readonly exchangeRate: number | null;
  readonly markup: number;
  readonly paymentTypeId: string | null;
}

/** What prices a typed expense on its day; what was copied into it before stays while its category, day, vehicle and currency do. */
export async function factsForExpense(tx: Tx, typed: TypedExpense, before?: PricedBefore): Promise<ExpenseFactsOfDay> {
  const day = parseLocalDate(typed.spentOn.trim());
  const category = await categoryOf(tx, typed.categoryId, before);
  if (category?.kind === "mileage") {
    return {
      category,
      paymentType: undefined,
      vehicle: await vehicleOf(tx, typed, day, before),
      exchangeRate: undefined,
    };
  }
  return {
    category,
    paymentType: await paymentTypeOf(tx, typed.paymentTypeId, before),
    vehicle: undefined,
    exchangeRate: await exchangeRateOf(tx, typed.currency, day, before),
  };
}

async function categoryOf(tx: Tx, id: string, before?: PricedBefore): Promise<CategoryFacts | undefined> {
  const row = await tx.expenseCategory.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      kind: true,
      isActive: true,
      limitAmount: true,
      limitAction: true,
      receiptAbove: true,
      perDiemAmount: true,
      markup: true,
      taxCategory: { select: { rate: true } },
    },
  });
  if (!row) return undefined;
  const { taxCategory, ...facts } = row;
  const isKept = before?.categoryId === id;
  const perDiem = isKept && before.perDiemAmount !== null ? before.perDiemAmount : row.perDiemAmount;
  return {
    ...facts,
    isActive: row.isActive || isKept,
    perDiemAmount: money(perDiem),
    markup: isKept ? before.markup : row.markup,
    taxRate: taxCategory?.rate ?? 0,
  };
}

async function paymentTypeOf(tx: Tx, id: string, before?: PricedBefore): Promise<PaymentTypeFacts | undefined> {
  const row = await tx.paymentType.findFirst({
    where: id === "" ? { isActive: true } : { id },
    orderBy: [{ isDefault: "desc" }, { sort: "asc" }],
    select: { id: true, name: true, isReimbursable: true, isActive: true },
  });
  return row ? { ...row, isActive: row.isActive || row.id === before?.paymentTypeId } : undefined;
}

async function vehicleOf(
  tx: Tx,
  { vehicleKindId: id }: TypedExpense,
  day: LocalDate | undefined,
  before?: PricedBefore,
): Promise<VehicleFacts | undefined> {
  const row = await tx.vehicleKind.findFirst({
    where: id === "" ? { isActive: true } : { id },
    orderBy: [{ isDefault: "desc" }, { sort: "asc" }],
    select: {
      id: true,
      name: true,
      isActive: true,
      rates: {
        where: day === undefined ? {} : { startsOn: { lte: columnOfDay(day) } },
        orderBy: { startsOn: "desc" },
        take: 1,
        select: { refundRate: true, billingRate: true },
      },
    },
  });
  if (!row) return undefined;
  const { rates, ...facts } = row;
  const isKept = before?.vehicleKindId === row.id;
  const copied =
    isKept && before.spentOn === day && before.distanceRate !== null
      ? { refundRate: before.distanceRate, billingRate: before.billingRate ?? before.distanceRate }
      : rates[0];
  return {
    ...facts,
    isActive: row.isActive || isKept,
    rate: copied ? { refund: unitPrice(copied.refundRate), billing: unitPrice(copied.billingRate) } : null,
  };
}

async function exchangeRateOf(
  tx: Tx,
  currency: string,
  day: LocalDate | undefined,
  before?: PricedBefore,
): Promise<ExchangeBillionths | undefined> {
  if (currency === "" || day === undefined) return undefined;
  if (before?.currency === currency && before.spentOn === day) return before.exchangeRate ?? undefined;
  const row = await tx.exchangeRate.findFirst({
    where: { currency, startsOn: { lte: columnOfDay(day) } },
    orderBy: { startsOn: "desc" },
    select: { rate: true },
  });
  return row === null ? undefined : Number(row.rate);
}
