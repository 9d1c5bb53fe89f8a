import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { can } from "#access/subject.ts";
import { SampleStrip } from "#features/organization/components/sample-strip.tsx";
import { DocumentTotals, WorkView } from "#features/sign-off/components/document-view.tsx";
import { HandOver } from "#features/sign-off/components/hand-over.tsx";
import { NothingToSign } from "#features/sign-off/components/nothing-to-sign.tsx";
import { SignForm } from "#features/sign-off/components/sign-form.tsx";
import { Thanks } from "#features/sign-off/components/thanks.tsx";
import { signOffById } from "#features/sign-off/queries/sign-off-by-id.ts";
import { signOffDraft } from "#features/sign-off/queries/sign-off-draft.ts";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { currentActor } from "#server/session.ts";

export const metadata: Metadata = { title: "Sign-off" };

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<{ signed?: string }>;
}

/** What the customer reads and signs, on a phone that is handed over. */
export default async function SignOffPage({ params, searchParams }: Props) {
  const [actor, { number }, { signed }] = await Promise.all([currentActor(), params, searchParams]);
  const ticket = (await ticketByNumber(actor, number)) ?? notFound();
  if (!can(actor, "signOff.take", { technicianIds: ticket.technicianIds })) notFound();
  const just = z.uuid().safeParse(signed).success ? await signOffById(actor, signed ?? "") : undefined;
  const frame = {
    organization: actor.desk.organizationName,
    ticketNumber: ticket.number,
    title: ticket.title,
    notice: actor.desk.isSample && <SampleStrip />,
  };
  if (just?.ticket.id === ticket.id)
    return (
      <HandOver {...frame}>
        <Thanks signOff={just} />
      </HandOver>
    );
  const draft = await signOffDraft(actor, ticket.id);
  return (
    <HandOver {...frame}>
      {draft ? (
        <>
          <p className="-mt-4 text-muted">For {ticket.customer.name}</p>
          <WorkView work={draft.document} habits={draft.document} />
          <DocumentTotals document={draft.document} />
          <section aria-label="Sign" className="grid gap-4 rounded-lg border border-line p-4">
            <p>{draft.document.statement}</p>
            <SignForm ticketId={ticket.id} documentHash={draft.hash} />
          </section>
        </>
      ) : (
        <NothingToSign actor={actor} ticket={ticket} />
      )}
    </HandOver>
  );
}
