"use client";

import { use, useRef, useState } from "react";
import { Button } from "#ui/button.tsx";
import { Checkbox, Select } from "#ui/forms/choice.tsx";
import { Field, MoneyField, TextArea } from "#ui/forms/field.tsx";
import { FormContext } from "#ui/forms/form-context.ts";
import { Disclosure, FieldRow } from "#ui/layout/panel.tsx";
import type { BesideProduct, PlaceOfProduct } from "../model/beside-product.ts";
import type { Choices, MaterialStart, MoneyHabits } from "../model/material-form.ts";

const within = [
  "unitPrice",
  "priceReason",
  "unitCost",
  "codeId",
  "usedOn",
  "locationId",
  "serialNumbers",
  "notes",
  "unit",
];

/** What is seldom said about a material: folded away until it is asked for, or until something in it is missing. */
export function MaterialDetails({
  start,
  choices,
  habits,
  today,
  beside,
  isNew,
  isOpen,
  onPrice,
}: {
  start: MaterialStart;
  choices: Choices;
  habits: MoneyHabits;
  today: string;
  beside: BesideProduct | undefined;
  isNew: boolean;
  isOpen: boolean;
  onPrice: (text: string) => void;
}) {
  const { errors } = use(FormContext);
  const [locationId, setLocationId] = useState(start.locationId);
  const places = beside?.places ?? [];
  const isSerialized = beside?.isSerialized === true;
  // What lies in one's own van is taken from there; else it must be said where it lies.
  const mustSayWhere = isSerialized && places.length > 0 && !places.some(({ isOwnVan }) => isOwnVan);
  const asks = mustSayWhere || within.some((name) => name in errors);
  const serials = <SerialNumbers start={start.serialNumbers} lying={serialsIn(places, locationId)} />;
  return (
    <>
      {isSerialized && serials}
      <Disclosure
        summary={isSerialized ? "More: price, where from, notes" : "More: price, where from, serial numbers, notes"}
        open={isOpen || asks}
      >
        <div className="grid gap-4">
          <FieldRow>
            <MoneyField
              name="unitPrice"
              label="Price each"
              currency={habits.sign}
              defaultValue={start.unitPrice}
              placeholder={beside?.price ? beside.price.replace(habits.sign, "") : "Usual"}
              onValue={onPrice}
            />
            <Field
              name="priceReason"
              label="Why another price"
              width="half"
              maxLength={200}
              defaultValue={start.priceReason}
            />
            {choices.seesCost && (
              <MoneyField
                name="unitCost"
                label="Cost each"
                currency={habits.sign}
                placeholder="Usual"
                defaultValue=""
              />
            )}
          </FieldRow>
          <FieldRow>
            <Select
              name="codeId"
              label="Booked under"
              width="half"
              empty={choices.usualCode === "" ? "As the product says" : `As usual (${choices.usualCode})`}
              options={choices.codes}
              defaultValue={start.codeId}
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
            <Field name="unit" label="Unit" width="tiny" placeholder="piece" maxLength={20} defaultValue={start.unit} />
          </FieldRow>
          <FieldRow>
            {choices.locations.length > 0 && (
              <Select
                name="locationId"
                label="Taken from"
                width="half"
                empty={isNew ? "My van" : "Where it was taken from"}
                options={choices.locations}
                defaultValue={start.locationId}
                onValue={setLocationId}
              />
            )}
            <div className="flex flex-wrap gap-x-5 gap-y-1 sm:pt-7">
              <Checkbox name="isBillable" label="Billable" defaultChecked={start.isBillable} />
              {isNew && <Checkbox name="isToOrder" label="Not here yet: to order" />}
            </div>
          </FieldRow>
          {!isSerialized && serials}
          <TextArea name="notes" label="Notes for colleagues" rows={2} maxLength={2000} defaultValue={start.notes} />
        </div>
      </Disclosure>
    </>
  );
}

/** The serial numbers that can be taken: from the location that was chosen, else from one's own van, else from wherever. */
function serialsIn(places: readonly PlaceOfProduct[], locationId: string) {
  const meant = places.filter(({ id, isOwnVan }) => (locationId === "" ? isOwnVan : id === locationId));
  return (meant.length > 0 || locationId !== "" ? meant : places).flatMap(({ name, serialNumbers }) =>
    serialNumbers.map((number) => ({ name, number })),
  );
}

/** The serial numbers, one a line; those that lie there are put in by a press. */
function SerialNumbers({
  start,
  lying,
}: {
  start: string;
  lying: readonly { readonly name: string; readonly number: string }[];
}) {
  const frame = useRef<HTMLDivElement>(null);
  function put(number: string) {
    const field = frame.current?.querySelector("textarea");
    if (!field) return;
    const said = field.value.split(/[\n,;]+/).map((one) => one.trim());
    if (said.includes(number)) return;
    field.value = [...said.filter((one) => one !== ""), number].join("\n");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return (
    <div ref={frame} className="grid gap-1.5">
      <TextArea name="serialNumbers" label="Serial numbers" hint="One a line." rows={1} defaultValue={start} />
      {lying.length > 0 && (
        <ul aria-label="Serial numbers in stock" className="flex flex-wrap gap-1.5">
          {lying.slice(0, 40).map(({ name, number }) => (
            <li key={number}>
              <Button size="sm" onClick={() => put(number)} title={`In ${name}`}>
                {number}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
