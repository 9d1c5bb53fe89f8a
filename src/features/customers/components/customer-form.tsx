"use client";

import { ButtonLink } from "#ui/button.tsx";
import { Select } from "#ui/forms/choice.tsx";
import { Field, Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { createCustomerAction, editCustomerAction } from "../actions.ts";

/** What the form of a customer shows of one that exists. */
export interface EditedCustomer {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly alert: string;
  readonly isActive: "yes" | "no";
}

/** Writes down a new customer, or corrects one. */
export function CustomerForm({ customer }: { customer?: EditedCustomer }) {
  const { id, version, ...fields } = customer ?? { id: "", version: 0, name: "", phone: "", address: "", alert: "" };
  return (
    <ActionForm
      action={customer ? editCustomerAction : createCustomerAction}
      submit={customer ? "Save customer" : "Add customer"}
      label={customer ? "Edit customer" : "New customer"}
      aside={
        <ButtonLink href={customer ? `/customers/${id}` : "/customers"} look="quiet">
          Cancel
        </ButtonLink>
      }
    >
      {customer && (
        <>
          <Hidden name="customerId" value={id} />
          <Hidden name="version" value={version} />
          <Hidden name="was" value={JSON.stringify(fields)} />
        </>
      )}
      <Field
        name="name"
        label="Name"
        required
        maxLength={120}
        defaultValue={fields.name}
        autoComplete="off"
        autoFocus
      />
      <Field name="phone" label="Phone" type="tel" width="half" maxLength={40} defaultValue={fields.phone} />
      <TextArea name="address" label="Address" rows={3} maxLength={500} defaultValue={fields.address} />
      <TextArea
        name="alert"
        label="Alert"
        rows={2}
        maxLength={500}
        defaultValue={fields.alert}
        hint="Shown as a banner on each of the customer's tickets: a gate code, a house rule."
      />
      {customer && (
        <Select
          name="isActive"
          label="State"
          width="half"
          options={[
            { value: "yes", label: "Active" },
            { value: "no", label: "Inactive: keeps its history, gets no new tickets" },
          ]}
          defaultValue={customer.isActive}
        />
      )}
    </ActionForm>
  );
}
