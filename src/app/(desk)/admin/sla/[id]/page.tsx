import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { AgreementForm } from "#features/sla/components/agreement-form.tsx";
import { CloserTargets } from "#features/sla/components/closer-targets-form.tsx";
import { zoneOptions } from "#features/sla/model/zone-options.ts";
import { agreementToEdit, choicesForAgreement } from "#features/sla/queries/agreements.ts";
import { closerTargets, issueChoices } from "#features/sla/queries/closer-targets.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Agreement" };

/** One agreement, or a new one. */
export default async function AgreementPage({ params }: PageProps<"/admin/sla/[id]">) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, "agreement.edit")) notFound();
  const [start, choices, targets, issues] = await Promise.all([
    agreementToEdit(actor, id),
    choicesForAgreement(actor),
    closerTargets(actor, id),
    issueChoices(actor),
  ]);
  const priorities = choices.priorities.map(({ id: value, name: label }) => ({ value, label }));
  if (id !== "new" && !start) notFound();
  return (
    <>
      <PageHeader title={start?.name ?? "New agreement"} back={{ href: "/admin/sla", label: "Service levels" }} />
      <PageBody narrow>
        <AgreementForm key={start?.version} start={start} choices={choices} zones={zoneOptions()} />
        {start && (
          <Section
            title="For single issue types"
            meta="Closer than by priority: the closest match holds"
            className="border-line border-t pt-5"
          >
            <CloserTargets agreementId={start.id} {...{ targets, issues, priorities }} />
          </Section>
        )}
      </PageBody>
    </>
  );
}
