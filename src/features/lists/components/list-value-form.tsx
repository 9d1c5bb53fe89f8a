"use client";

import { typedDecimal } from "#kernel/money.ts";
import { Select } from "#ui/forms/choice.tsx";
import { Field, Hidden, MoneyField } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { addListValueAction, editListValueAction } from "../actions.ts";
import { type KeptList, listFacts } from "../model/kept-lists.ts";
import { slaEventNames, stageNames, tones, visibilityNames } from "../model/list-value-words.ts";

/** What a value's form begins with; what its list does not know is absent. */
export interface ListValueStart {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly tone?: string;
  readonly stage?: string;
  readonly slaEvent?: string;
  readonly visibility?: string;
  readonly nickname?: string;
  readonly parentId?: string;
  readonly leadId?: string | null;
  readonly number?: string;
  readonly taxCategoryId?: string | null;
  readonly unitPrice?: number | null;
  readonly unitCost?: number | null;
  readonly rate?: number;
}

/** How prices are written, and whether their cost may be seen. */
export interface CodeHabits {
  readonly sign: string;
  readonly locale: string;
  readonly decimals: number;
  readonly seesCost: boolean;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Puts a value into a list, or corrects the one it is given. */
export function ListValueForm({
  list,
  value,
  parents = [],
  leads = [],
  taxes = [],
  habits,
}: {
  list: KeptList;
  value?: ListValueStart | undefined;
  parents?: readonly Named[];
  leads?: readonly Named[];
  taxes?: readonly Named[];
  habits: CodeHabits;
}) {
  const { one, longestName } = listFacts[list];
  return (
    <ActionForm
      action={value ? editListValueAction : addListValueAction}
      submit={value ? "Save" : `Add ${one}`}
      label={value ? `Edit ${value.name}` : `Add ${one}`}
    >
      <Hidden name="list" value={list} />
      {value && <Hidden name="id" value={value.id} />}
      {value && <Hidden name="version" value={value.version} />}
      {list === "sub-issue-types" && (
        <Select
          name="issueTypeId"
          label="Issue type"
          options={optionsOf(parents)}
          defaultValue={value?.parentId ?? parents[0]?.id ?? ""}
        />
      )}
      <Field name="name" label="Name" defaultValue={value?.name ?? ""} maxLength={longestName} required />
      {list === "categories" && (
        <Field
          name="nickname"
          label="Nickname"
          width="short"
          defaultValue={value?.nickname ?? ""}
          maxLength={3}
          hint="Up to 3 characters, for lists."
        />
      )}
      {(list === "statuses" || list === "priorities" || list === "categories") && (
        <Select
          name="tone"
          label="Colour"
          options={tones.map((tone) => ({ value: tone, label: toneNames[tone] }))}
          defaultValue={value?.tone ?? "neutral"}
        />
      )}
      {list === "statuses" && <StatusFields value={value} />}
      {list === "note-types" && (
        <Select
          name="visibility"
          label="A note of this type starts as"
          options={namesAsOptions(visibilityNames)}
          defaultValue={value?.visibility ?? "internal"}
        />
      )}
      {list === "queues" && (
        <Select
          name="leadId"
          label="Lead"
          hint="Hears of what nobody works on."
          options={optionsOf(leads)}
          empty="Nobody"
          defaultValue={value?.leadId ?? ""}
        />
      )}
      {list === "tax-categories" && (
        <Field
          name="rate"
          label="Rate"
          width="short"
          after="%"
          numeric
          inputMode="decimal"
          defaultValue={value?.rate === undefined ? "" : typedDecimal(value.rate, 3, 0, "en-US")}
          required
        />
      )}
      {list === "material-codes" && <CodeFields value={value} taxes={taxes} habits={habits} />}
    </ActionForm>
  );
}

function CodeFields({
  value,
  taxes,
  habits: { sign, locale, decimals, seesCost },
}: {
  value: ListValueStart | undefined;
  taxes: readonly Named[];
  habits: CodeHabits;
}) {
  const typed = (price: number | null | undefined) =>
    price === null || price === undefined ? "" : typedDecimal(price, 4, Math.min(decimals, 4), locale);
  return (
    <>
      <Field
        name="number"
        label="Account number"
        width="half"
        defaultValue={value?.number ?? ""}
        maxLength={30}
        hint="In your bookkeeping."
      />
      <Select
        name="taxCategoryId"
        label="Tax category"
        options={optionsOf(taxes)}
        empty="Not taxed"
        defaultValue={value?.taxCategoryId ?? ""}
      />
      <MoneyField
        name="unitPrice"
        label="Price"
        currency={sign}
        defaultValue={typed(value?.unitPrice)}
        hint="What free text under this code starts with."
      />
      {seesCost && <MoneyField name="unitCost" label="Cost" currency={sign} defaultValue={typed(value?.unitCost)} />}
    </>
  );
}

function StatusFields({ value }: { value: ListValueStart | undefined }) {
  return (
    <>
      <Select
        name="stage"
        label="Stands for"
        hint="The rules of tickets speak of what a status stands for, people of its name."
        options={namesAsOptions(stageNames)}
        defaultValue={value?.stage ?? "active"}
      />
      <Select
        name="slaEvent"
        label="Says to the service level clock"
        options={namesAsOptions(slaEventNames)}
        defaultValue={value?.slaEvent ?? "first_response"}
      />
    </>
  );
}

const toneNames: Record<(typeof tones)[number], string> = {
  neutral: "Grey",
  blue: "Blue",
  green: "Green",
  amber: "Amber",
  orange: "Orange",
  red: "Red",
  violet: "Violet",
  teal: "Teal",
};

const optionsOf = (rows: readonly Named[]) => rows.map((row) => ({ value: row.id, label: row.name }));
const namesAsOptions = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
