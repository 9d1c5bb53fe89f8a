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
  const [distance, setDistance] = useState(start.distance);
  const category = categories.find(({ id }) => id === categoryId);
  return (
    <>
      <div className="flex flex-wrap items-start gap-3 max-sm:grid max-sm:grid-cols-2">
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
      <div className="hidden flex-wrap items-start gap-3 max-sm:grid-cols-2 group-has-[[data-mileage]:checked]/expense:flex max-sm:group-has-[[data-mileage]:checked]/expense:grid">
        <Field name="origin" label="From" defaultValue={start.origin} maxLength={500} className={place} />
        <Field name="destination" label="To" defaultValue={start.destination} maxLength={500} className={place} />
        <NumberField
          name="distance"
          label="Distance"
          after={habits.distanceWord}
          defaultValue={start.distance}
          onValue={setDistance}
          hint={category?.isMileage && <Worth distance={distance} rate={category.distanceRate} habits={habits} />}
        />
      </div>
      <Field name="description" label="Description" defaultValue={start.description} maxLength={500} />
      <div className="flex flex-wrap gap-x-6 gap-y-2 max-md:gap-y-0">
        <Checkbox name="isBillable" label="Billable to the customer" defaultChecked={start.isBillable} />
        <Checkbox name="isReimbursable" label="Refund to me" defaultChecked={start.isReimbursable} />
      </div>
    </>
  );
}

const place = "sm:flex-1 sm:basis-40";

/** What a distance comes to at its rate, as it is typed. */
function Worth({ distance, rate, habits }: { distance: string; rate: number; habits: ExpenseHabits }) {
  const { locale, currency, currencyDecimals, distanceWord } = habits;
  const driven = parseQuantity(distance, locale);
  const each = formatUnitPrice(unitPrice(rate), currency, locale);
  if (driven === undefined || driven <= 0) return `${each} per ${distanceWord}`;
  const amount = formatMoney(priceOfQuantity(driven, unitPrice(rate), currencyDecimals), currency, locale);
  return (
    <>
      × {each} = <b className="font-semibold text-ink text-sm tabular">{amount}</b>
    </>
  );
}
