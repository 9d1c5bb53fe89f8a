import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { OfficeTable } from "#features/sla/components/agreement-tables.tsx";
import { ServiceLevelTabs } from "#features/sla/components/agreement-tabs.tsx";
import { officeLocations } from "#features/sla/queries/offices.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Locations" };

/** The offices of the desk. */
export default async function LocationsPage() {
  const actor = await currentActor();
  if (!canEver(actor, "agreement.read")) notFound();
  const action = canEver(actor, "officeLocation.add") && (
    <ButtonLink href="/admin/locations/new" look="primary" icon={plus}>
      New location
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="Locations" meta="Where people work, and when" action={action} />
      <ServiceLevelTabs current="locations" />
      <OfficeTable rows={await officeLocations(actor)} />
    </>
  );
}
