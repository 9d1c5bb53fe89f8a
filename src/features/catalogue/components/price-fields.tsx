"use client";

import { type ReactNode, useRef, useState } from "react";
import { parseUnitPrice, typedDecimal } from "#kernel/money.ts";
import { Field, MoneyField } from "#ui/forms/field.tsx";
import { marginOf, priceAtMargin, readMargin, typedMargin } from "../model/margin.ts";

/** How the organization writes money. */
export interface PriceHabits {
  readonly locale: string;
  readonly currency: string;
  readonly currencyDecimals: number;
  readonly sign: string;
}

interface Start {
  readonly unitPrice: string;
  readonly unitCost?: string;
  readonly margin?: string;
}

/** Price, and for those who may see it cost and margin: two of the three make the third. Before scripts a margin counts where no price is typed. */
export function PriceFields({ habits, start }: { habits: PriceHabits; start: Start }) {
  const { locale, currencyDecimals: decimals, sign } = habits;
  const fields = useRef<HTMLDivElement>(null);
  const [note, setNote] = useState<ReactNode>();
  const read = (name: string) => parseUnitPrice(textOf(fields.current, name), locale);
  const show = (name: string, text: string) => {
    const input = inputOf(fields.current, name);
    if (input) input.value = text;
  };

  function followPrice() {
    const [price, cost] = [read("unitPrice"), read("unitCost")];
    if (price === undefined || cost === undefined) return;
    show("margin", typedMargin(marginOf(price, cost), locale));
    setNote(price < cost && "The price is below what it costs.");
  }
  function followMargin() {
    const cost = read("unitCost");
    const margin = readMargin(textOf(fields.current, "margin"), locale);
    if (cost === undefined || cost === 0 || typeof margin === "string") return;
    const price = priceAtMargin(cost, margin, decimals);
    if (price === undefined) return;
    show("unitPrice", typedDecimal(price, 4, Math.min(decimals, 4), locale));
    setNote(undefined);
  }

  const seesCost = start.unitCost !== undefined;
  return (
    <div>
      <div ref={fields} className="flex flex-wrap items-start gap-x-3 gap-y-4">
        {seesCost && (
          <MoneyField
            name="unitCost"
            label="Cost"
            currency={sign}
            defaultValue={start.unitCost}
            onValue={followPrice}
          />
        )}
        <MoneyField
          name="unitPrice"
          label="Price"
          currency={sign}
          defaultValue={start.unitPrice}
          // Without scripts, cost and margin make the price.
          required={!seesCost}
          onValue={followPrice}
        />
        {seesCost && (
          <Field
            name="margin"
            label="Margin"
            width="short"
            after="%"
            numeric
            inputMode="decimal"
            defaultValue={start.margin}
            onValue={followMargin}
          />
        )}
      </div>
      {seesCost && <p className="mt-1 text-muted text-xs">{note || "Price or margin: type one, the other follows."}</p>}
    </div>
  );
}

const inputOf = (around: HTMLElement | null, name: string) =>
  around?.querySelector<HTMLInputElement>(`input[name=${name}]`) ?? undefined;
const textOf = (around: HTMLElement | null, name: string) => inputOf(around, name)?.value ?? "";
