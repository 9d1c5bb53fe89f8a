"use client";

import { useState } from "react";
import { formatMoney, formatUnitPrice, parseQuantity } from "#kernel/money.ts";
import { priceOfQuantity, unitPrice } from "#kernel/quantity.ts";
import { Checkbox } from "#ui/forms/choice.tsx";
import { Field, MoneyField, NumberField } from "#ui/forms/field.tsx";
import { CategoryField, type CategoryOption } from "./category-field.tsx";

/** How the organization writes money and measures distance. */
export interface ExpenseHabits {
  readonly locale: string;
  readonly currency: string;
  readonly currencyDecimals: number;
  readonly sign: string;
  readonly distanceWord: string;
}

/** What an expense's form begins with. */
export interface ExpenseStart {
  readonly categoryId: string;
  readonly spentOn: string;
  readonly amount: string;
  readonly origin: string;
  readonly destination: string;
  readonly distance: string;
  readonly description: string;
  readonly isBillable: boolean;
  readonly isReimbursable: boolean;
}

/** The fields of an expense; the form around it must be a group named "expense". */
export function ExpenseFields({
  start,
  categories,
  today,
  habits,
}: {
  start: ExpenseStart;
  categories: readonly CategoryOption[];
  today: string;
  habits: ExpenseHabits;
}) {
  const [categoryId, setCategoryId] = useState(start.categoryId);
  const category = categories.find(({ id }) => id === categoryId);
  return (
    <>
      <div className="flex flex-wrap items-start gap-3">
        <CategoryField categories={categories} defaultValue={start.categoryId} onCategory={setCategoryId} />
        <Field name="spentOn" label="Day" type="date" width="short" defaultValue={start.spentOn} max={today} required />
        <MoneyField
          name="amount"
          label="Amount"
          currency={habits.sign}
          defaultValue={start.amount}
          className="group-has-[[data-mileage]:checked]/expense:hidden"
        />
      </div>
      <Drive start={start} habits={habits} rate={category?.isMileage ? category.distanceRate : undefined} />
      <Field name="description" label="Description" defaultValue={start.description} maxLength={500} />
      <div className="flex flex-wrap gap-x-6 gap-y-2 max-md:gap-y-0">
        <Checkbox name="isBillable" label="Billable to the customer" defaultChecked={start.isBillable} />
        <Checkbox name="isReimbursable" label="Refund to me" defaultChecked={start.isReimbursable} />
      </div>
    </>
  );
}

function Drive({ start, habits, rate }: { start: ExpenseStart; habits: ExpenseHabits; rate: number | undefined }) {
  const [distance, setDistance] = useState(start.distance);
  const { locale, currency, currencyDecimals } = habits;
  const driven = parseQuantity(distance, locale);
  const amount =
    rate !== undefined && driven !== undefined && driven > 0
      ? formatMoney(priceOfQuantity(driven, unitPrice(rate), currencyDecimals), currency, locale)
      : undefined;
  return (
    <div className="hidden flex-wrap items-start gap-3 group-has-[[data-mileage]:checked]/expense:flex">
      <Field name="origin" label="From" defaultValue={start.origin} maxLength={500} className="sm:flex-1 sm:basis-40" />
      <Field
        name="destination"
        label="To"
        defaultValue={start.destination}
        maxLength={500}
        className="sm:flex-1 sm:basis-40"
      />
      <NumberField
        name="distance"
        label="Distance"
        after={habits.distanceWord}
        defaultValue={start.distance}
        onValue={setDistance}
      />
      <output className="self-end pb-1.5 text-muted text-sm sm:min-w-40">
        {rate !== undefined && `× ${formatUnitPrice(unitPrice(rate), currency, locale)}`}
        {amount && (
          <>
            {" = "}
            <b className="font-semibold text-base text-ink tabular">{amount}</b>
          </>
        )}
      </output>
    </div>
  );
}
