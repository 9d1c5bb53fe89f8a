"use client";

import type { ReactNode } from "react";
import type { FormAction } from "#kernel/form-state.ts";
import { ButtonLink } from "#ui/button.tsx";
import { type Option, Select } from "#ui/forms/choice.tsx";
import { Field, Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import * as actions from "../actions.ts";

/** What a customer can have that tickets refer to. */
export type Noun = "location" | "device" | "contract";

type Verb = "create" | "edit" | "deactivate" | "reactivate";

const actionOf: Readonly<Record<Noun, Readonly<Record<Verb, FormAction>>>> = {
  location: {
    create: actions.createLocationAction,
    edit: actions.editLocationAction,
    deactivate: actions.deactivateLocationAction,
    reactivate: actions.reactivateLocationAction,
  },
  device: {
    create: actions.createDeviceAction,
    edit: actions.editDeviceAction,
    deactivate: actions.deactivateDeviceAction,
    reactivate: actions.reactivateDeviceAction,
  },
  contract: {
    create: actions.createContractAction,
    edit: actions.editContractAction,
    deactivate: actions.deactivateContractAction,
    reactivate: actions.reactivateContractAction,
  },
};

/** The choices of a device's form: where it can stand, and who can use it. */
export interface DeviceChoices {
  readonly locations: readonly Option[];
  readonly contacts: readonly Option[];
}

/** Writes something down for a customer, or corrects it: a location, a device or a contract. */
export function BelongingForm({
  noun,
  customerId,
  edited,
  fields,
  choices,
}: {
  noun: Noun;
  customerId: string;
  /** What is corrected; nothing for a new one. */
  edited?: { readonly id: string; readonly version: number } | undefined;
  fields: Readonly<Record<string, string>>;
  choices: DeviceChoices;
}) {
  const cancel = (
    <ButtonLink href={`/customers/${customerId}`} look="quiet">
      Cancel
    </ButtonLink>
  );
  return (
    <ActionForm
      action={actionOf[noun][edited ? "edit" : "create"]}
      submit={edited ? `Save ${noun}` : `Add ${noun}`}
      label={edited ? `Edit ${noun}` : `New ${noun}`}
      aside={cancel}
    >
      {edited ? (
        <>
          <Hidden name={`${noun}Id`} value={edited.id} />
          <Hidden name="version" value={edited.version} />
          <Hidden name="was" value={JSON.stringify(fields)} />
        </>
      ) : (
        <Hidden name="customerId" value={customerId} />
      )}
      <FieldRow>
        <Field
          name="name"
          label="Name"
          width="half"
          required
          maxLength={120}
          autoComplete="off"
          autoFocus
          defaultValue={fields.name}
        />
        {rest[noun](fields, choices)}
      </FieldRow>
    </ActionForm>
  );
}

const yesNo = [
  { value: "no", label: "No" },
  { value: "yes", label: "Yes" },
];

type Fields = Readonly<Record<string, string>>;

const rest: Readonly<Record<Noun, (fields: Fields, choices: DeviceChoices) => ReactNode>> = {
  location: (fields) => (
    <>
      <Field name="phone" label="Phone" type="tel" width="half" maxLength={40} defaultValue={fields.phone} />
      <TextArea name="address" label="Address" maxLength={500} defaultValue={fields.address} />
      <Select name="isPrimary" label="Main site" width="half" options={yesNo} defaultValue={fields.isPrimary} />
    </>
  ),
  device: (fields, { locations, contacts }) => (
    <>
      <Field
        name="kind"
        label="Kind"
        width="half"
        maxLength={60}
        placeholder="Laptop, printer, switch"
        defaultValue={fields.kind}
      />
      <Field name="serialNumber" label="Serial number" width="half" maxLength={80} defaultValue={fields.serialNumber} />
      <Select
        name="locationId"
        label="Location"
        width="half"
        options={locations}
        empty="No location"
        defaultValue={fields.locationId}
      />
      <Select
        name="contactId"
        label="Used by"
        width="half"
        options={contacts}
        empty="Nobody in particular"
        defaultValue={fields.contactId}
      />
      <TextArea name="notes" label="Notes" maxLength={2000} defaultValue={fields.notes} />
    </>
  ),
  contract: (fields) => (
    <>
      <Field name="number" label="Number" width="half" maxLength={60} defaultValue={fields.number} />
      <Field name="startsOn" label="Starts on" type="date" width="half" required defaultValue={fields.startsOn} />
      <Field name="endsOn" label="Ends on" type="date" width="half" defaultValue={fields.endsOn} />
      <Select
        name="isDefault"
        label="New tickets start with it"
        width="half"
        options={yesNo}
        defaultValue={fields.isDefault}
      />
    </>
  ),
};

/** Stops or starts offering something on tickets. */
export function BelongingSwitch({
  noun,
  id,
  name,
  isActive,
}: {
  noun: Noun;
  id: string;
  name: string;
  isActive: boolean;
}) {
  const verb = isActive ? "Deactivate" : "Reactivate";
  return (
    <ActionForm action={actionOf[noun][isActive ? "deactivate" : "reactivate"]} guard={false} label={`${verb} ${name}`}>
      <Hidden name={`${noun}Id`} value={id} />
      <SubmitButton look="quiet" size="sm">
        {verb}
      </SubmitButton>
    </ActionForm>
  );
}
