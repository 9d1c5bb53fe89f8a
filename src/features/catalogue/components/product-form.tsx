"use client";

import { Field, Hidden, MoneyField } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import {
  createProductAction,
  deactivateProductAction,
  editProductAction,
  reactivateProductAction,
} from "../actions.ts";

/** What a product's form begins with; the cost is there only for those who may see it. */
export interface ProductStart {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly unitCost?: string;
}

/** Puts a product into the catalogue, or changes the one it is given. */
export function ProductForm({
  sign,
  start,
  product,
}: {
  sign: string;
  start: ProductStart;
  product?: { readonly id: string; readonly version: number };
}) {
  return (
    <ActionForm
      action={product ? editProductAction : createProductAction}
      submit={product ? "Save" : "Add product"}
      label="Product"
      className="grid gap-4"
    >
      {product && <Hidden name="productId" value={product.id} />}
      {product && <Hidden name="version" value={product.version} />}
      <Field name="name" label="Name" defaultValue={start.name} required maxLength={200} />
      <div className="flex flex-wrap items-start gap-x-3 gap-y-4">
        <Field
          name="sku"
          label="SKU"
          width="half"
          defaultValue={start.sku}
          required
          maxLength={60}
          spellCheck={false}
        />
        <Field name="unit" label="Unit" width="short" defaultValue={start.unit} required maxLength={20} />
      </div>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-4">
        <MoneyField name="unitPrice" label="Price" currency={sign} defaultValue={start.unitPrice} required />
        {start.unitCost !== undefined && (
          <MoneyField name="unitCost" label="Cost" currency={sign} defaultValue={start.unitCost} hint="What you pay." />
        )}
      </div>
    </ActionForm>
  );
}

/** Takes a product out of what is sold, or puts it back. */
export function ProductStateForm({ productId, isActive }: { productId: string; isActive: boolean }) {
  return (
    <ActionForm
      action={isActive ? deactivateProductAction : reactivateProductAction}
      submit={isActive ? "Stop selling" : "Sell again"}
      look="secondary"
      guard={false}
      label={isActive ? "Stop selling" : "Sell again"}
    >
      <Hidden name="productId" value={productId} />
    </ActionForm>
  );
}
