import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { TimeSettingsTabs } from "#features/time/components/time-settings-tabs.tsx";
import { WorkTypeTable } from "#features/time/components/work-type-table.tsx";
import { workTypesInList } from "#features/time/queries/work-types.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Work types" };

/** The kinds of work. */
export default async function WorkTypesPage() {
  const actor = await currentActor();
  if (!canEver(actor, "workType.edit")) notFound();
  const action = (
    <ButtonLink href="/admin/work-types/new" look="primary" icon={plus}>
      New work type
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="Time" meta="What each kind of work does to a bill" action={action} />
      <TimeSettingsTabs current="work-types" />
      <WorkTypeTable rows={await workTypesInList(actor)} />
    </>
  );
}
