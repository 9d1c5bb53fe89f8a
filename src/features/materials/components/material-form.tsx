"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { addMaterialAction, amendMaterialAction, removeMaterialAction } from "../actions.ts";
import type { BundleOffered, MaterialStart, Surroundings } from "../model/material-form.ts";
import { AddBundleForm, AnyBundleForm } from "./bundle-forms.tsx";
import { MaterialFields } from "./material-fields.tsx";

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
export function AddMaterialForm({ bundles, ...around }: Surroundings & { bundles: readonly BundleOffered[] }) {
  const { ticketId, today } = around;
  const frame = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const [round, setRound] = useState(0);
  const [bundleId, setBundleId] = useState("");
  const bundle = bundles.find(({ value }) => value === bundleId);
  const next = () => {
    setRound(round + 1);
    setBundleId("");
    // That it is saved is told first; what it changed around the form follows.
    router.refresh();
    setTimeout(() => frame.current?.querySelector<HTMLInputElement>("input[name=name]")?.focus());
  };
  return (
    <div ref={frame} className="grid gap-2">
      {bundle ? (
        <AddBundleForm {...around} bundle={bundle} onDone={next} />
      ) : (
        <ActionForm
          action={addMaterialAction}
          draft={`material-${ticketId}`}
          label="Material"
          className="grid gap-2"
          onDone={next}
        >
          <Hidden name="ticketId" value={ticketId} />
          <MaterialFields
            key={round}
            start={{ ...blank, usedOn: today }}
            {...around}
            isNew
            bundles={bundles}
            onBundle={setBundleId}
            action={<SubmitButton sending="Adding…">Add material</SubmitButton>}
          />
        </ActionForm>
      )}
      <noscript>{bundles.length > 0 && <AnyBundleForm {...around} bundles={bundles} />}</noscript>
    </div>
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
