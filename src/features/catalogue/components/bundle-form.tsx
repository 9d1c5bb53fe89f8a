"use client";

import { useRef } from "react";
import { RadioGroup } from "#ui/forms/choice.tsx";
import { Field, Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { createBundleAction, editBundleAction } from "../actions.ts";
import { type ProductOption, ProductPicker } from "./product-picker.tsx";

/** A bundle as its form begins. */
export interface BundleStart {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly lines: string;
  readonly isActive: boolean;
}

/** Puts several products together, one a line: the order of the lines is theirs on the ticket. A product can be searched and is put below. */
export function BundleForm({ bundle }: { bundle?: BundleStart }) {
  const around = useRef<HTMLDivElement>(null);
  function append({ sku }: ProductOption) {
    const area = around.current?.querySelector<HTMLTextAreaElement>("textarea[name=lines]");
    if (!area) return;
    area.setRangeText(
      `${area.value === "" || area.value.endsWith("\n") ? "" : "\n"}1 × ${sku}\n`,
      area.value.length,
      area.value.length,
      "end",
    );
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return (
    <ActionForm
      action={bundle ? editBundleAction : createBundleAction}
      submit={bundle ? "Save" : "Add bundle"}
      label={bundle ? `Edit ${bundle.name}` : "New bundle"}
    >
      {bundle && <Hidden name="bundleId" value={bundle.id} />}
      {bundle && <Hidden name="version" value={bundle.version} />}
      <Field name="name" label="Name" defaultValue={bundle?.name ?? ""} maxLength={120} required />
      <div ref={around} className="grid gap-2">
        <ProductPicker label="Find a product" onPick={append} />
        <TextArea
          name="lines"
          label="What is in it"
          rows={6}
          required
          defaultValue={bundle?.lines ?? ""}
          placeholder={"2 × CBL-C6-3\n1 × AP-6E"}
          hint="One product a line: how many, and its SKU. They go on the ticket in this order."
        />
      </div>
      {bundle && (
        <RadioGroup
          name="state"
          label="State"
          inline
          defaultValue={bundle.isActive ? "on" : "off"}
          options={[
            { value: "on", label: "Can be used" },
            { value: "off", label: "Switched off" },
          ]}
        />
      )}
    </ActionForm>
  );
}
