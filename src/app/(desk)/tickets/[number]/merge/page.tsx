import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can } from "#access/subject.ts";
import { MergeChoice } from "#features/merges/components/merge-choice.tsx";
import { MergeConfirmation } from "#features/merges/components/merge-confirmation.tsx";
import { hrefOfMerge, parseMerge } from "#features/merges/model/merge-address.ts";
import { mergeCandidates } from "#features/merges/queries/merge-candidates.ts";
import { mergePreview } from "#features/merges/queries/merge-preview.ts";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Merge" };

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<{ with?: string; absorb?: string; q?: string }>;
}

/** Two tickets about one thing become one: choose the other, see what will happen, do it. */
export default async function MergePage({ params, searchParams }: Props) {
  const [actor, { number }, search] = await Promise.all([currentActor(), params, searchParams]);
  const ticket = (await ticketByNumber(actor, number)) ?? notFound();
  if (!can(actor, "ticket.merge", ticket)) notFound();
  const address = parseMerge(search);
  const { other, absorbs } = address;
  const [source, destination] = absorbs ? [other, ticket.number] : [ticket.number, other];
  const preview = source && destination ? await mergePreview(actor, source, destination) : undefined;
  return (
    <>
      <PageHeader
        title="Merge"
        meta={ticket.title}
        back={{ href: `/tickets/${ticket.number}`, label: ticket.number }}
      />
      <PageBody narrow>
        {preview ? (
          <MergeConfirmation
            preview={preview}
            cancelHref={hrefOfMerge(ticket.number, { absorbs })}
            turnHref={hrefOfMerge(ticket.number, { other, absorbs: !absorbs })}
          />
        ) : (
          <MergeChoice
            number={ticket.number}
            customerName={ticket.customer.name}
            address={address}
            candidates={await mergeCandidates(actor, ticket.customer.id, ticket.number, other ? "" : address.words)}
          />
        )}
      </PageBody>
    </>
  );
}
