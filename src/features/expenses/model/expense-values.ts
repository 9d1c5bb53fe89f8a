import type { LocalDate } from "#kernel/calendar.ts";
import type { Money, Thousandths, UnitPrice } from "#kernel/quantity.ts";
import type { CategoryRule, ExchangeBillionths } from "./pricing.ts";

/** What a category says about its expenses. */
export interface CategoryFacts extends CategoryRule {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly perDiemAmount: Money;
  /** Thousandths of a percent. */
  readonly markup: number;
  /** Thousandths of a percent, contained in what is paid. */
  readonly taxRate: number;
}

/** Whose money it was. */
export interface PaymentTypeFacts {
  readonly id: string;
  readonly name: string;
  readonly isReimbursable: boolean;
  readonly isActive: boolean;
}

/** What was driven, with what a mile or kilometre is worth on that day; null when no rate has begun yet. */
export interface VehicleFacts {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly rate: { readonly refund: UnitPrice; readonly billing: UnitPrice } | null;
}

/** What prices an expense on its day. */
export interface ExpenseFactsOfDay {
  readonly category: CategoryFacts | undefined;
  readonly paymentType: PaymentTypeFacts | undefined;
  readonly vehicle: VehicleFacts | undefined;
  /** What the currency was worth on that day, when that is known. */
  readonly exchangeRate: ExchangeBillionths | undefined;
}

/** An expense, read and priced. */
export interface ExpenseValues {
  readonly categoryId: string;
  readonly paymentTypeId: string | null;
  readonly spentOn: LocalDate;
  readonly description: string;
  readonly place: string;
  readonly origin: string;
  readonly destination: string;
  /** Both ways of a round trip. */
  readonly distance: Thousandths | null;
  readonly isRoundTrip: boolean;
  readonly odometerStart: Thousandths | null;
  readonly odometerEnd: Thousandths | null;
  readonly vehicleKindId: string | null;
  readonly distanceRate: UnitPrice | null;
  readonly billingRate: UnitPrice | null;
  readonly days: Thousandths | null;
  readonly perDiemAmount: Money | null;
  readonly currency: string | null;
  readonly paidAmount: Money | null;
  readonly paidTaxAmount: Money | null;
  readonly exchangeRate: ExchangeBillionths | null;
  readonly amount: Money;
  readonly taxAmount: Money;
  readonly markup: number;
  readonly billableAmount: Money;
  readonly isBillable: boolean;
  readonly isReimbursable: boolean;
}

/** The part of an expense that its kind decides, with what it would be billed at. */
export type Priced = Omit<ExpenseValues, "categoryId" | "spentOn" | "description" | "isBillable" | "billableAmount"> & {
  readonly billed: Money;
};
