import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { HolidaySetForm } from "#features/sla/components/office-forms.tsx";
import { holidaySetToEdit } from "#features/sla/queries/offices.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Holiday set" };

/** One set of holidays, or a new one. */
export default async function HolidaysetPage({ params }: PageProps<"/admin/holidays/[id]">) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, "holidaySet.edit")) notFound();
  const start = await holidaySetToEdit(actor, id);
  if (id !== "new" && !start) notFound();
  return (
    <>
      <PageHeader title={start?.name ?? "New holidays"} back={{ href: "/admin/holidays", label: "Holidays" }} />
      <PageBody narrow>
        <HolidaySetForm key={start?.version} start={start} />
      </PageBody>
    </>
  );
}
