import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { PeopleTable } from "#features/people/components/people-table.tsx";
import { headcount, peopleOfTheDesk } from "#features/people/queries/people-of-the-desk.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { ChipLink, Toolbar } from "#ui/display/chips.tsx";
import { userPlus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Users" };

export default async function UsersPage({ searchParams }: PageProps<"/admin/users">) {
  const actor = await currentActor();
  if (!canEver(actor, "person.edit")) notFound();
  const isActive = (await searchParams).show !== "inactive";
  const [rows, count] = await Promise.all([peopleOfTheDesk(actor, isActive), headcount(actor)]);
  return (
    <>
      <PageHeader
        title="Users"
        action={
          canEver(actor, "person.create") && (
            <ButtonLink href="/admin/users/new" look="primary" icon={userPlus}>
              New user
            </ButtonLink>
          )
        }
      />
      <Toolbar>
        <ChipLink href="/admin/users" current={isActive} count={count.active}>
          Active
        </ChipLink>
        <ChipLink href="/admin/users?show=inactive" current={!isActive} count={count.inactive}>
          Inactive
        </ChipLink>
      </Toolbar>
      <PeopleTable rows={rows} now={new Date()} timeZone={actor.timeZone} locale={actor.desk.locale} />
    </>
  );
}
