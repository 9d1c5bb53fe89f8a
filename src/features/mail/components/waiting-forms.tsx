"use client";

import { Checkbox } from "#ui/forms/choice.tsx";
import { Combobox } from "#ui/forms/combobox.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { assignMailAction, dismissMailAction } from "../actions.ts";

/** What can be decided about a mail that waits. */
export function WaitingForms({ mailId, address }: { mailId: string; address: string }) {
  return (
    <div className="grid max-w-xl gap-4">
      <ActionForm action={assignMailAction} submit="Make a ticket of it" label="Whose mail is it?">
        <Hidden name="mailId" value={mailId} />
        <Combobox name="customerId" label="Customer" required options={[]} source="/api/search/customers" />
        {address !== "" && (
          <Checkbox name="remember" label={`Remember ${address} as a contact of this customer`} defaultChecked />
        )}
      </ActionForm>
      <ActionForm action={dismissMailAction} submit="Dismiss" look="quiet" guard={false} label="Dismiss the mail">
        <Hidden name="mailId" value={mailId} />
      </ActionForm>
    </div>
  );
}
