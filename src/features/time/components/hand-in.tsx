import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { Icon } from "#ui/icon.tsx";
import { lock } from "#ui/icons.ts";
import { Section } from "#ui/layout/panel.tsx";
import { recallTimesheetAction, submitTimesheetAction } from "../actions.ts";
import type { CheckLine } from "../model/check-list.ts";
import type { SheetView } from "../model/sheet-view.ts";
import { CheckList } from "./check-list.tsx";

/** Hands a timesheet in, or takes it back; what will happen is said before the button. */
export function HandIn({
  sheet,
  may,
  submitText,
  checks,
}: {
  sheet: SheetView;
  /** What is worth a look before it is handed in. */
  checks: readonly CheckLine[];
  /** What the organization lets a person confirm. */
  submitText: string;
  may: { readonly submit: boolean; readonly recall: boolean };
}) {
  if (sheet.id === null || !(may.submit || may.recall)) return null;
  const what = (
    <>
      <Hidden name="timesheetId" value={sheet.id} />
      <Hidden name="version" value={sheet.version} />
    </>
  );
  if (may.recall) {
    return (
      <Section title="Recall" framed id="hand-in">
        <ActionForm
          action={recallTimesheetAction}
          submit="Recall timesheet"
          sending="Recalling…"
          look="secondary"
          guard={false}
          className="p-3"
        >
          {what}
          <p className="text-muted text-sm">
            It becomes open again and leaves the approvals list. {sheet.decidedBy} will be told, in the app and by mail.
          </p>
        </ActionForm>
      </Section>
    );
  }
  return (
    <Section title="Submit" framed id="hand-in">
      <ActionForm
        action={submitTimesheetAction}
        submit="Submit timesheet"
        sending="Submitting…"
        guard={false}
        className="p-3"
      >
        {what}
        <CheckList lines={checks} />
        {submitText && <p className="whitespace-pre-wrap text-sm">{submitText}</p>}
        <p className="flex gap-1.5 text-muted text-sm">
          <Icon of={lock} size={14} className="mt-0.5 shrink-0" />
          <span>
            {sheet.decidedBy
              ? `${sheet.decidedBy} will be told, in the app and by mail. The timesheet locks; you can recall it until it is approved.`
              : "Nobody approves your timesheets yet. Ask an administrator to name an approver."}
          </span>
        </p>
      </ActionForm>
    </Section>
  );
}
