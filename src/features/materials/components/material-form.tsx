"use client";

import type { ProductOption } from "#features/catalogue/components/product-field.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { addMaterialAction, amendMaterialAction, removeMaterialAction } from "../actions.ts";
import { MaterialFields, type MaterialStart, type MoneyHabits } from "./material-fields.tsx";

interface Surroundings {
  readonly likely: readonly ProductOption[];
  readonly today: string;
  readonly habits: MoneyHabits;
}

/** Puts a product or another thing on a ticket. */
export function AddMaterialForm({ ticketId, ...around }: Surroundings & { ticketId: string }) {
  const { today } = around;
  const start = { productId: "", name: "", quantity: "1", unitPrice: "", isBillable: true, usedOn: today };
  return (
    <ActionForm
      action={addMaterialAction}
      submit="Add material"
      sending="Adding…"
      draft={`material-${ticketId}`}
      label="Material"
      className="grid gap-3"
      aside={<span className="text-muted text-xs">Nobody is mailed.</span>}
    >
      <Hidden name="ticketId" value={ticketId} />
      <MaterialFields start={start} {...around} />
    </ActionForm>
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
    <ActionForm action={amendMaterialAction} submit="Save" label="Material" className="grid gap-4">
      <Hidden name="materialId" value={materialId} />
      <Hidden name="version" value={version} />
      <MaterialFields start={start} {...around} />
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
