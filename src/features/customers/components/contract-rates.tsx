"use client";

import { Select } from "#ui/forms/choice.tsx";
import { Field, Hidden, MoneyField } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import { addContractRateAction, removeContractRateAction } from "../actions.ts";
import type { RatesOfContract } from "../queries/rates-of-contract.ts";

/** What hours cost under a contract: the rates that hold, and a form for another one. */
export function ContractRates({ contract, today, sign }: { contract: RatesOfContract; today: string; sign: string }) {
  return (
    <div className="grid gap-4">
      {contract.rates.length === 0 && (
        <p className="text-muted">No rate of its own: each billing role costs what it costs everywhere.</p>
      )}
      {contract.rates.length > 0 && (
        <ul aria-label="Rates" className="border-line border-t">
          {contract.rates.map(({ id, role, rate, holds }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-1.5">
              <span className="min-w-0 flex-1 basis-40 font-medium">{role}</span>
              <span className="tabular">{rate}</span>
              <span className="text-muted text-sm">{holds}</span>
              <ActionForm
                action={removeContractRateAction}
                guard={false}
                label={`Remove the rate of ${role}, ${holds}`}
              >
                <Hidden name="contractId" value={contract.id} />
                <Hidden name="rateId" value={id} />
                <SubmitButton look="quiet" size="sm">
                  Remove
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      <ActionForm action={addContractRateAction} submit="Set rate" label="Rate">
        <Hidden name="contractId" value={contract.id} />
        <FieldRow>
          <Select
            name="billingRoleId"
            label="Billing role"
            width="half"
            required
            empty="Choose…"
            options={contract.roles}
          />
          <MoneyField name="hourlyRate" label="An hour costs" currency={sign} width="short" required />
          <Field name="startsOn" label="From" type="date" width="short" required defaultValue={today} />
          <Field name="endsOn" label="Until" type="date" width="short" />
        </FieldRow>
      </ActionForm>
    </div>
  );
}
