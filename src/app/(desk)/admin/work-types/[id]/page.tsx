import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { WorkTypeForm } from "#features/time/components/work-type-form.tsx";
import { workTypesInList, workTypeToEdit } from "#features/time/queries/work-types.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Work type" };

/** One kind of work, or a new one. */
export default async function WorkTypePage({ params }: PageProps<"/admin/work-types/[id]">) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, "workType.edit")) notFound();
  const [start, all] = await Promise.all([workTypeToEdit(actor, id), workTypesInList(actor)]);
  if (id !== "new" && !start) notFound();
  const others = all.filter((type) => type.isActive && type.id !== id);
  return (
    <>
      <PageHeader
        title={start?.typed.name ?? "New work type"}
        back={{ href: "/admin/work-types", label: "Work types" }}
      />
      <PageBody narrow>
        <WorkTypeForm key={start?.version} start={start} others={others} currency={actor.desk.currency} />
      </PageBody>
    </>
  );
}
