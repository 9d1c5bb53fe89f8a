"use client";

import { useState } from "react";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/forms/choice.tsx";
import { Field, NumberField } from "#ui/forms/field.tsx";
import type { DriveStart, ExpenseStart } from "../model/expense-start.ts";
import type { ExpenseChoices } from "../queries/expense-choices.ts";
import { CategoryField } from "./category-field.tsx";
import { DriveFields } from "./drive-fields.tsx";
import { type ExpenseHabits, previewOf } from "./expense-preview.ts";
import { besideEachOther } from "./fields-of-kind.ts";
import { PaymentFields } from "./payment-fields.tsx";
import { Billed, RuleOf } from "./rule-of.tsx";

const drivePlaces = ["origin", "destination", "distance"] as const;

/** The fields of an expense; the form around it must be a group named "expense". What a category does not ask for is hidden by style alone. */
export function ExpenseFields({
  start,
  drive,
  hasReceipt = false,
  choices,
  today,
  habits,
}: {
  start: ExpenseStart;
  /** How one drove there the last time: filled in where nothing was typed, offered otherwise. */
  drive?: DriveStart;
  /** Whether a receipt is there already. */
  hasReceipt?: boolean;
  choices: ExpenseChoices;
  today: string;
  habits: ExpenseHabits;
}) {
  const [typed, setTyped] = useState(start);
  const type = (change: Partial<ExpenseStart>) => setTyped((before) => ({ ...before, ...change }));
  const [taken, setTaken] = useState<DriveStart>();
  const isBlank = [typed.origin, typed.destination, typed.distance, typed.odometerStart].every((text) => text === "");
  const isOffered = drive !== undefined && drive !== taken;
  const take = (offered: DriveStart) => {
    setTaken(offered);
    type({ ...offered, odometerStart: "", odometerEnd: "" });
  };
  // What was only filled in makes room for the next place; what somebody typed stays.
  const isAsFilled = taken !== undefined && drivePlaces.every((place) => typed[place] === taken[place]);
  const isFree = isBlank || isAsFilled;
  if (isOffered && isFree) take(drive);
  const category = choices.categories.find(({ id }) => id === typed.categoryId);
  const preview = previewOf(typed, category, choices, habits);
  const rule = <RuleOf category={category} amount={preview.amount} hasReceipt={hasReceipt} habits={habits} />;
  return (
    <>
      <div className={besideEachOther}>
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
      {isOffered && !isFree && drive.distance !== "" && (
        <p className="hidden text-muted text-sm group-has-[[data-kind=mileage]:checked]/expense:block">
          The last time: {drive.origin} → {drive.destination}, {drive.distance} {habits.distanceWord} one way.{" "}
          <Button size="sm" onClick={() => take(drive)}>
            Take this
          </Button>
        </p>
      )}
      <DriveFields
        key={taken ? `${taken.origin} ${taken.destination} ${taken.distance}` : ""}
        start={taken ? { ...start, ...taken } : start}
        choices={choices}
        habits={habits}
        preview={preview}
        rule={rule}
        onType={type}
      />
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
