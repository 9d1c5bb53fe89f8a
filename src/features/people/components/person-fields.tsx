import { CheckboxGroup } from "#ui/forms/checkbox-group.tsx";
import { Checkbox, Select } from "#ui/forms/choice.tsx";
import { Field, NumberField } from "#ui/forms/field.tsx";
import { Disclosure, Section } from "#ui/layout/panel.tsx";
import { type ApproversByField, approverLevels, selfApprover } from "../model/approvers.ts";
import type { PersonChoices } from "../queries/choices-for-person.ts";

/** What the fields of a person's form start with. */
export interface PersonStart {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly timeZone: string | null;
  readonly securityLevelId: string;
  readonly billingRoleIds: readonly string[];
  readonly defaultBillingRoleId: string;
  readonly approvers: ApproversByField;
  readonly weeklyGoalHours: string;
  readonly submitsTimesheets: boolean;
  readonly getsReminders: boolean;
}

const zones = Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));

/** Everything an administrator says about a person. */
export function PersonFields({
  start,
  choices,
  isNew = false,
  isOwn = false,
}: {
  start: PersonStart;
  choices: PersonChoices;
  isNew?: boolean;
  isOwn?: boolean;
}) {
  const self = isNew ? [{ value: selfApprover, label: "The person themself" }] : [];
  const group = ({ field, kind, label }: (typeof approverLevels)[number]) => (
    <CheckboxGroup
      key={field}
      name={field}
      label={label}
      hint={
        field === "timesheetApproverIds"
          ? "One of them decides. Only people whose security level lets them approve are listed."
          : undefined
      }
      options={[...self, ...(kind === "timesheet" ? choices.timesheetApprovers : choices.expenseApprovers)]}
      defaultValues={start.approvers[field]}
    />
  );
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field name="name" label="Name" defaultValue={start.name} maxLength={120} autoComplete="off" required />
        <Field name="email" label="E-mail" type="email" defaultValue={start.email} autoComplete="off" required />
        <Field name="phone" label="Phone" type="tel" defaultValue={start.phone} maxLength={40} autoComplete="off" />
        <Select
          name="timeZone"
          label="Time zone"
          options={zones}
          defaultValue={start.timeZone ?? ""}
          empty="The organization's"
        />
      </div>
      <Section title="Rights">
        <Select
          name="securityLevelId"
          label="Security level"
          hint={isOwn ? "Nobody changes their own security level." : "What the person may see and do."}
          options={isOwn ? choices.levels.filter((level) => level.value === start.securityLevelId) : choices.levels}
          defaultValue={start.securityLevelId}
          className="sm:max-w-80"
          required
        />
      </Section>
      <Section title="Work">
        <div className="grid gap-4">
          <CheckboxGroup
            name="billingRoleIds"
            label="Billing roles"
            hint="In which capacities the person's work is sold."
            options={choices.billingRoles}
            defaultValues={start.billingRoleIds}
          />
          <div className="flex flex-wrap items-start gap-4">
            <Select
              name="defaultBillingRoleId"
              label="Default billing role"
              options={choices.billingRoles}
              defaultValue={start.defaultBillingRoleId}
              width="half"
              required
            />
            <NumberField
              name="weeklyGoalHours"
              label="Weekly billable goal"
              after="h"
              defaultValue={start.weeklyGoalHours}
              required
            />
          </div>
          <Checkbox
            name="submitsTimesheets"
            label="Submits timesheets"
            hint="Without it, nobody waits for this person's timesheets."
            defaultChecked={start.submitsTimesheets}
          />
          <Checkbox
            name="getsReminders"
            label="Is reminded of missing time"
            hint="At the end of the day and of the period, where the organization does that."
            defaultChecked={start.getsReminders}
          />
        </div>
      </Section>
      <Section title="Approvers">
        <div className="grid gap-4">
          {approverLevels.filter(({ level }) => level === 1).map(group)}
          <Disclosure
            summary="Second and third level"
            open={further.some(({ field }) => start.approvers[field].length > 0)}
          >
            <div className="grid gap-4">
              <p className="text-muted text-sm">
                Whoever stands here decides after the level before has approved. Nobody here: the first level is enough.
              </p>
              {further.map(group)}
            </div>
          </Disclosure>
        </div>
      </Section>
    </>
  );
}

const further = approverLevels.filter(({ level }) => level > 1);
