"use client";

import { Checkbox, RadioGroup, Select } from "#ui/forms/choice.tsx";
import { Field, Hidden, NumberField, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import {
  createProductAction,
  deactivateProductAction,
  editProductAction,
  reactivateProductAction,
} from "../actions.ts";
import { barcodeLimit, descriptionLimit, makerLimit, nameLimit, skuLimit, unitLimit } from "../model/product-limits.ts";
import { PriceFields, type PriceHabits } from "./price-fields.tsx";

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a product's form begins with; the cost is there only for those who may see it. */
export interface ProductStart {
  readonly kind: "product" | "service";
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  readonly categoryId: string;
  readonly manufacturer: string;
  readonly vendor: string;
  readonly barcode: string;
  readonly unit: string;
  readonly takesFractions: boolean;
  readonly unitPrice: string;
  readonly unitCost?: string;
  readonly margin?: string;
  readonly taxCategoryId: string;
  readonly codeId: string;
  readonly isSerialized: boolean;
  readonly isStocked: boolean;
  readonly reorderPoint: string;
  readonly reorderUpTo: string;
}

/** What the fields of a product choose from. */
export interface ProductChoices {
  readonly categories: readonly Choice[];
  readonly codes: readonly Choice[];
  readonly taxCategories: readonly Choice[];
  /** The code of what has none of its own. */
  readonly defaultCode: string;
}

/** Puts a product into the catalogue, or changes the one it is given. */
export function ProductForm({
  habits,
  start,
  choices,
  product,
}: {
  habits: PriceHabits;
  start: ProductStart;
  choices: ProductChoices;
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
      <RadioGroup
        name="kind"
        label="Kind"
        inline
        defaultValue={start.kind}
        options={[
          { value: "product", label: "Product" },
          { value: "service", label: "Service" },
        ]}
      />
      <Field name="name" label="Name" defaultValue={start.name} required maxLength={nameLimit} />
      <FieldRow>
        <Field
          name="sku"
          label="SKU"
          width="half"
          defaultValue={start.sku}
          required
          maxLength={skuLimit}
          spellCheck={false}
        />
        <Field
          name="barcode"
          label="Barcode"
          width="half"
          defaultValue={start.barcode}
          maxLength={barcodeLimit}
          spellCheck={false}
          hint="Scan it into this field."
        />
      </FieldRow>
      <PriceFields habits={habits} start={start} />
      <FieldRow>
        <Field name="unit" label="Unit" width="short" defaultValue={start.unit} required maxLength={unitLimit} />
        <Checkbox
          name="takesFractions"
          label="Half a unit can be used"
          defaultChecked={start.takesFractions}
          className="sm:pt-7"
        />
      </FieldRow>
      <FieldRow>
        <Select
          name="categoryId"
          label="Category"
          width="half"
          empty="None"
          options={choices.categories}
          defaultValue={start.categoryId}
        />
        <Select
          name="codeId"
          label="Material code"
          width="half"
          empty={choices.defaultCode === "" ? "None" : `Default (${choices.defaultCode})`}
          options={choices.codes}
          defaultValue={start.codeId}
        />
      </FieldRow>
      <FieldRow>
        <Select
          name="taxCategoryId"
          label="Tax category"
          width="half"
          empty="The material code's"
          options={choices.taxCategories}
          defaultValue={start.taxCategoryId}
        />
      </FieldRow>
      <FieldRow>
        <Field
          name="manufacturer"
          label="Manufacturer"
          width="half"
          defaultValue={start.manufacturer}
          maxLength={makerLimit}
        />
        <Field
          name="vendor"
          label="Vendor"
          width="half"
          defaultValue={start.vendor}
          maxLength={makerLimit}
          hint="Where you buy it."
        />
      </FieldRow>
      <TextArea
        name="description"
        label="Description"
        defaultValue={start.description}
        rows={3}
        maxLength={descriptionLimit}
      />
      <fieldset className="group grid gap-3">
        <legend className="mb-2 font-medium text-sm">On the shelf</legend>
        <Checkbox name="isSerialized" label="Each piece has a serial number" defaultChecked={start.isSerialized} />
        <Checkbox
          name="isStocked"
          label="Stock is kept"
          hint="Pieces are counted by location and van."
          defaultChecked={start.isStocked}
        />
        <FieldRow>
          <NumberField name="reorderPoint" label="Buy at or below" width="short" defaultValue={start.reorderPoint} />
          <NumberField name="reorderUpTo" label="Buy up to" width="short" defaultValue={start.reorderUpTo} />
        </FieldRow>
      </fieldset>
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
