import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { NewPersonForm } from "#features/people/components/new-person-form.tsx";
import { choicesForPerson } from "#features/people/queries/choices-for-person.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "New user" };

export default async function NewUserPage() {
  const actor = await currentActor();
  if (!canEver(actor, "person.create")) notFound();
  return (
    <>
      <PageHeader title="New user" back={{ href: "/admin/users", label: "Users" }} />
      <PageBody narrow>
        <NewPersonForm choices={await choicesForPerson(actor)} />
      </PageBody>
    </>
  );
}
