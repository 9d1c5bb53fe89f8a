import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { TemplateForm } from "#features/checklists/components/template-form.tsx";
import { TemplateTable } from "#features/checklists/components/template-table.tsx";
import { checklistTemplates } from "#features/checklists/queries/checklist-templates.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Checklists" };

/** The checklists that can be laid on tickets. */
export default async function ChecklistsPage() {
  const actor = await currentActor();
  if (!canEver(actor, "checklistTemplate.edit")) notFound();
  const templates = await checklistTemplates(actor);
  return (
    <>
      <PageHeader title="Checklists" meta="Laid on a ticket by hand, or on every new ticket of a category" />
      <TemplateTable templates={templates} />
      {canEver(actor, "checklistTemplate.create") && (
        <PageBody narrow>
          <Section title="New checklist" className="mt-4">
            <TemplateForm key={templates.length} />
          </Section>
        </PageBody>
      )}
    </>
  );
}
