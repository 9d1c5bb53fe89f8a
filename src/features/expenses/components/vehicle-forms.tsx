"use client";

import { Checkbox } from "#ui/forms/choice.tsx";
import { Field, Hidden, MoneyField } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import {
  addVehicleKindAction,
  editVehicleKindAction,
  removeDistanceRateAction,
  setDistanceRateAction,
} from "../actions.ts";

/** How money and distance are written beside a rate. */
export interface RateHabits {
  readonly sign: string;
  readonly distanceUnit: string;
  readonly today: string;
}

function RateFields({ sign, distanceUnit, today }: RateHabits) {
  return (
    <FieldRow>
      <Field name="startsOn" label="From" type="date" width="short" required defaultValue={today} />
      <MoneyField
        name="refundRate"
        label={`Refunded for a ${distanceUnit}`}
        currency={sign}
        placeholder="0.725"
        required
      />
      <MoneyField
        name="billingRate"
        label={`Billed for a ${distanceUnit}`}
        currency={sign}
        placeholder="0.725"
        required
      />
    </FieldRow>
  );
}

/** A new kind of vehicle with its first rates. */
export function NewVehicleForm(habits: RateHabits) {
  return (
    <ActionForm action={addVehicleKindAction} submit="Add vehicle" label="New vehicle" guard={false}>
      <Field name="name" label="Name" width="half" maxLength={60} required placeholder="Company van" />
      <RateFields {...habits} />
      <input type="hidden" name="isActive" value="true" />
    </ActionForm>
  );
}

/** What a kind of vehicle is called, and whether it is used. */
export function VehicleForm({
  start,
}: {
  start: { id: string; version: number; name: string; isDefault: boolean; isActive: boolean };
}) {
  return (
    <ActionForm action={editVehicleKindAction} submit="Save vehicle" label={start.name} guard={false}>
      <Hidden name="vehicleKindId" value={start.id} />
      <Hidden name="version" value={start.version} />
      <Field name="name" label="Name" width="half" maxLength={60} required defaultValue={start.name} />
      <FieldRow>
        <Checkbox name="isDefault" label="Default" defaultChecked={start.isDefault} />
        <Checkbox name="isActive" label="Active" defaultChecked={start.isActive} />
      </FieldRow>
    </ActionForm>
  );
}

/** What a mile or kilometre is worth from a day on. */
export function NewRateForm({ vehicleKindId, name, ...habits }: RateHabits & { vehicleKindId: string; name: string }) {
  return (
    <ActionForm
      action={setDistanceRateAction}
      submit="Save rate"
      look="secondary"
      label={`New rate of ${name}`}
      guard={false}
    >
      <Hidden name="vehicleKindId" value={vehicleKindId} />
      <RateFields {...habits} />
    </ActionForm>
  );
}

/** Takes a rate back. */
export function RemoveRateForm({ vehicleKindId, startsOn }: { vehicleKindId: string; startsOn: string }) {
  return (
    <ActionForm action={removeDistanceRateAction} guard={false} className="min-w-max justify-items-end">
      <Hidden name="vehicleKindId" value={vehicleKindId} />
      <Hidden name="startsOn" value={startsOn} />
      <SubmitButton size="sm" look="quiet" sending="…" label={`Remove the rate from ${startsOn}`}>
        Remove
      </SubmitButton>
    </ActionForm>
  );
}
