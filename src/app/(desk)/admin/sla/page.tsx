import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { AgreementTable } from "#features/sla/components/agreement-tables.tsx";
import { ServiceLevelTabs } from "#features/sla/components/agreement-tabs.tsx";
import { agreements } from "#features/sla/queries/agreements.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Service levels" };

/** What the desk promises. */
export default async function ServicelevelsPage() {
  const actor = await currentActor();
  if (!canEver(actor, "agreement.read")) notFound();
  const action = canEver(actor, "agreement.add") && (
    <ButtonLink href="/admin/sla/new" look="primary" icon={plus}>
      New agreement
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="Service levels" meta="What is promised, and how soon" action={action} />
      <ServiceLevelTabs current="sla" />
      <AgreementTable rows={await agreements(actor)} />
    </>
  );
}
