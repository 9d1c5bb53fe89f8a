"use client";

import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { recallExpenseReportAction, submitExpenseReportAction } from "../actions.ts";

/** Which report, as it is on the screen. */
export interface ShownReport {
  readonly reportId: string;
  readonly version: number;
}

function Shown({ reportId, version }: ShownReport) {
  return (
    <>
      <Hidden name="reportId" value={reportId} />
      <Hidden name="version" value={version} />
    </>
  );
}

/** Hands a report in. */
export function SubmitReportForm(report: ShownReport) {
  return (
    <ActionForm
      action={submitExpenseReportAction}
      submit="Submit report"
      sending="Submitting…"
      guard={false}
      label="Submit"
    >
      <Shown {...report} />
    </ActionForm>
  );
}

/** Takes a submitted report back. */
export function RecallReportForm(report: ShownReport) {
  return (
    <ActionForm
      action={recallExpenseReportAction}
      submit="Recall"
      sending="Recalling…"
      look="secondary"
      guard={false}
      label="Recall"
    >
      <Shown {...report} />
    </ActionForm>
  );
}
