"use client";

import { Select } from "#ui/forms/choice.tsx";
import { Field, Hidden, MoneyField, NumberField, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import { correctStockAction, countStockAction, moveStockAction, receiveStockAction } from "../actions.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What each of the forms is about. */
interface OfProduct {
  readonly productId: string;
  readonly isSerialized: boolean;
  readonly locations: readonly Choice[];
}

const Serials = ({ isAsked, hint }: { isAsked: boolean; hint: string }) =>
  isAsked && <TextArea name="serialNumbers" label="Serial numbers" rows={2} hint={hint} />;

/** Goods that arrived. */
export function ReceiveForm({ productId, isSerialized, locations, sign }: OfProduct & { sign: string | undefined }) {
  return (
    <ActionForm action={receiveStockAction} submit="Receive" sending="Saving…" label="Receive">
      <Hidden name="productId" value={productId} />
      <FieldRow>
        <NumberField name="quantity" label="How many" width="tiny" required />
        <Select
          name="locationId"
          label="Into"
          width="half"
          required
          options={locations}
          defaultValue={locations[0]?.value}
        />
        {sign && <MoneyField name="unitCost" label="Cost each" currency={sign} placeholder="Product's" />}
        <Field name="reason" label="Delivery note" width="half" maxLength={200} />
      </FieldRow>
      <Serials isAsked={isSerialized} hint="One a line, as many as there are pieces." />
    </ActionForm>
  );
}

/** Goods that go from one location to another. */
export function MoveForm({ productId, isSerialized, locations, from, to }: OfProduct & { from: string; to: string }) {
  return (
    <ActionForm action={moveStockAction} submit="Move" sending="Moving…" label="Move">
      <Hidden name="productId" value={productId} />
      <FieldRow>
        <NumberField name="quantity" label="How many" width="tiny" required defaultValue="1" />
        <Select name="fromId" label="From" width="half" required options={locations} defaultValue={from} />
        <Select name="toId" label="To" width="half" required options={locations} defaultValue={to} />
      </FieldRow>
      <Serials isAsked={isSerialized} hint="One a line: the pieces that go." />
    </ActionForm>
  );
}

/** How many somebody counted. */
export function CountForm({
  productId,
  locationId,
  location,
  expected,
  words,
  serialNumbers,
}: {
  productId: string;
  locationId: string;
  location: string;
  expected: number;
  words: string;
  /** Null for what has none. */
  serialNumbers: readonly string[] | null;
}) {
  return (
    <ActionForm
      action={countStockAction}
      submit="Counted"
      sending="Saving…"
      look="secondary"
      label={`Count ${location}`}
    >
      <Hidden name="productId" value={productId} />
      <Hidden name="locationId" value={locationId} />
      <Hidden name="expected" value={expected} />
      <NumberField
        name="counted"
        label={`Counted in ${location}`}
        hint={`${words} should be there.`}
        width="short"
        required
      />
      {serialNumbers && (
        <TextArea
          name="serialNumbers"
          label="Serial numbers that are there"
          rows={2}
          defaultValue={serialNumbers.join("\n")}
        />
      )}
    </ActionForm>
  );
}

/** What the ledger has wrong. */
export function CorrectForm({ productId, isSerialized, locations }: OfProduct) {
  return (
    <ActionForm action={correctStockAction} submit="Correct" sending="Saving…" look="secondary" label="Correct">
      <Hidden name="productId" value={productId} />
      <FieldRow>
        <NumberField name="by" label="By how many" hint="−1 is one fewer." width="tiny" required />
        <Select name="locationId" label="Where" width="half" required options={locations} />
        <Field name="reason" label="Why" width="half" required maxLength={200} />
      </FieldRow>
      <Serials isAsked={isSerialized} hint="One a line: the pieces it is about." />
    </ActionForm>
  );
}
