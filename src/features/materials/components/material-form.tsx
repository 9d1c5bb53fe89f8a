"use client";

import { useId, useState } from "react";
import { Checkbox, Select } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { Disclosure, FieldRow } from "#ui/layout/panel.tsx";
import { addBundleAction, addMaterialAction, amendMaterialAction, removeMaterialAction } from "../actions.ts";
import type { MaterialStart, Surroundings } from "../model/material-form.ts";
import { MaterialFields } from "./material-fields.tsx";

type Bundles = readonly { readonly value: string; readonly label: string }[];

const blank = {
  productId: "",
  name: "",
  codeId: "",
  quantity: "1",
  unit: "",
  unitPrice: "",
  priceReason: "",
  isBillable: true,
  locationId: "",
  serialNumbers: "",
  notes: "",
};

/** Puts a product or another thing on a ticket, one after the other: product, quantity, Enter, and on to the next. */
export function AddMaterialForm({ bundles, ...around }: Surroundings & { bundles: Bundles }) {
  const { ticketId, today } = around;
  const id = useId();
  const [round, setRound] = useState(0);
  const onDone = () => {
    setRound(round + 1);
    setTimeout(() => document.getElementById(id)?.querySelector<HTMLInputElement>("input[name=name]")?.focus());
  };
  return (
    <div className="grid gap-2">
      <ActionForm
        id={id}
        action={addMaterialAction}
        draft={`material-${ticketId}`}
        label="Material"
        className="grid gap-2"
        onDone={onDone}
      >
        <Hidden name="ticketId" value={ticketId} />
        <MaterialFields
          key={round}
          start={{ ...blank, usedOn: today }}
          {...around}
          isNew
          action={<SubmitButton sending="Adding…">Add material</SubmitButton>}
        />
      </ActionForm>
      {bundles.length > 0 && <AddBundleForm {...around} bundles={bundles} />}
    </div>
  );
}

/** Puts all products of a bundle on a ticket at once. */
function AddBundleForm({ ticketId, today, choices, bundles }: Surroundings & { bundles: Bundles }) {
  return (
    <Disclosure summary="Several at once: a bundle">
      <ActionForm action={addBundleAction} submit="Add the bundle" sending="Adding…" label="Bundle" guard={false}>
        <Hidden name="ticketId" value={ticketId} />
        <FieldRow>
          <Select name="bundleId" label="Bundle" width="half" required empty="Choose…" options={bundles} />
          {choices.locations.length > 0 && (
            <Select name="locationId" label="Taken from" width="half" empty="My van" options={choices.locations} />
          )}
          <Field
            name="serialNumbers"
            label="Serial numbers"
            width="half"
            hint="In the order of the products, with commas."
          />
          <Field name="usedOn" label="Used on" type="date" width="short" defaultValue={today} max={today} required />
          <Checkbox name="isBillable" label="Billable" defaultChecked className="sm:pt-7" />
        </FieldRow>
      </ActionForm>
    </Disclosure>
  );
}

/** Corrects a material. */
export function AmendMaterialForm({
  materialId,
  version,
  start,
  ...around
}: Surroundings & { materialId: string; version: number; start: MaterialStart }) {
  return (
    <ActionForm action={amendMaterialAction} submit="Save" label="Material" className="grid gap-3">
      <Hidden name="materialId" value={materialId} />
      <Hidden name="version" value={version} />
      <MaterialFields start={start} {...around} isNew={false} />
    </ActionForm>
  );
}

/** Takes a material back that was written down by mistake. */
export function RemoveMaterialForm({ materialId, version }: { materialId: string; version: number }) {
  return (
    <ActionForm
      action={removeMaterialAction}
      submit="Remove from the ticket"
      sending="Removing…"
      look="danger"
      guard={false}
      label="Remove"
    >
      <Hidden name="materialId" value={materialId} />
      <Hidden name="version" value={version} />
    </ActionForm>
  );
}
