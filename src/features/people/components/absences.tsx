import type { LocalDate } from "#kernel/calendar.ts";
import { Badge } from "#ui/badge.tsx";
import { Select } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import { endAbsenceAction, enterAbsenceAction } from "../actions.ts";
import { wordsOfAbsence } from "../model/absence.ts";
import type { AbsenceChoices, AbsenceRow } from "../queries/absences.ts";

/** Who is away, and who decides in their stead; each can be ended by those who may. */
export function AbsenceList({ rows, locale }: { rows: readonly AbsenceRow[]; locale: string }) {
  if (rows.length === 0) return <p className="text-sm">No approver is away, and none is going to be.</p>;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2.5 text-sm">
          <span className="min-w-0 flex-1">
            <b className="font-medium">{row.deputyName}</b> for <b className="font-medium">{row.personName}</b>{" "}
            <span className="text-muted">{wordsOfAbsence(row, locale)}</span>
          </span>
          {row.isNow && <Badge tone="blue">Now</Badge>}
          {row.mayEnd && (
            <ActionForm
              action={endAbsenceAction}
              guard={false}
              label={`End the absence of ${row.personName}`}
              className="flex"
            >
              <Hidden name="absenceId" value={row.id} />
              <Hidden name="version" value={row.version} />
              <SubmitButton look="quiet" size="sm" sending="Ending…">
                {row.isNow ? "End now" : "Take back"}
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Enters who is away on which days, and who decides meanwhile. */
export function AbsenceForm({ choices, ownId, today }: { choices: AbsenceChoices; ownId: string; today: LocalDate }) {
  const { away, deputies } = choices;
  const [only] = away;
  return (
    <ActionForm action={enterAbsenceAction} submit="Enter the absence" sending="Entering…" label="Absence">
      <FieldRow>
        {away.length === 1 && only ? (
          <Hidden name="personId" value={only.value} />
        ) : (
          <Select
            name="personId"
            label="Who is away"
            required
            width="half"
            options={away}
            {...(away.some(({ value }) => value === ownId) ? { defaultValue: ownId } : { empty: "Choose…" })}
          />
        )}
        <Select
          name="deputyId"
          label="Deputy"
          hint="Sees and decides what waits for the absent approver."
          required
          width="half"
          empty="Choose…"
          options={away.length === 1 ? deputies.filter(({ value }) => value !== only?.value) : deputies}
        />
      </FieldRow>
      <FieldRow>
        <Field name="startsOn" label="First day" type="date" width="short" required defaultValue={today} />
        <Field name="endsOn" label="Last day" type="date" width="short" hint="Empty: until further notice." />
      </FieldRow>
    </ActionForm>
  );
}
