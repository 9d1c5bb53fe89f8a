"use client";

import { useState } from "react";
import { Checkbox } from "#ui/forms/choice.tsx";
import { Field, NumberField } from "#ui/forms/field.tsx";
import type { ExpenseStart } from "../model/expense-start.ts";
import type { ExpenseChoices } from "../queries/expense-choices.ts";
import { CategoryField } from "./category-field.tsx";
import { DriveFields } from "./drive-fields.tsx";
import { type ExpenseHabits, previewOf } from "./expense-preview.ts";
import { PaymentFields } from "./payment-fields.tsx";
import { Billed, RuleOf } from "./rule-of.tsx";

/** The fields of an expense; the form around it must be a group named "expense". What a category does not ask for is hidden by style alone. */
export function ExpenseFields({
  start,
  choices,
  today,
  habits,
}: {
  start: ExpenseStart;
  choices: ExpenseChoices;
  today: string;
  habits: ExpenseHabits;
}) {
  const [typed, setTyped] = useState(start);
  const type = (change: Partial<ExpenseStart>) => setTyped((before) => ({ ...before, ...change }));
  const category = choices.categories.find(({ id }) => id === typed.categoryId);
  const preview = previewOf(typed, category, choices, habits);
  const rule = <RuleOf category={category} amount={preview.amount} habits={habits} />;
  return (
    <>
      <div className="flex flex-wrap items-start gap-3 max-sm:grid max-sm:grid-cols-2">
        <CategoryField
          categories={choices.categories}
          defaultValue={start.categoryId}
          onCategory={(categoryId) => type({ categoryId })}
        />
        <Field
          name="spentOn"
          label="Day"
          type="date"
          width="short"
          defaultValue={start.spentOn}
          max={today}
          required
          onValue={(spentOn) => type({ spentOn })}
        />
      </div>
      <PaymentFields start={start} choices={choices} habits={habits} preview={preview} rule={rule} onType={type} />
      <DriveFields start={start} choices={choices} habits={habits} preview={preview} rule={rule} onType={type} />
      <div className="hidden group-has-[[data-kind=per\_diem]:checked]/expense:block">
        <NumberField
          name="days"
          label="Days"
          defaultValue={start.days}
          onValue={(days) => type({ days })}
          hint={
            <>
              {preview.perDiem && <span className="block">{preview.perDiem}</span>}
              {category?.kind === "per_diem" && rule}
            </>
          }
        />
      </div>
      <Field name="description" label="Description" defaultValue={start.description} maxLength={500} />
      <div className="flex flex-wrap gap-x-6 gap-y-2 max-md:gap-y-0">
        <Checkbox
          name="isBillable"
          label="Billable to the customer"
          hint={typed.isBillable && <Billed preview={preview} category={category} />}
          defaultChecked={start.isBillable}
          onChecked={(isBillable) => type({ isBillable })}
        />
        <Checkbox
          name="isReimbursable"
          label="Refund to me"
          hint={typed.isReimbursable && preview.refunded}
          defaultChecked={start.isReimbursable}
          onChecked={(isReimbursable) => type({ isReimbursable })}
          className="hidden group-has-[[data-kind=mileage]:checked]/expense:block"
        />
      </div>
    </>
  );
}
