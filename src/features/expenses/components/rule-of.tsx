"use client";

import { formatMoney } from "#kernel/money.ts";
import { type Money, money } from "#kernel/quantity.ts";
import { classes } from "#ui/classes.ts";
import { isOverLimit, needsReceipt } from "../model/pricing.ts";
import type { CategoryChoice } from "../queries/expense-choices.ts";
import type { ExpenseHabits, Preview } from "./expense-preview.ts";

/** What the organization asks of an expense of this category, and what an amount above it means, before it is saved. */
export function RuleOf({
  category,
  amount,
  hasReceipt,
  habits,
}: {
  category: CategoryChoice | undefined;
  amount: Money | undefined;
  hasReceipt: boolean;
  habits: ExpenseHabits;
}) {
  if (!category || (category.limitAmount === null && category.receiptAbove === null)) return null;
  const shown = (of: number) => formatMoney(money(of), habits.currency, habits.locale);
  const isOver = amount !== undefined && isOverLimit(category, amount);
  const lacksReceipt = !hasReceipt && amount !== undefined && needsReceipt(category, amount);
  const { limitAmount, receiptAbove, limitAction } = category;
  const says =
    limitAction === "forbid" ? "This is above it and cannot be saved." : "This is above it: the approver sees that.";
  return (
    <>
      {limitAmount !== null && (
        <span className={classes("block", isOver && (limitAction === "forbid" ? "text-red-ink" : "text-amber-ink"))}>
          Limit {shown(limitAmount)}. {isOver && says}
        </span>
      )}
      {receiptAbove !== null && (
        <span className={classes("block", lacksReceipt && "text-amber-ink")}>
          {receiptAbove === 0 ? "A receipt is needed." : `Receipt needed above ${shown(receiptAbove)}.`}
        </span>
      )}
    </>
  );
}

/** What the customer is billed, with the markup it contains. */
export function Billed({ preview, category }: { preview: Preview; category: CategoryChoice | undefined }) {
  if (preview.billed === "") return null;
  const markup = preview.isDrive ? 0 : (category?.markup ?? 0);
  return (
    <>
      Billed {preview.billed}
      {markup > 0 && ` with ${markup / 1000} % markup`}
    </>
  );
}
