import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { CodeTable } from "#features/internal-time/components/code-table.tsx";
import { internalTimeCodes } from "#features/internal-time/queries/internal-time-codes.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Internal time" };

/** The kinds of time that are no ticket's. */
export default async function InternalTimePage() {
  const actor = await currentActor();
  if (!canEver(actor, "internalTimeCode.edit")) notFound();
  return (
    <>
      <PageHeader
        title="Internal time"
        meta="Meetings, training, vacation: time that is no ticket's, and is never billed"
        action={
          canEver(actor, "internalTimeCode.create") && (
            <ButtonLink href="/admin/internal-time/new" look="primary" icon={plus}>
              New kind
            </ButtonLink>
          )
        }
      />
      <CodeTable rows={await internalTimeCodes(actor)} />
    </>
  );
}
