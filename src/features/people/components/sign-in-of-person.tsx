import type { Actor } from "#access/actor.ts";
import { formatInstant } from "#kernel/calendar.ts";
import { Select } from "#ui/forms/choice.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { deactivatePersonAction, inviteAgainAction, reactivatePersonAction } from "../actions.ts";
import type { PersonChoices } from "../queries/choices-for-person.ts";
import type { PersonToEdit } from "../queries/person-to-edit.ts";

/** Whether somebody can sign in, and what an administrator can do about it. */
export function SignInOfPerson({
  person,
  choices,
  isOwn,
  actor,
  now,
}: {
  person: PersonToEdit;
  choices: PersonChoices;
  isOwn: boolean;
  actor: Actor;
  now: Date;
}) {
  if (!person.isActive) {
    return (
      <div className="content-start">
        <Section title="Sign-in">
          <p className="mb-3 text-muted">{person.name} is inactive and cannot sign in. Everything they did stays.</p>
          <ActionForm action={reactivatePersonAction} submit="Reactivate" look="secondary" guard={false}>
            <Hidden name="id" value={person.id} />
          </ActionForm>
        </Section>
      </div>
    );
  }
  return (
    <div className="grid content-start gap-8">
      <Section title="Sign-in">
        <p className="mb-3 text-muted">
          {person.hasPassword ? `${person.name} has a password.` : `${person.name} has no password yet.`}
          {person.linkEndsAt &&
            ` A one-time link works until ${formatInstant(person.linkEndsAt, now, actor.timeZone, actor.desk.locale)}.`}
        </p>
        <ActionForm action={inviteAgainAction} submit="Make a new one-time link" look="secondary" guard={false}>
          <Hidden name="id" value={person.id} />
        </ActionForm>
        <p className="mt-2 text-muted text-xs">
          The link sets a new password and signs out every browser. A link made before stops working.
        </p>
      </Section>
      {!isOwn && (
        <Section title="Deactivate">
          <p className="mb-3 text-muted">
            {person.name} is signed out at once and cannot sign in again. Everything they did stays.
          </p>
          <ActionForm action={deactivatePersonAction} submit="Deactivate" look="danger" guard={false}>
            <Hidden name="id" value={person.id} />
            {person.approvesFor.length > 0 && (
              <Select
                name="replacementId"
                label="Who approves instead"
                hint={`${person.name} approves for ${person.approvesFor.join(", ")}.`}
                options={choices.timesheetApprovers.filter((choice) => choice.value !== person.id)}
                empty="Choose somebody"
                required
              />
            )}
          </ActionForm>
        </Section>
      )}
    </div>
  );
}
