import { formatDay } from "#kernel/calendar.ts";
import { Anchor } from "#ui/anchor.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { Icon } from "#ui/icon.tsx";
import { lock, warning } from "#ui/icons.ts";
import { Section } from "#ui/layout/panel.tsx";
import { recallTimesheetAction, submitTimesheetAction } from "../actions.ts";
import { gapsOn, isForTheWriter, remarksOnEntries } from "../model/remarks.ts";
import type { SheetView } from "../model/sheet-view.ts";
import { byKey } from "../model/timesheet-grid.ts";

/** Hands a timesheet in, or takes it back; what will happen is said before the button. */
export function HandIn({
  sheet,
  may,
  locale,
  submitText,
  hrefOfDay,
}: {
  sheet: SheetView;
  /** What the organization lets a person confirm. */
  submitText: string;
  may: { readonly submit: boolean; readonly recall: boolean };
  locale: string;
  hrefOfDay: (day: string) => string;
}) {
  if (sheet.id === null || !(may.submit || may.recall)) return null;
  const looks = lookAt(sheet);
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
        {looks.length > 0 && (
          <div>
            <p className="font-medium text-sm">Worth a look first</p>
            <ul className="mt-1 grid gap-1 text-sm">
              {looks.map(({ day, text }) => (
                <li key={`${day}${text}`}>
                  <Anchor href={hrefOfDay(day)} className="flex gap-1.5 rounded-sm text-amber-ink hover:underline">
                    <Icon of={warning} size={14} className="mt-0.5 shrink-0" />
                    <span>
                      {formatDay(day, locale)}: {text}
                    </span>
                  </Anchor>
                </li>
              ))}
            </ul>
          </div>
        )}
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

function lookAt(sheet: SheetView) {
  const unusual = remarksOnEntries(sheet.entries);
  return byKey(sheet.entries, ({ workedOn }) => workedOn).flatMap(([day, ofDay]) => {
    const found = [...ofDay.flatMap(({ id }) => unusual.get(id) ?? []), ...gapsOn(ofDay)];
    const texts = found.filter(isForTheWriter).map(({ text }) => text);
    return [...new Set(texts)].map((text) => ({ day, text }));
  });
}
