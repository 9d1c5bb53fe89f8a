"use client";

import { useRef } from "react";
import { Field, Hidden, NumberField, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import { importExchangeRateAction, removeExchangeRateAction, setExchangeRateAction } from "../actions.ts";

/** Enters what a unit of another currency is worth from a day on. */
export function NewExchangeRateForm({ currency, today }: { currency: string; today: string }) {
  return (
    <ActionForm action={setExchangeRateAction} submit="Save rate" label="New rate" guard={false}>
      <FieldRow>
        <Field
          name="currency"
          label="Currency"
          width="tiny"
          maxLength={3}
          required
          placeholder="EUR"
          spellCheck={false}
          autoComplete="off"
        />
        <Field name="startsOn" label="From" type="date" width="short" required defaultValue={today} />
        <NumberField name="rate" label={`One is worth, in ${currency}`} width="half" required placeholder="1.085" />
      </FieldRow>
    </ActionForm>
  );
}

/** Takes a rate back. */
export function RemoveExchangeRateForm({ currency, startsOn }: { currency: string; startsOn: string }) {
  return (
    <ActionForm action={removeExchangeRateAction} guard={false} className="min-w-max justify-items-end">
      <Hidden name="currency" value={currency} />
      <Hidden name="startsOn" value={startsOn} />
      <SubmitButton size="sm" look="quiet" sending="…" label={`Remove ${currency} from ${startsOn}`}>
        Remove
      </SubmitButton>
    </ActionForm>
  );
}

/** Brings rates in from a CSV file or a pasted table; a chosen file is shown before it is sent. */
export function ImportExchangeRatesForm() {
  const around = useRef<HTMLDivElement>(null);
  async function show(file: File | undefined) {
    const field = around.current?.querySelector("textarea");
    if (!file || !field) return;
    field.value = await file.text();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return (
    <ActionForm action={importExchangeRateAction} submit="Import rates" label="Import rates">
      <div ref={around} className="grid gap-2">
        <TextArea
          name="rates"
          label="Rates as CSV"
          rows={6}
          placeholder={"currency,day,rate\nEUR,2026-11-20,1.085"}
          hint="Currency, day and rate on each line. A bad line says why, and then nothing is imported."
        />
        <label className="text-muted text-sm">
          Or choose a file:{" "}
          <input
            type="file"
            accept=".csv,text/csv,text/plain"
            onChange={(event) => void show(event.target.files?.[0])}
            className="max-w-full text-sm"
          />
        </label>
      </div>
    </ActionForm>
  );
}
