"use client";

import { Checkbox, type Option, Select } from "#ui/forms/choice.tsx";
import { Combobox } from "#ui/forms/combobox.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { editMailboxAction } from "../actions.ts";

/** What the administrator decides about a mailbox. */
export function MailboxForm({
  mailbox,
  queues,
}: {
  mailbox: {
    readonly id: string;
    readonly version: number;
    readonly queueId: string;
    readonly customer: { readonly id: string; readonly name: string } | null;
    readonly isActive: boolean;
  };
  queues: readonly Option[];
}) {
  const { customer } = mailbox;
  return (
    <ActionForm action={editMailboxAction} submit="Save mailbox" label="Mailbox" className="max-w-xl">
      <Hidden name="mailboxId" value={mailbox.id} />
      <Hidden name="version" value={mailbox.version} />
      <Select
        name="queueId"
        label="Its tickets begin in"
        options={queues}
        empty="The default queue"
        defaultValue={mailbox.queueId}
      />
      <Combobox
        name="customerId"
        label="Customer of unknown senders"
        hint="Without one, mail of somebody nobody knows waits here for a decision."
        empty="None: such mail waits"
        options={customer ? [{ value: customer.id, label: customer.name }] : []}
        source="/api/search/customers"
        defaultValue={customer?.id ?? ""}
      />
      <Checkbox name="isActive" label="Take in its mail" defaultChecked={mailbox.isActive} />
    </ActionForm>
  );
}
