import { ButtonLink } from "#ui/button.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { createPersonAction } from "../actions.ts";
import { approversByField } from "../model/approvers.ts";
import type { PersonChoices } from "../queries/choices-for-person.ts";
import { PersonFields } from "./person-fields.tsx";

/** Makes a sign-in for somebody; the answer is a link to set the password. */
export function NewPersonForm({ choices }: { choices: PersonChoices }) {
  const technician = choices.billingRoles[0]?.value ?? "";
  const usual = choices.usualApproverId === undefined ? [] : [choices.usualApproverId];
  const start = {
    name: "",
    email: "",
    phone: "",
    timeZone: null,
    securityLevelId: choices.levels.find((level) => level.label.startsWith("Service Desk User"))?.value ?? "",
    billingRoleIds: [technician],
    defaultBillingRoleId: technician,
    approvers: approversByField((_, level) => (level === 1 ? usual : [])),
    weeklyGoalHours: "30",
    submitsTimesheets: true,
    getsReminders: true,
  };
  return (
    <ActionForm
      action={createPersonAction}
      submit="Create user"
      aside={
        <ButtonLink href="/admin/users" look="quiet">
          Back to users
        </ButtonLink>
      }
      label="New user"
      className="gap-6"
    >
      <PersonFields start={start} choices={choices} isNew />
    </ActionForm>
  );
}
