"use client";

import { type ReactNode, useState } from "react";
import { ProductField } from "#features/catalogue/components/product-field.tsx";
import { formatMoney, parseQuantity, parseUnitPrice } from "#kernel/money.ts";
import { priceOfQuantity } from "#kernel/quantity.ts";
import type { Option } from "#ui/forms/choice.tsx";
import { NumberField } from "#ui/forms/field.tsx";
import type { MaterialStart, MoneyHabits, Surroundings } from "../model/material-form.ts";
import { BesideLine, useBeside } from "./material-beside.tsx";
import { MaterialDetails } from "./material-details.tsx";

function amountInWords(quantityText: string, priceText: string, habits: MoneyHabits): string | undefined {
  const quantity = parseQuantity(quantityText, habits.locale);
  const price = parseUnitPrice(priceText, habits.locale);
  if (quantity === undefined || price === undefined || quantity <= 0 || price < 0) return undefined;
  return formatMoney(priceOfQuantity(quantity, price, habits.currencyDecimals), habits.currency, habits.locale);
}

/** The fields of a material: product, quantity, Enter; the rest is said only when it differs. */
export function MaterialFields({
  start,
  ticketId,
  likely,
  choices,
  today,
  habits,
  isNew,
  action,
  bundles = [],
  onBundle,
}: Surroundings & {
  start: MaterialStart;
  isNew: boolean;
  action?: ReactNode;
  bundles?: readonly Option[];
  onBundle?: (bundleId: string) => void;
}) {
  const [quantity, setQuantity] = useState(start.quantity);
  const [price, setPrice] = useState(start.unitPrice);
  const [productId, setProductId] = useState(start.productId);
  const beside = useBeside(ticketId, productId);
  const amount = amountInWords(quantity, price || (beside?.price ?? ""), habits);

  return (
    <>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <ProductField
            likely={likely}
            bundles={bundles}
            start={start}
            onPick={({ value }) => setProductId(value)}
            {...(onBundle ? { onBundle } : {})}
          />
        </div>
        <NumberField
          name="quantity"
          label="Quantity"
          width="tiny"
          defaultValue={start.quantity}
          onValue={setQuantity}
        />
        {action && <div className="pt-5.5">{action}</div>}
        {amount && (
          <output className="ml-auto self-end pb-1.5 text-muted text-sm">
            Amount <b className="font-semibold text-base text-ink tabular">{amount}</b>
          </output>
        )}
      </div>
      {beside && <BesideLine beside={beside} />}
      <MaterialDetails
        start={start}
        choices={choices}
        habits={habits}
        today={today}
        beside={beside}
        isNew={isNew}
        isOpen={!isNew}
        onPrice={setPrice}
      />
    </>
  );
}
