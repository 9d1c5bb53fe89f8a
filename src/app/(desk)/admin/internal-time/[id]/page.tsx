import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { Allowances } from "#features/internal-time/components/allowances.tsx";
import { CodeForm } from "#features/internal-time/components/code-form.tsx";
import { yearOf } from "#features/internal-time/model/allowance.ts";
import { allowancesOfCode } from "#features/internal-time/queries/allowances-of-code.ts";
import { internalTimeCode } from "#features/internal-time/queries/internal-time-codes.ts";
import { peopleOfTheDesk } from "#features/people/queries/people-of-the-desk.ts";
import { dayAt } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Internal time" };

/** One kind of internal time, or a new one. */
export default async function InternalTimeCodePage({ params }: PageProps<"/admin/internal-time/[id]">) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, id === "new" ? "internalTimeCode.create" : "internalTimeCode.edit")) notFound();
  const start = id === "new" ? undefined : ((await internalTimeCode(actor, id)) ?? notFound());
  const [allowances, people] = start?.isTimeOff
    ? await Promise.all([allowancesOfCode(actor, start.id), peopleOfTheDesk(actor, true)])
    : [[], []];
  return (
    <>
      <PageHeader
        title={start?.name ?? "New kind of internal time"}
        back={{ href: "/admin/internal-time", label: "Internal time" }}
      />
      <PageBody narrow>
        <CodeForm key={start?.version} start={start} />
        {start?.isTimeOff && canEver(actor, "allowance.set") && (
          <Section title="Allowances of single people" meta="where it is not what everybody gets">
            <Allowances
              codeId={start.id}
              rows={allowances}
              people={people.map((person) => ({ value: person.id, label: person.name }))}
              year={yearOf(dayAt(new Date(), actor.timeZone))}
            />
          </Section>
        )}
      </PageBody>
    </>
  );
}
