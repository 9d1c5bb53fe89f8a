import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { AgreementForm } from "#features/sla/components/agreement-form.tsx";
import { zoneOptions } from "#features/sla/model/zone-options.ts";
import { agreementToEdit, choicesForAgreement } from "#features/sla/queries/agreements.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Agreement" };

/** One agreement, or a new one. */
export default async function AgreementPage({ params }: PageProps<"/admin/sla/[id]">) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, "agreement.edit")) notFound();
  const [start, choices] = await Promise.all([agreementToEdit(actor, id), choicesForAgreement(actor)]);
  if (id !== "new" && !start) notFound();
  return (
    <>
      <PageHeader title={start?.name ?? "New agreement"} back={{ href: "/admin/sla", label: "Service levels" }} />
      <PageBody narrow>
        <AgreementForm key={start?.version} start={start} choices={choices} zones={zoneOptions()} />
      </PageBody>
    </>
  );
}
