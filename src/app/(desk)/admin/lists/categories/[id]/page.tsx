import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { canEver } from "#access/subject.ts";
import { LayoutForm } from "#features/lists/components/layout-form.tsx";
import { categoryToLayOut, checklistTemplates, layoutChoicesNow } from "#features/lists/queries/category-to-lay-out.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Category" };

/** The layout of one category. */
export default async function CategoryPage({ params }: PageProps<"/admin/lists/categories/[id]">) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, "list.layOut") || !z.uuid().safeParse(id).success) notFound();
  const category = (await categoryToLayOut(id)) ?? notFound();
  const [choices, checklists] = await Promise.all([layoutChoicesNow(), checklistTemplates()]);
  return (
    <>
      <PageHeader
        title={category.name}
        meta="What tickets of this category show, ask for and start with. What a ticket holds stays, also when its field is hidden."
        back={{ href: "/admin/lists/categories", label: "Categories" }}
      />
      <PageBody className="max-w-4xl">
        <LayoutForm key={category.version} category={category} choices={choices} checklists={checklists} />
      </PageBody>
    </>
  );
}
