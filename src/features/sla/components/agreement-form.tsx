"use client";

import { Checkbox, Select } from "#ui/forms/choice.tsx";
import { Field, NumberField } from "#ui/forms/field.tsx";
import { addAgreementAction, editAgreementAction } from "../actions.ts";
import { hoursFromNames, milestoneNames, milestones, targetField } from "../model/milestones.ts";
import type { AgreementChoices, AgreementStart } from "../queries/agreements.ts";
import { KeptForm, officeWeek } from "./kept-form.tsx";
import { WeekFields } from "./week-fields.tsx";

const hoursOptions = Object.entries(hoursFromNames).map(([value, label]) => ({ value, label }));

/** An agreement: what is promised for each priority, within which hours, and what follows from it. */
export function AgreementForm({
  start,
  choices,
  zones,
}: {
  start: AgreementStart | undefined;
  choices: AgreementChoices;
  zones: readonly { value: string; label: string }[];
}) {
  return (
    <KeptForm
      noun="agreement"
      start={start}
      add={addAgreementAction}
      edit={editAgreementAction}
      longestName={60}
      isDefaultMeans="It holds for every ticket whose device, contract and customer have none of their own."
    >
      <Targets choices={choices} targets={start?.targets ?? {}} />
      {/* What does not apply is folded away by the choice itself, before scripts arrive too. */}
      <div className="group grid gap-4">
        <Select
          name="hours"
          label="Hours that count"
          options={hoursOptions}
          defaultValue={start?.hours ?? "location"}
          width="half"
        />
        <div className="hidden group-has-[option[value=location]:checked]:block">
          <Select
            name="locationId"
            label="Location"
            options={choices.locations}
            empty="The default location"
            defaultValue={start?.locationId ?? ""}
            width="half"
          />
        </div>
        <div className="hidden gap-4 group-has-[option[value=custom]:checked]:grid">
          <WeekFields week={start?.hours === "custom" ? start.week : officeWeek} />
          <Select
            name="customZone"
            label="Time zone"
            options={zones}
            empty="Choose"
            defaultValue={start?.customZone ?? ""}
            width="half"
          />
          <Select
            name="holidaySetId"
            label="Holidays"
            options={choices.holidaySets}
            empty="None"
            defaultValue={start?.holidaySetId ?? ""}
            width="half"
          />
        </div>
      </div>
      <div className="grid gap-3">
        <NumberField
          name="warnAtPercent"
          label="Warn at"
          hint="A notice goes out when this share of a promise's time is used. 0 warns of nothing."
          after="%"
          defaultValue={String(start?.warnAtPercent ?? 75)}
          width="half"
          required
        />
        <Checkbox
          name="setsDueDate"
          label="Sets when a ticket is due"
          hint="Created plus the time for Resolved, in the hours that count. It overrides what is typed."
          defaultChecked={start?.setsDueDate ?? true}
        />
      </div>
    </KeptForm>
  );
}

function Targets({ choices, targets }: { choices: AgreementChoices; targets: Readonly<Record<string, string>> }) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium text-sm">How soon, by priority</legend>
      <p className="text-muted text-sm">Time in the hours that count, like 15m or 4h 30m. Empty is not promised.</p>
      <div aria-hidden className="grid grid-cols-[7rem_1fr_1fr_1fr] gap-3 text-muted text-xs max-sm:hidden">
        <span>Priority</span>
        {milestones.map((milestone) => (
          <span key={milestone}>{milestoneNames[milestone]}</span>
        ))}
      </div>
      {choices.priorities.map(({ id, name }) => (
        <div
          key={id}
          className="grid grid-cols-3 items-center gap-x-3 gap-y-1 text-sm max-sm:mt-1 sm:grid-cols-[7rem_1fr_1fr_1fr]"
        >
          <span className="font-medium max-sm:col-span-3">{name}</span>
          {milestones.map((milestone) => {
            const field = targetField(milestone, id);
            return (
              <div key={field} className="min-w-0">
                <span aria-hidden className="text-muted text-xs sm:hidden">
                  {milestoneNames[milestone]}
                </span>
                <Field
                  name={field}
                  label={`${name}: ${milestoneNames[milestone].toLowerCase()}`}
                  bare
                  numeric
                  defaultValue={targets[field] ?? ""}
                  maxLength={20}
                />
              </div>
            );
          })}
        </div>
      ))}
    </fieldset>
  );
}
