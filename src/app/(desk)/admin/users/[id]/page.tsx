import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { EditPersonForm } from "#features/people/components/edit-person-form.tsx";
import { PersonState } from "#features/people/components/people-table.tsx";
import { SignInOfPerson } from "#features/people/components/sign-in-of-person.tsx";
import { choicesForPerson } from "#features/people/queries/choices-for-person.ts";
import { personToEdit } from "#features/people/queries/person-to-edit.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export async function generateMetadata({ params }: PageProps<"/admin/users/[id]">): Promise<Metadata> {
  const person = await personToEdit(await currentActor(), (await params).id);
  return { title: person?.name ?? "Nothing here" };
}

export default async function UserPage({ params }: PageProps<"/admin/users/[id]">) {
  const actor = await currentActor();
  if (!canEver(actor, "person.edit")) notFound();
  const person = (await personToEdit(actor, (await params).id)) ?? notFound();
  const choices = await choicesForPerson(actor);
  return (
    <>
      <PageHeader
        title={person.name}
        meta={<PersonState {...person} />}
        back={{ href: "/admin/users", label: "Users" }}
      />
      <PageBody className="wide:grid-cols-[minmax(0,42rem)_minmax(0,20rem)] wide:gap-10">
        <EditPersonForm person={person} choices={choices} isOwn={person.id === actor.id} />
        <SignInOfPerson
          person={person}
          choices={choices}
          isOwn={person.id === actor.id}
          actor={actor}
          now={new Date()}
        />
      </PageBody>
    </>
  );
}
