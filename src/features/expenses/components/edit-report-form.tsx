"use client";

import { Field, Hidden, MoneyField } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { editExpenseReportAction } from "../actions.ts";
import type { ShownReport } from "./report-acts.tsx";

/** Names a report and says how much money one got for it before; it is taken off what is due. */
export function EditReportForm({
  reportId,
  version,
  name,
  cashAdvance,
  sign,
}: ShownReport & { name: string; cashAdvance: string; sign: string }) {
  return (
    <ActionForm action={editExpenseReportAction} submit="Save" look="secondary" label="Cash advance and name">
      <Hidden name="reportId" value={reportId} />
      <Hidden name="version" value={version} />
      <div className="flex flex-wrap items-start gap-3">
        <MoneyField
          name="cashAdvance"
          label="Cash advance"
          currency={sign}
          defaultValue={cashAdvance}
          hint="What you got before; taken off what is due"
          width="half"
        />
        <Field
          name="name"
          label="Name"
          defaultValue={name}
          maxLength={120}
          hint="Optional: a trip, a project"
          width="half"
        />
      </div>
    </ActionForm>
  );
}
