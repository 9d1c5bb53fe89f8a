"use client";

import { Select } from "#ui/forms/choice.tsx";
import { Field, MoneyField, NumberField } from "#ui/forms/field.tsx";
import { besideEachOther, type FieldsOfKind } from "./fields-of-kind.ts";

/** The fields of what was paid: amount and tax, in which currency, whose money, and where when guests were there. */
export function PaymentFields({ start, choices, habits, preview, rule, onType }: FieldsOfKind) {
  return (
    <div className="grid gap-3 group-has-[[data-kind=mileage]:checked]/expense:hidden group-has-[[data-kind=per\_diem]:checked]/expense:hidden">
      <div className={besideEachOther}>
        <MoneyField
          name="amount"
          label="Amount"
          currency={preview.sign}
          defaultValue={start.amount}
          onValue={(amount) => onType({ amount })}
          hint={
            <>
              {preview.converted && <span className="block tabular">{preview.converted}</span>}
              {!preview.isDrive && rule}
            </>
          }
        />
        <MoneyField
          name="taxAmount"
          label="Tax in it"
          currency={preview.sign}
          placeholder={preview.tax}
          defaultValue={start.taxAmount}
        />
        <Field
          name="currency"
          label="Currency"
          width="tiny"
          placeholder={habits.currency}
          defaultValue={start.currency}
          maxLength={3}
          spellCheck={false}
          autoComplete="off"
          list="currencies-with-rates"
          onValue={(currency) => onType({ currency: currency.trim().toUpperCase() })}
        />
        <datalist id="currencies-with-rates">
          {choices.currencies.map(({ code }) => (
            <option key={code} value={code} />
          ))}
        </datalist>
        <NumberField
          name="exchangeRate"
          label="Rate"
          placeholder={preview.rate}
          defaultValue={start.exchangeRate}
          onValue={(exchangeRate) => onType({ exchangeRate })}
          hint={`What one of it was in ${habits.currency}. Empty for the rate of the day.`}
          className="hidden group-has-[input[name=currency]:not(:placeholder-shown)]/expense:block"
        />
        <Select
          name="paymentTypeId"
          label="Paid with"
          width="half"
          options={choices.paymentTypes.map(({ id, name, isReimbursable }) => ({
            value: id,
            label: isReimbursable ? `${name} (refunded)` : name,
          }))}
          defaultValue={start.paymentTypeId || choices.paymentTypes[0]?.id}
        />
      </div>
      <Field
        name="place"
        label="Where, and who was there"
        defaultValue={start.place}
        maxLength={500}
        className="hidden group-has-[[data-kind=entertainment]:checked]/expense:block"
      />
    </div>
  );
}
