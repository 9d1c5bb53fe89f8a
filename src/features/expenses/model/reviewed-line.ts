import type { Desk } from "#access/actor.ts";
import { formatDay, formatWeekday } from "#kernel/calendar.ts";
import { formatMoney, formatUnitPrice } from "#kernel/money.ts";
import type { ReceiptLine, ReportItem } from "../queries/report-items.ts";
import { paidAbroad, purposeOf } from "./expense-words.ts";

/** An expense in the words in which its approver reads it: few, because a report can have hundreds. */
export interface ReviewedLine {
  readonly id: string;
  readonly weekday: string;
  readonly day: string;
  readonly category: string;
  readonly purpose: string;
  readonly ticket: string;
  /** For whom it was, and how it was paid. */
  readonly facts: readonly string[];
  readonly remarks: readonly string[];
  readonly receipts: readonly Pick<ReceiptLine, "id" | "name" | "isPicture">[];
  readonly amount: string;
  readonly notes: string;
}

/** Puts an expense into these words. */
export function reviewedLine(item: ReportItem, desk: Desk): ReviewedLine {
  const { locale, currency } = desk;
  const shown = (amount: ReportItem["amount"]) => formatMoney(amount, currency, locale);
  const purpose = purposeOf(item, desk);
  const rate = item.distanceRate === null ? "" : `${formatUnitPrice(item.distanceRate, currency, locale)} each`;
  const notes = [
    item.isBillable ? `${shown(item.billableAmount)} billable` : "",
    item.isReimbursable ? "" : "no refund",
  ];
  return {
    id: item.id,
    weekday: formatWeekday(item.spentOn, locale),
    day: formatDay(item.spentOn, locale),
    category: item.categoryName,
    purpose: purpose === item.categoryName ? "" : purpose,
    ticket: item.ticket?.number ?? "",
    facts: [...new Set([item.customerName ?? "Ourselves", item.paymentTypeName, paidAbroad(item, desk), rate])].filter(
      Boolean,
    ),
    remarks: item.remarks.map(({ text }) => text),
    receipts: item.receipts.map(({ id, name, isPicture }) => ({ id, name, isPicture })),
    amount: shown(item.amount),
    notes: notes.filter(Boolean).join(" · "),
  };
}
