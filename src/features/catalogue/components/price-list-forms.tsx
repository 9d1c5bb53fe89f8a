"use client";

import { type Option, RadioGroup, Select } from "#ui/forms/choice.tsx";
import { Combobox } from "#ui/forms/combobox.tsx";
import { Field, Hidden, MoneyField } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import { createPriceListAction, editPriceListAction, givePriceListAction, setPriceAction } from "../actions.ts";
import { ProductField } from "./product-field.tsx";

/** Begins a price list. */
export function NewPriceListForm() {
  return (
    <ActionForm action={createPriceListAction} submit="Add price list" label="New price list">
      <Field name="name" label="Name" maxLength={120} required />
    </ActionForm>
  );
}

/** Renames a price list, or switches it off or on. */
export function PriceListForm({
  list,
}: {
  list: { readonly id: string; readonly version: number; readonly name: string; readonly isActive: boolean };
}) {
  return (
    <ActionForm action={editPriceListAction} submit="Save" label={`Edit ${list.name}`}>
      <Hidden name="priceListId" value={list.id} />
      <Hidden name="version" value={list.version} />
      <Field name="name" label="Name" defaultValue={list.name} maxLength={120} required />
      <RadioGroup
        name="state"
        label="State"
        inline
        defaultValue={list.isActive ? "on" : "off"}
        options={[
          { value: "on", label: "Its prices count" },
          { value: "off", label: "Switched off" },
        ]}
      />
    </ActionForm>
  );
}

/** Gives a product a price of its own in a list. */
export function NewPriceForm({ priceListId, sign }: { priceListId: string; sign: string }) {
  return (
    <ActionForm action={setPriceAction} submit="Set price" label="Price of a product">
      <Hidden name="priceListId" value={priceListId} />
      <ProductField likely={[]} isProductOnly onPick={() => {}} />
      <MoneyField name="unitPrice" label="Price in this list" currency={sign} required />
    </ActionForm>
  );
}

/** Changes the price of one product in a list; left empty, the catalogue's counts again. */
export function ListedPriceForm({
  priceListId,
  productId,
  name,
  price,
  sign,
}: {
  priceListId: string;
  productId: string;
  name: string;
  price: string;
  sign: string;
}) {
  return (
    <ActionForm
      action={setPriceAction}
      label={`Price of ${name}`}
      className="w-52 grid-cols-[minmax(0,1fr)_auto]! items-center gap-2! py-0.5"
    >
      <Hidden name="priceListId" value={priceListId} />
      <Hidden name="productId" value={productId} />
      <MoneyField name="unitPrice" label={`Price of ${name}`} bare width="full" currency={sign} defaultValue={price} />
      <SubmitButton look="secondary" size="sm">
        Set
      </SubmitButton>
    </ActionForm>
  );
}

/** Gives a price list to a customer. */
export function GiveToCustomerForm({ priceListId, customers }: { priceListId: string; customers: readonly Option[] }) {
  return (
    <ActionForm action={givePriceListAction} submit="Give it" look="secondary" label="Give to a customer">
      <Hidden name="priceListId" value={priceListId} />
      <Combobox name="customerId" label="Customer" options={customers} source="/api/search/customers" required />
    </ActionForm>
  );
}

/** Takes a price list from a customer. */
export function TakeFromCustomerForm({ customerId, name }: { customerId: string; name: string }) {
  return (
    <ActionForm action={givePriceListAction} submit="Take away" look="quiet" guard={false} label={`Take from ${name}`}>
      <Hidden name="priceListId" value="" />
      <Hidden name="customerId" value={customerId} />
    </ActionForm>
  );
}

/** Which prices a customer pays. */
export function CustomerPricesForm({
  customerId,
  priceListId,
  lists,
}: {
  customerId: string;
  priceListId: string;
  lists: readonly Option[];
}) {
  return (
    <ActionForm action={givePriceListAction} submit="Save" look="secondary" label="Prices">
      <Hidden name="customerId" value={customerId} />
      <FieldRow>
        <Select
          name="priceListId"
          label="Price list"
          width="half"
          empty="The catalogue's prices"
          options={lists}
          defaultValue={priceListId}
        />
      </FieldRow>
    </ActionForm>
  );
}
