import type { LocalDate } from "#kernel/calendar.ts";
import type { FormAction } from "#kernel/form-state.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Select } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";

interface Code {
  readonly id: string;
  readonly name: string;
}

// Two beside each other on a phone, one row on a desk.
const narrow = "w-[calc(50%-0.375rem)]! sm:w-28!";

/** The fields of time that is no ticket's: what for, when or how long, and a note. */
export function InternalTimeForm({
  action,
  codes,
  day,
  lastDay,
  from,
  starts,
  worker,
  onDone,
}: {
  action: FormAction;
  codes: readonly Code[];
  day: LocalDate;
  /** The last day that can be chosen. */
  lastDay: LocalDate;
  /** The entry that is corrected. */
  from?: {
    readonly id: string;
    readonly version: number;
    readonly code: Code;
    readonly typed: Readonly<Record<"start" | "end" | "worked" | "summary", string>>;
    readonly cancelHref: string;
  };
  /** What a new one starts with. */
  starts?: Readonly<Record<"codeId" | "start" | "end" | "worked", string>>;
  /** For whom it is written down, when not for oneself. */
  worker?: { readonly id: string; readonly name: string };
  onDone?: () => void;
}) {
  const typed = from?.typed ?? starts;
  const offered = from && !codes.some(({ id }) => id === from.code.id) ? [from.code, ...codes] : codes;
  return (
    <ActionForm
      action={action}
      submit={from ? "Save" : worker ? `Write it down for ${worker.name}` : "Write it down"}
      look={from ? "primary" : "secondary"}
      label={from ? "Correct internal time" : "Internal time"}
      onDone={onDone}
      {...(from
        ? {
            aside: (
              <ButtonLink href={from.cancelHref} look="quiet">
                Cancel
              </ButtonLink>
            ),
          }
        : starts
          ? {}
          : { draft: worker ? `internal-time-${worker.id}` : "internal-time" })}
    >
      {from && <Hidden name="entryId" value={from.id} />}
      {worker && <Hidden name="personId" value={worker.id} />}
      {from && <Hidden name="version" value={from.version} />}
      {from && <Hidden name="back" value={from.cancelHref} />}
      <FieldRow>
        <Select
          name="codeId"
          label="What for"
          required
          className="w-full! sm:w-52!"
          options={offered.map(({ id, name }) => ({ value: id, label: name }))}
          empty="Choose…"
          defaultValue={from?.code.id ?? starts?.codeId}
        />
        <Field name="workedOn" label="Day" type="date" width="short" required max={lastDay} defaultValue={day} />
        <Field
          name="worked"
          label="Duration"
          className={narrow}
          placeholder="1h 30m"
          autoComplete="off"
          defaultValue={typed?.worked}
        />
        <Field name="start" label="or start" type="time" className={narrow} defaultValue={typed?.start} />
        <Field name="end" label="and end" type="time" className={narrow} defaultValue={typed?.end} />
      </FieldRow>
      <Field
        name="summary"
        label="Note"
        hint={`Never billed; ${worker ? `${worker.name} and their` : "you and your"} approvers read it.`}
        maxLength={2000}
        defaultValue={from?.typed.summary}
      />
    </ActionForm>
  );
}
