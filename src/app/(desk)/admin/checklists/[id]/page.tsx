import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { TemplateForm } from "#features/checklists/components/template-form.tsx";
import { itemsAsText } from "#features/checklists/model/checklist-input.ts";
import { checklistTemplates } from "#features/checklists/queries/checklist-templates.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Checklist" };

/** One checklist that can be laid on tickets. */
export default async function ChecklistTemplatePage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, "checklistTemplate.edit")) notFound();
  const template = (await checklistTemplates(actor)).find((one) => one.id === id) ?? notFound();
  return (
    <>
      <PageHeader title={template.name} back={{ href: "/admin/checklists", label: "Checklists" }} />
      <PageBody narrow>
        <TemplateForm key={template.version} template={{ ...template, lines: itemsAsText(template.items) }} />
      </PageBody>
    </>
  );
}
