"use client";

import { useEffect, useRef } from "react";
import { Button } from "#ui/button.tsx";
import { Checkbox, Select } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { Disclosure, FieldRow } from "#ui/layout/panel.tsx";
import { addBundleAction } from "../actions.ts";
import type { BundleOffered, Surroundings } from "../model/material-form.ts";

/** Puts all products of the bundle that was picked on a ticket at once; Enter adds it. */
export function AddBundleForm({
  bundle,
  onDone,
  ...around
}: Surroundings & { bundle: BundleOffered; onDone: () => void }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector<HTMLButtonElement>("button[type=submit]")?.focus(), []);
  return (
    <div ref={frame}>
      <ActionForm action={addBundleAction} label="Bundle" guard={false} onDone={onDone} className="grid gap-3">
        <Hidden name="ticketId" value={around.ticketId} />
        <Hidden name="bundleId" value={bundle.value} />
        <div>
          <p className="font-medium text-sm">{bundle.label}</p>
          <ul aria-label={`In ${bundle.label}`} className="mt-1 text-muted text-sm">
            {bundle.parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </div>
        <BundleFields {...around} asksSerials={bundle.isSerialized} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton sending="Adding…">Add the bundle</SubmitButton>
          <Button onClick={onDone}>Something else</Button>
        </div>
      </ActionForm>
    </div>
  );
}

/** The same before scripts, where no list of products can be searched: all bundles to choose from. */
export function AnyBundleForm({ bundles, ...around }: Surroundings & { bundles: readonly BundleOffered[] }) {
  return (
    <Disclosure summary="Several at once: a bundle">
      <ActionForm action={addBundleAction} submit="Add the bundle" label="Bundle" guard={false}>
        <Hidden name="ticketId" value={around.ticketId} />
        <Select
          name="bundleId"
          label="Bundle"
          width="half"
          required
          empty="Choose…"
          options={bundles.map(({ value, label, parts }) => ({ value, label: `${label} (${parts.length})` }))}
        />
        <BundleFields {...around} asksSerials={bundles.some(({ isSerialized }) => isSerialized)} />
      </ActionForm>
    </Disclosure>
  );
}

function BundleFields({ choices, today, asksSerials }: Surroundings & { asksSerials: boolean }) {
  return (
    <FieldRow>
      {choices.locations.length > 0 && (
        <Select name="locationId" label="Taken from" width="half" empty="My van" options={choices.locations} />
      )}
      {asksSerials && (
        <Field
          name="serialNumbers"
          label="Serial numbers"
          width="half"
          hint="In the order of the products, with commas."
        />
      )}
      <Field name="usedOn" label="Used on" type="date" width="short" defaultValue={today} max={today} required />
      <Checkbox name="isBillable" label="Billable" defaultChecked className="sm:pt-7" />
    </FieldRow>
  );
}
