import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { OfficeForm } from "#features/sla/components/office-forms.tsx";
import { zoneOptions } from "#features/sla/model/zone-options.ts";
import { choicesForAgreement } from "#features/sla/queries/agreements.ts";
import { officeToEdit } from "#features/sla/queries/offices.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Location" };

/** One office, or a new one. */
export default async function LocationPage({ params }: PageProps<"/admin/locations/[id]">) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, "officeLocation.edit")) notFound();
  const [start, { holidaySets }] = await Promise.all([officeToEdit(actor, id), choicesForAgreement(actor)]);
  if (id !== "new" && !start) notFound();
  return (
    <>
      <PageHeader title={start?.name ?? "New location"} back={{ href: "/admin/locations", label: "Locations" }} />
      <PageBody narrow>
        <OfficeForm
          key={start?.version}
          start={start}
          zones={zoneOptions()}
          timeZone={actor.desk.timeZone}
          holidaySets={holidaySets}
        />
      </PageBody>
    </>
  );
}
