import type { Desk } from "#access/actor.ts";
import { formatDay, formatWeekday } from "#kernel/calendar.ts";
import { formatMoney, formatUnitPrice } from "#kernel/money.ts";
import type { ReceiptLine, ReportItem } from "../queries/report-items.ts";
import { paidAbroad, purposeOf } from "./expense-words.ts";
import type { ExpenseRemark } from "./remarks.ts";

/** An expense of a report in the words in which it is read: few, because a report can have hundreds and each is sent to the browser. */
export interface LineInWords {
  readonly id: string;
  readonly weekday: string;
  readonly day: string;
  readonly category: string;
  /** Empty where the category says it all. */
  readonly purpose: string;
  readonly ticket: string;
  readonly customer: string;
  /** How it was paid, in which money, and at which rate it was driven. */
  readonly paid: readonly string[];
  readonly rate: string;
  readonly remarks: readonly ExpenseRemark[];
  readonly rejection: string;
  readonly receipts: readonly Pick<ReceiptLine, "id" | "name" | "isPicture">[];
  readonly amount: string;
  /** What the customer is billed; empty: nothing. */
  readonly billable: string;
  readonly isRefunded: boolean;
}

/** Puts an expense into these words. */
export function lineInWords(item: ReportItem, desk: Desk): LineInWords {
  const { locale, currency } = desk;
  const shown = (amount: ReportItem["amount"]) => formatMoney(amount, currency, locale);
  const purpose = purposeOf(item, desk);
  return {
    id: item.id,
    weekday: formatWeekday(item.spentOn, locale),
    day: formatDay(item.spentOn, locale),
    category: item.categoryName,
    purpose: purpose === item.categoryName ? "" : purpose,
    ticket: item.ticket?.number ?? "",
    customer: item.customerName ?? "Ourselves",
    paid: [item.paymentTypeName, paidAbroad(item, desk)].filter(Boolean),
    rate: item.distanceRate === null ? "" : formatUnitPrice(item.distanceRate, currency, locale),
    remarks: item.remarks,
    rejection: item.rejection,
    receipts: item.receipts.map(({ id, name, isPicture }) => ({ id, name, isPicture })),
    amount: shown(item.amount),
    billable: item.isBillable ? shown(item.billableAmount) : "",
    isRefunded: item.isReimbursable,
  };
}
