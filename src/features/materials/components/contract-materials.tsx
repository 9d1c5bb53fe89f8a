"use client";

import { Checkbox, Select } from "#ui/forms/choice.tsx";
import { Hidden, MoneyField } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import { removeContractMaterialAction, setContractMaterialAction } from "../actions.ts";

interface Rule {
  readonly codeId: string;
  readonly code: string;
  readonly price: string;
  readonly isCovered: boolean;
}

/** What a contract says about materials: the rules that hold, and a form for another one. */
export function ContractMaterials({
  contractId,
  rules,
  codes,
  sign,
  seesCost,
}: {
  contractId: string;
  rules: readonly Rule[];
  codes: readonly { readonly value: string; readonly label: string }[];
  sign: string;
  seesCost: boolean;
}) {
  return (
    <div className="grid gap-4">
      {rules.length === 0 && (
        <p className="text-muted">It says nothing about materials: each costs what it usually does.</p>
      )}
      {rules.length > 0 && (
        <ul aria-label="Rules for materials" className="border-line border-t">
          {rules.map(({ codeId, code, price, isCovered }) => (
            <li key={codeId} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-1.5">
              <span className="min-w-0 flex-1 basis-40 font-medium">{code}</span>
              <span className="tabular">{price}</span>
              <span className="text-muted text-sm">{isCovered ? "covered, not billed" : "billed"}</span>
              <ActionForm action={removeContractMaterialAction} guard={false} label={`Remove the rule for ${code}`}>
                <Hidden name="contractId" value={contractId} />
                <Hidden name="codeId" value={codeId} />
                <SubmitButton look="quiet" size="sm">
                  Remove
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      <ActionForm action={setContractMaterialAction} submit="Set rule" label="Rule for materials">
        <Hidden name="contractId" value={contractId} />
        <FieldRow>
          <Select name="codeId" label="Material code" width="half" required empty="Choose…" options={codes} />
          <MoneyField name="unitPrice" label="Each costs" currency={sign} placeholder="Usual" />
          {seesCost && <MoneyField name="unitCost" label="Each costs us" currency={sign} placeholder="Usual" />}
          <Checkbox name="isCovered" label="Covered: not billed" className="sm:pt-7" />
        </FieldRow>
      </ActionForm>
    </div>
  );
}
