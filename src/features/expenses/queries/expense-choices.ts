import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { columnOfDay, dayOfColumn, type LocalDate } from "#kernel/calendar.ts";
import { type Money, money, type UnitPrice, unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import type { CategoryRule, ExchangeBillionths } from "../model/pricing.ts";

/** A kind of expense as a picker offers it, with its rule. */
export interface CategoryChoice extends CategoryRule {
  readonly id: string;
  readonly name: string;
  readonly perDiemAmount: Money;
  readonly markup: number;
  readonly taxRate: number;
}

/** What one drives, with its rates, the latest first. */
export interface VehicleChoice {
  readonly id: string;
  readonly name: string;
  readonly rates: readonly {
    readonly startsOn: LocalDate;
    readonly refund: UnitPrice;
    readonly billing: UnitPrice;
  }[];
}

/** Everything that the form of an expense lets one choose from. */
export interface ExpenseChoices {
  readonly categories: readonly CategoryChoice[];
  readonly paymentTypes: readonly { readonly id: string; readonly name: string; readonly isReimbursable: boolean }[];
  readonly vehicles: readonly VehicleChoice[];
  /** The currencies that have a rate today. */
  readonly currencies: readonly {
    readonly code: string;
    readonly rate: ExchangeBillionths;
    readonly startsOn: LocalDate;
  }[];
}

/** What an expense already has: it is offered although it is not used any more. */
export interface AlsoOffered {
  readonly categoryId?: string | undefined;
  readonly paymentTypeId?: string | null | undefined;
  readonly vehicleKindId?: string | null | undefined;
}

const inUseOr = (id: string | null | undefined) => (id ? { OR: [{ isActive: true }, { id }] } : { isActive: true });

/** What is in use of categories, payment types, vehicles and currencies, and what an expense already has. */
export const expenseChoices = cache(
  async (actor: Actor, today: LocalDate, also: AlsoOffered = {}): Promise<ExpenseChoices> => {
    const [categories, paymentTypes, vehicles, currencies] = await Promise.all([
      db.expenseCategory.findMany({
        where: { AND: [visible.expenseCategories(actor), inUseOr(also.categoryId)] },
        orderBy: [{ sort: "asc" }, { name: "asc" }],
        select: {
          id: true,
          name: true,
          kind: true,
          limitAmount: true,
          limitAction: true,
          receiptAbove: true,
          perDiemAmount: true,
          markup: true,
          taxCategory: { select: { rate: true } },
        },
      }),
      db.paymentType.findMany({
        where: inUseOr(also.paymentTypeId),
        orderBy: [{ isDefault: "desc" }, { sort: "asc" }, { name: "asc" }],
        select: { id: true, name: true, isReimbursable: true },
      }),
      db.vehicleKind.findMany({
        where: inUseOr(also.vehicleKindId),
        orderBy: [{ isDefault: "desc" }, { sort: "asc" }, { name: "asc" }],
        select: {
          id: true,
          name: true,
          rates: {
            orderBy: { startsOn: "desc" },
            take: 6,
            select: { startsOn: true, refundRate: true, billingRate: true },
          },
        },
      }),
      db.exchangeRate.findMany({
        where: { startsOn: { lte: columnOfDay(today) } },
        distinct: ["currency"],
        orderBy: [{ currency: "asc" }, { startsOn: "desc" }],
        select: { currency: true, rate: true, startsOn: true },
      }),
    ]);
    return {
      categories: categories.map(({ taxCategory, ...row }) => ({
        ...row,
        perDiemAmount: money(row.perDiemAmount),
        taxRate: taxCategory?.rate ?? 0,
      })),
      paymentTypes,
      vehicles: vehicles.map(({ rates, ...row }) => ({
        ...row,
        rates: rates.map(({ startsOn, refundRate, billingRate }) => ({
          startsOn: dayOfColumn(startsOn),
          refund: unitPrice(refundRate),
          billing: unitPrice(billingRate),
        })),
      })),
      currencies: currencies.map(({ currency, rate, startsOn }) => ({
        code: currency,
        rate: Number(rate),
        startsOn: dayOfColumn(startsOn),
      })),
    };
  },
);
