import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import { Checkbox } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import { createInternalTimeCodeAction, editInternalTimeCodeAction } from "../actions.ts";
import type { CodeRow } from "../queries/internal-time-codes.ts";

/** A kind of internal time: its names, what it is used for, and how much of it everybody gets in a year. */
export function CodeForm({ start }: { start?: CodeRow | undefined }) {
  const allowance = start?.yearlyAllowance ?? null;
  return (
    <ActionForm
      action={start ? editInternalTimeCodeAction : createInternalTimeCodeAction}
      submit={start ? "Save" : "Add"}
      label={start ? start.name : "New kind of internal time"}
      className="grid gap-5"
    >
      {start && <Hidden name="id" value={start.id} />}
      {start && <Hidden name="version" value={start.version} />}
      <FieldRow>
        <Field name="name" label="Name" required maxLength={60} width="half" defaultValue={start?.name} />
        <Field
          name="code"
          label="Short form"
          width="short"
          maxLength={12}
          hint="As it is typed, like MEET."
          defaultValue={start?.code ?? ""}
        />
      </FieldRow>
      <Checkbox
        name="isRegular"
        label="Written down"
        hint="Typed straight into the timesheet."
        defaultChecked={start?.isRegular ?? true}
      />
      <Checkbox
        name="isTimeOff"
        label="Asked for as time off"
        hint="It stands on the timesheet by itself once it is granted."
        defaultChecked={start?.isTimeOff ?? false}
      />
      <Checkbox
        name="needsApproval"
        label="Time off needs the approver of the timesheet"
        defaultChecked={start?.needsApproval ?? true}
      />
      <Field
        name="allowance"
        label="Everybody's allowance in a year"
        width="narrow"
        placeholder="not counted"
        hint="In hours, like 120h."
        autoComplete="off"
        defaultValue={allowance === null ? "" : formatDuration(minutes(allowance))}
      />
      <Checkbox name="isActive" label="Active" defaultChecked={start?.isActive ?? true} />
    </ActionForm>
  );
}
