"use client";

import { Checkbox } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { addPaymentTypeAction, editPaymentTypeAction } from "../actions.ts";
import type { PaymentTypeRow } from "../queries/expense-settings.ts";

/** A payment type: whose money it is. */
export function PaymentTypeForm({ start }: { start?: PaymentTypeRow | undefined }) {
  return (
    <ActionForm
      action={start ? editPaymentTypeAction : addPaymentTypeAction}
      submit={start ? "Save payment type" : "Add payment type"}
      label="Payment type"
    >
      {start && <Hidden name="paymentTypeId" value={start.id} />}
      {start && <Hidden name="version" value={start.version} />}
      <Field name="name" label="Name" width="half" maxLength={60} required defaultValue={start?.name} />
      <Checkbox
        name="isReimbursable"
        label="Refunded to the person"
        hint={
          start?.isUsed
            ? "It is used already, so this stays as it is."
            : "Their own money: yes. The company’s card: no. It stays once the type is used."
        }
        defaultChecked={start?.isReimbursable ?? false}
      />
      <Checkbox
        name="isDefault"
        label="Default"
        hint="What an expense begins with."
        defaultChecked={start?.isDefault ?? false}
      />
      <Checkbox name="isActive" label="Active" defaultChecked={start?.isActive ?? true} />
    </ActionForm>
  );
}
