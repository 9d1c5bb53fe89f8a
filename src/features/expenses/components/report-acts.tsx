"use client";

import { Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { Disclosure } from "#ui/layout/panel.tsx";
import {
  approveExpenseReportAction,
  recallExpenseReportAction,
  rejectExpenseReportAction,
  submitExpenseReportAction,
} from "../actions.ts";

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

/** An approver's decision about a report exactly as it is on the screen: approve it, or reject it with a reason. */
export function ExpenseReportDecision({
  may,
  personName,
  ...report
}: ShownReport & { personName: string; may: { readonly approve: boolean; readonly reject: boolean } }) {
  const first = personName.split(" ", 1)[0];
  return (
    <div className="grid gap-2">
      {may.approve && (
        <ActionForm action={approveExpenseReportAction} guard={false} label="Approve">
          <Shown {...report} />
          <SubmitButton id="approve" sending="Approving…">
            Approve
          </SubmitButton>
        </ActionForm>
      )}
      {may.reject && (
        <Disclosure id="reject" summary={may.approve ? "Reject with a reason" : "Reject after all, with a reason"}>
          <ActionForm
            action={rejectExpenseReportAction}
            submit="Reject"
            sending="Rejecting…"
            look="danger"
            label="Reject"
            className="grid max-w-xl gap-2"
            aside={<span className="text-muted text-xs">{first} is told in the app and by mail.</span>}
          >
            <Shown {...report} />
            <TextArea
              name="reason"
              label="Reason"
              required
              rows={2}
              maxLength={2000}
              placeholder="What should be corrected"
            />
          </ActionForm>
        </Disclosure>
      )}
    </div>
  );
}
