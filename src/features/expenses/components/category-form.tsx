"use client";

import { Checkbox, type Option, RadioGroup, Select } from "#ui/forms/choice.tsx";
import { Field, Hidden, MoneyField, NumberField } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import { addExpenseCategoryAction, editExpenseCategoryAction } from "../actions.ts";
import type { CategoryRow } from "../queries/expense-settings.ts";
import { kindWords } from "./kind-words.ts";

const kinds = Object.entries(kindWords).map(([value, { label, hint }]) => ({ value, label, hint }));

/** A category of expenses and its rule. */
export function CategoryForm({
  start,
  typed,
  taxes,
  sign,
}: {
  /** What is changed; nothing for a new one. */
  start?: CategoryRow | undefined;
  /** Its figures as they would be typed. */
  typed: Readonly<Record<string, string>>;
  taxes: readonly Option[];
  sign: string;
}) {
  return (
    <ActionForm
      action={start ? editExpenseCategoryAction : addExpenseCategoryAction}
      submit={start ? "Save category" : "Add category"}
      label="Category"
      className="group/category"
    >
      {start && <Hidden name="categoryId" value={start.id} />}
      {start && <Hidden name="version" value={start.version} />}
      <FieldRow>
        <Field name="name" label="Name" width="half" maxLength={60} required defaultValue={start?.name} />
        <Field name="account" label="Account" width="short" maxLength={40} defaultValue={start?.account} />
      </FieldRow>
      <RadioGroup name="kind" label="An expense is made of" options={kinds} defaultValue={start?.kind ?? "amount"} />
      <MoneyField
        name="perDiemAmount"
        label="A day is worth"
        currency={sign}
        defaultValue={typed.perDiemAmount}
        className="hidden group-has-[input[value=per\_diem]:checked]/category:block"
      />
      <FieldRow>
        <MoneyField
          name="limitAmount"
          label="Limit"
          currency={sign}
          defaultValue={typed.limitAmount}
          hint="Of one expense. Empty for none."
        />
        <Select
          name="limitAction"
          label="Above it"
          width="half"
          options={[
            { value: "mark", label: "The approver sees it" },
            { value: "forbid", label: "It cannot be saved" },
          ]}
          defaultValue={start?.limitAction ?? "mark"}
        />
        <MoneyField
          name="receiptAbove"
          label="Receipt above"
          currency={sign}
          defaultValue={typed.receiptAbove}
          hint="Empty for never, 0 for always."
        />
      </FieldRow>
      <FieldRow>
        <NumberField
          name="markup"
          label="Markup"
          after="%"
          defaultValue={typed.markup}
          hint="On what the customer is billed."
        />
        <Select
          name="taxCategoryId"
          label="Tax in it"
          width="half"
          empty="None is proposed"
          options={taxes}
          defaultValue={start?.taxCategoryId ?? ""}
        />
      </FieldRow>
      <Checkbox name="isActive" label="Active" defaultChecked={start?.isActive ?? true} />
    </ActionForm>
  );
}
