"use client";

import type { Option } from "#ui/forms/choice.tsx";
import { Combobox } from "#ui/forms/combobox.tsx";
import { Field } from "#ui/forms/field.tsx";

/** Whom an expense is for: a ticket, whose customer is then the customer, a customer, or nobody else. */
export function PurposeFields({
  customers,
  ticketNumber = "",
  customerId = "",
  onPurpose,
}: {
  customers: readonly Option[];
  ticketNumber?: string;
  customerId?: string;
  onPurpose?: (purpose: { readonly ticket?: string; readonly customer?: string }) => void;
}) {
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Field
        name="ticketNumber"
        label="Ticket"
        width="half"
        placeholder="T20261122.0007"
        hint="Its customer is then the customer."
        defaultValue={ticketNumber}
        maxLength={40}
        spellCheck={false}
        onValue={(ticket) => onPurpose?.({ ticket })}
      />
      <Combobox
        name="customerId"
        label="Customer"
        width="half"
        options={customers}
        source="/api/search/customers"
        empty="None: for ourselves"
        defaultValue={customerId}
        onValue={(customer) => onPurpose?.({ customer })}
      />
    </div>
  );
}
