"use client";

import { Field } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { Disclosure, FieldRow } from "#ui/layout/panel.tsx";
import { createCallerAction } from "../actions.ts";

/** A customer that nobody has written down yet is calling: the name is enough, then the call goes on. */
export function NewCallerForm() {
  return (
    <Disclosure summary="The customer is new">
      <ActionForm
        action={createCallerAction}
        submit="Add customer and go on"
        sending="Adding…"
        look="secondary"
        label="New customer"
        draft="new-caller"
        className="max-w-xl pt-2"
      >
        <FieldRow>
          <Field name="name" label="Name" required maxLength={120} width="half" autoComplete="off" />
          <Field name="phone" label="Phone" type="tel" maxLength={40} width="half" autoComplete="off" />
        </FieldRow>
      </ActionForm>
    </Disclosure>
  );
}
