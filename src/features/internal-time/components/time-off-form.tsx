import type { LocalDate } from "#kernel/calendar.ts";
import { Select } from "#ui/forms/choice.tsx";
import { Field, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import { requestTimeOffAction } from "../actions.ts";
import type { CodeRow } from "../queries/internal-time-codes.ts";

/** Asks for days off; weekends and holidays in between cost nothing. */
export function TimeOffForm({ codes, today }: { codes: readonly CodeRow[]; today: LocalDate }) {
  return (
    <ActionForm
      action={requestTimeOffAction}
      submit="Ask for time off"
      sending="Asking…"
      draft="time-off"
      label="Ask for time off"
    >
      <Select
        name="codeId"
        label="Kind"
        required
        width="half"
        empty="Choose…"
        options={codes.map(({ id, name, needsApproval }) => ({
          value: id,
          label: needsApproval ? name : `${name} (needs no approval)`,
        }))}
      />
      <FieldRow>
        <Field name="startsOn" label="First day" type="date" width="short" required defaultValue={today} />
        <Field name="endsOn" label="Last day" type="date" width="short" hint="Empty: one day." />
        <Field
          name="eachDay"
          label="Of each day"
          width="short"
          placeholder="all of it"
          hint="Like 4h."
          autoComplete="off"
        />
      </FieldRow>
      <TextArea name="note" label="Note" rows={2} maxLength={2000} hint="Your approvers read it." />
    </ActionForm>
  );
}
