"use client";

import { Checkbox, Select } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { addStockLocationAction, editStockLocationAction } from "../actions.ts";

interface Start {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly personId: string | null;
  readonly isDefault: boolean;
  readonly isActive: boolean;
}

/** A place where stock is kept: a room, or somebody's van. */
export function LocationForm({
  start,
  people,
}: {
  start: Start | null;
  people: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <ActionForm
      action={start ? editStockLocationAction : addStockLocationAction}
      submit={start ? "Save" : "Add location"}
      label="Location"
    >
      {start && (
        <>
          <Hidden name="locationId" value={start.id} />
          <Hidden name="version" value={start.version} />
        </>
      )}
      <Field name="name" label="Name" required maxLength={60} defaultValue={start?.name} placeholder="Tess's van" />
      <Select
        name="personId"
        label="Whose van"
        empty="Nobody's: a room"
        options={people}
        defaultValue={start?.personId ?? ""}
        hint="What they use on tickets is taken from here."
      />
      <Checkbox name="isDefault" label="Goods arrive here" defaultChecked={start?.isDefault ?? false} />
      {start && <Checkbox name="isActive" label="In use" defaultChecked={start.isActive} />}
    </ActionForm>
  );
}
