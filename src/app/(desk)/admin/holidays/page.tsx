import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { HolidaySetTable } from "#features/sla/components/agreement-tables.tsx";
import { ServiceLevelTabs } from "#features/sla/components/agreement-tabs.tsx";
import { holidaySets } from "#features/sla/queries/offices.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Holidays" };

/** The sets of holidays. */
export default async function HolidaysPage() {
  const actor = await currentActor();
  if (!canEver(actor, "agreement.read")) notFound();
  const action = canEver(actor, "holidaySet.add") && (
    <ButtonLink href="/admin/holidays/new" look="primary" icon={plus}>
      New holidays
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="Holidays" meta="Days on which nobody works" action={action} />
      <ServiceLevelTabs current="holidays" />
      <HolidaySetTable rows={await holidaySets(actor)} />
    </>
  );
}
