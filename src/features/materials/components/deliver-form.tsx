"use client";

import type { ReactNode } from "react";
import { Field } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { deliverMaterialAction } from "../actions.ts";

/** Hands a material that arrived over to the customer, with its serial numbers. */
export function DeliverForm({ children }: { children: ReactNode }) {
  return (
    <ActionForm action={deliverMaterialAction} submit="Delivered" sending="Saving…" guard={false} label="Delivered">
      {children}
      <Field name="serialNumbers" label="Serial numbers" width="half" hint="With commas between, where it has any." />
    </ActionForm>
  );
}
