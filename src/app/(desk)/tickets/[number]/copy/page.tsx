import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can, canEver } from "#access/subject.ts";
import { CopyForm } from "#features/tickets/components/copy-form.tsx";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Copy" };

/** A new ticket like this one. */
export default async function CopyPage({ params }: { params: Promise<{ number: string }> }) {
  const [actor, { number }] = await Promise.all([currentActor(), params]);
  const ticket = await ticketByNumber(actor, number);
  if (!ticket || !can(actor, "ticket.copy", ticket) || !canEver(actor, "ticket.create")) notFound();
  return (
    <>
      <PageHeader title="Copy" meta={ticket.title} back={{ href: `/tickets/${ticket.number}`, label: ticket.number }} />
      <PageBody narrow>
        <CopyForm ticketId={ticket.id} number={ticket.number} title={ticket.title} />
      </PageBody>
    </>
  );
}
