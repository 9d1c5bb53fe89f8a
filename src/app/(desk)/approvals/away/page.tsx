import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { AbsenceForm, AbsenceList } from "#features/people/components/absences.tsx";
import { absencesAhead, choicesForAbsence } from "#features/people/queries/absences.ts";
import { dayAt } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";

export const metadata: Metadata = { title: "Away" };

/** Which approvers are away, and who decides in their stead. */
export default async function AwayPage() {
  const actor = await currentActor();
  if (!canEver(actor, "absence.enter")) notFound();
  const now = new Date();
  const [rows, choices] = await Promise.all([absencesAhead(actor, now), choicesForAbsence(actor)]);
  return (
    <>
      <PageHeader title="Away" back={{ href: "/approvals", label: "Approvals" }} />
      <PageBody narrow>
        <p className="text-muted text-sm">
          While an approver is away, the deputy sees and decides their timesheets, time off and expense reports. It
          begins and ends by itself, and each record says for whom it was decided.
        </p>
        <AbsenceList rows={rows} locale={actor.desk.locale} />
        {choices.away.length > 0 ? (
          <Section title="Enter an absence">
            <AbsenceForm choices={choices} ownId={actor.id} today={dayAt(now, actor.desk.timeZone)} />
          </Section>
        ) : (
          <Notice kind="info">You approve for nobody, so nobody need stand in for you.</Notice>
        )}
      </PageBody>
    </>
  );
}
