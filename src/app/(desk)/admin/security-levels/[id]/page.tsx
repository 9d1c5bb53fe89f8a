import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { CopyLevelForm } from "#features/people/components/copy-level-form.tsx";
import { EditLevelForm } from "#features/people/components/edit-level-form.tsx";
import { RightsMatrix } from "#features/people/components/rights-matrix.tsx";
import { securityLevel } from "#features/people/queries/security-levels.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";

export async function generateMetadata({ params }: PageProps<"/admin/security-levels/[id]">): Promise<Metadata> {
  const level = await securityLevel(await currentActor(), (await params).id);
  return { title: level?.name ?? "Nothing here" };
}

export default async function SecurityLevelPage({ params }: PageProps<"/admin/security-levels/[id]">) {
  const actor = await currentActor();
  if (!canEver(actor, "securityLevel.read")) notFound();
  const level = (await securityLevel(actor, (await params).id)) ?? notFound();
  const isOwn = level.people.some((person) => person.id === actor.id);
  const mayEdit = !level.isSystem && !isOwn && canEver(actor, "securityLevel.edit");
  const meta = level.isSystem ? "Ships with Tallydesk: read it, copy it." : `A copy of ${level.baseName}`;
  return (
    <>
      <PageHeader title={level.name} meta={meta} back={{ href: "/admin/security-levels", label: "Security levels" }} />
      <PageBody className="max-w-5xl">
        <p className="text-muted text-sm">
          {level.people.length > 0
            ? `Active users: ${level.people.map((person) => person.name).join(", ")}`
            : "Nobody active has this level."}
        </p>
        {isOwn && !level.isSystem && (
          <Notice>This is your own security level, and nobody changes their own rights.</Notice>
        )}
        {mayEdit ? <EditLevelForm level={level} /> : <RightsMatrix grants={level.grants} />}
        {canEver(actor, "securityLevel.copy") && (
          <Section title="Copy">
            <CopyLevelForm level={level} />
          </Section>
        )}
      </PageBody>
    </>
  );
}
