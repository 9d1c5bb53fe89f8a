import type { Metadata } from "next";
import { ChangePasswordForm } from "#features/people/components/change-password-form.tsx";
import { ReminderForm } from "#features/people/components/reminder-form.tsx";
import { RightsMatrix } from "#features/people/components/rights-matrix.tsx";
import { SessionList } from "#features/people/components/session-list.tsx";
import { signOutAction } from "#features/people/open-actions.ts";
import { mySessions } from "#features/people/queries/my-sessions.ts";
import { ownReminder } from "#features/people/queries/own-reminder.ts";
import { currentActor, currentSession } from "#server/session.ts";
import { Button } from "#ui/button.tsx";
import { Fact, Facts } from "#ui/display/facts.tsx";
import { signOut } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { Disclosure, PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const actor = await currentActor();
  const now = new Date();
  const [sessions, session, reminder] = await Promise.all([
    mySessions(actor, now),
    currentSession(),
    ownReminder(actor),
  ]);
  return (
    <>
      <PageHeader
        title={actor.name}
        action={
          <form action={signOutAction}>
            <Button type="submit" icon={signOut}>
              Sign out
            </Button>
          </form>
        }
      />
      <PageBody className="max-w-3xl">
        <Facts>
          <Fact name="E-mail">{actor.email}</Fact>
          <Fact name="Organization">{actor.desk.organizationName}</Fact>
          <Fact name="Security level">{actor.levelName}</Fact>
          <Fact name="Time zone">{actor.timeZone.replaceAll("_", " ")}</Fact>
        </Facts>
        <Disclosure summary="What you may see and do">
          <RightsMatrix grants={actor.grants} />
        </Disclosure>
        {reminder.isReminded && (
          <Section title="Reminders" meta="of time that is not written down">
            <ReminderForm reminderAt={reminder.reminderAt} deskAt={actor.desk.time.reminderAt} />
          </Section>
        )}
        <Section title="Password">
          <ChangePasswordForm email={actor.email} />
        </Section>
        <Section title="Where you are signed in">
          <SessionList
            sessions={sessions}
            currentId={session?.id}
            now={now}
            timeZone={actor.timeZone}
            locale={actor.desk.locale}
          />
        </Section>
      </PageBody>
    </>
  );
}
