"use client";

import { timeOfDay } from "#features/people/model/time-of-day.ts";
import { Checkbox, RadioGroup } from "#ui/forms/choice.tsx";
import { Field, Hidden, NumberField, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { editTimeRulesAction } from "../actions.ts";
import type { TypedTimeRules } from "../model/time-rules.ts";

const overlaps = [
  { value: "mark", label: "Mark", hint: "Overlapping time is saved; the approver sees the mark." },
  { value: "forbid", label: "Forbid", hint: "Overlapping time is refused, and the other entry named." },
];

const proxies = [
  { value: "nobody", label: "Nobody", hint: "Everybody writes down their own time." },
  { value: "approvers", label: "The approvers of their timesheets" },
  { value: "administrators", label: "Administrators" },
  { value: "approvers_and_administrators", label: "Approvers and administrators" },
];

/** The rules of time; a change holds for what is saved after it. */
export function TimeRulesForm({ rules, version }: { rules: TypedTimeRules; version: number }) {
  return (
    <ActionForm action={editTimeRulesAction} submit="Save rules" label="Rules of time">
      <Hidden name="version" value={version} />
      <Section title="Rounding">
        <div className="grid gap-3">
          <NumberField
            name="timeRoundingMinutes"
            label="Round hours to bill up to minutes"
            hint="0 bills each minute. The true minutes are always kept."
            width="narrow"
            min={0}
            max={60}
            required
            defaultValue={String(rules.timeRoundingMinutes)}
          />
          <Checkbox
            name="roundsWorkedTime"
            label="Timesheets count rounded time too"
            hint="Otherwise only the bill rounds: a timesheet counts what was worked."
            defaultChecked={rules.roundsWorkedTime}
          />
        </div>
      </Section>
      <Section title="When time can be written">
        <div className="grid gap-3">
          <RadioGroup
            name="timeOverlaps"
            label="Time that overlaps other time of the same person"
            options={overlaps}
            defaultValue={rules.timeOverlaps}
          />
          <Checkbox
            name="allowsFutureTime"
            label="Time to come may be written down"
            defaultChecked={rules.allowsFutureTime}
          />
          <Checkbox
            name="allowsMidnight"
            label="One entry may run past midnight"
            hint="It counts on the day on which it began."
            defaultChecked={rules.allowsMidnight}
          />
        </div>
      </Section>
      <Section title="Forgotten timers">
        <NumberField
          name="timerAsksAfter"
          label="A timer asks after minutes"
          hint="Whether its person still works, with what they did last. 0 never asks. Nothing is filled in by itself."
          width="narrow"
          min={0}
          max={1440}
          required
          defaultValue={String(rules.timerAsksAfter)}
        />
      </Section>
      <Section title="What an entry says">
        <div className="grid gap-3">
          <Checkbox
            name="allowsOtherRole"
            label="Another billing role than the ticket’s may be chosen"
            defaultChecked={rules.allowsOtherRole}
          />
          <Checkbox name="requiresSummary" label="A summary is required" defaultChecked={rules.requiresSummary} />
          <NumberField
            name="minimumSummary"
            label="Least length of a summary, in characters"
            width="narrow"
            min={0}
            max={500}
            required
            defaultValue={String(rules.minimumSummary)}
          />
          <Checkbox
            name="noteQualityBlocks"
            label="A summary that lacks something is refused"
            hint="One that is too short, says the ticket’s title or the last entry again, or no result. Otherwise whoever types only reads it."
            defaultChecked={rules.noteQualityBlocks}
          />
        </div>
      </Section>
      <Section title="Time of others">
        <RadioGroup
          name="proxyEntry"
          label="Who may write down time for somebody else"
          options={proxies}
          defaultValue={rules.proxyEntry}
        />
      </Section>
      <Section title="Reminders of missing time">
        <div className="grid gap-3">
          <Checkbox
            name="remindsDaily"
            label="At the end of the day"
            hint="Whoever wrote down less than three quarters of it, or worked on a ticket without time."
            defaultChecked={rules.remindsDaily}
          />
          <Checkbox
            name="remindsAtPeriodEnd"
            label="On the last day of the period"
            hint="Whoever has not submitted the timesheet, with the list of what is missing."
            defaultChecked={rules.remindsAtPeriodEnd}
          />
          <Field
            name="reminderAt"
            label="Time of day"
            type="time"
            width="narrow"
            hint="On each person's own clock. Everybody can choose another time in their profile."
            required
            defaultValue={timeOfDay(rules.reminderAt)}
          />
        </div>
      </Section>
      <Section title="Submitting">
        <TextArea
          name="submitText"
          label="What a person confirms with a timesheet"
          hint="It stands above the Submit button. Empty: nothing."
          rows={3}
          maxLength={2000}
          defaultValue={rules.submitText}
        />
      </Section>
    </ActionForm>
  );
}
