"use client";

import { useRef, useState } from "react";
import { ProductField, type ProductOption } from "#features/catalogue/components/product-field.tsx";
import { formatMoney, parseQuantity, parseUnitPrice } from "#kernel/money.ts";
import { priceOfQuantity } from "#kernel/quantity.ts";
import { Checkbox } from "#ui/forms/choice.tsx";
import { Field, MoneyField, NumberField } from "#ui/forms/field.tsx";

/** How the organization writes money. */
export interface MoneyHabits {
  readonly locale: string;
  readonly currency: string;
  readonly currencyDecimals: number;
  readonly sign: string;
}

/** What a material's form begins with. */
export interface MaterialStart {
  readonly productId: string;
  readonly name: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly isBillable: boolean;
  readonly usedOn: string;
}

function amountInWords(quantityText: string, priceText: string, habits: MoneyHabits): string | undefined {
  const quantity = parseQuantity(quantityText, habits.locale);
  const price = parseUnitPrice(priceText, habits.locale);
  if (quantity === undefined || price === undefined || quantity <= 0 || price < 0) return undefined;
  return formatMoney(priceOfQuantity(quantity, price, habits.currencyDecimals), habits.currency, habits.locale);
}

/** The fields of a material; picking a product brings its price, unless another one was typed. */
export function MaterialFields({
  start,
  likely,
  today,
  habits,
}: {
  start: MaterialStart;
  likely: readonly ProductOption[];
  today: string;
  habits: MoneyHabits;
}) {
  const [quantity, setQuantity] = useState(start.quantity);
  const [price, setPrice] = useState(start.unitPrice);
  const offered = useRef("");
  const fields = useRef<HTMLDivElement>(null);
  const amount = amountInWords(quantity, price, habits);

  function takePrice(product: ProductOption) {
    const input = fields.current?.querySelector<HTMLInputElement>("input[name=unitPrice]");
    if (!input || (input.value !== "" && input.value !== offered.current)) return;
    input.value = product.price;
    offered.current = product.price;
    setPrice(product.price);
  }

  return (
    <>
      <ProductField likely={likely} start={start} onPick={takePrice} />
      <div ref={fields} className="flex flex-wrap items-start gap-x-3 gap-y-3 max-sm:grid max-sm:grid-cols-2">
        <NumberField
          name="quantity"
          label="Quantity"
          width="tiny"
          className="max-sm:w-full"
          defaultValue={start.quantity}
          onValue={setQuantity}
        />
        <MoneyField
          name="unitPrice"
          label="Price each"
          currency={habits.sign}
          defaultValue={start.unitPrice}
          placeholder="Product's"
          onValue={setPrice}
        />
        <Field
          name="usedOn"
          label="Used on"
          type="date"
          width="short"
          defaultValue={start.usedOn}
          max={today}
          required
        />
        <Checkbox name="isBillable" label="Billable" defaultChecked={start.isBillable} className="sm:pt-7" />
        {amount && (
          <output className="ml-auto self-end pb-1.5 text-muted text-sm max-sm:col-span-2">
            Amount <b className="font-semibold text-base text-ink tabular">{amount}</b>
          </output>
        )}
      </div>
    </>
  );
}
