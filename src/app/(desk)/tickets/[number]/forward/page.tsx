import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can } from "#access/subject.ts";
import { assigneeOf, assigneeOptions, withCurrent } from "#features/tickets/components/assignee-options.ts";
import { ForwardForm } from "#features/tickets/components/forward-form.tsx";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { ticketLists } from "#features/tickets/queries/ticket-lists.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Forward" };

/** Hands a ticket on to somebody else or to another queue. */
export default async function ForwardPage({ params }: { params: Promise<{ number: string }> }) {
  const [actor, { number }] = await Promise.all([currentActor(), params]);
  const [ticket, lists] = await Promise.all([ticketByNumber(actor, number), ticketLists()]);
  if (!ticket || !can(actor, "ticket.forward", ticket)) notFound();
  return (
    <>
      <PageHeader
        title="Forward"
        meta={ticket.title}
        back={{ href: `/tickets/${ticket.number}`, label: ticket.number }}
      />
      <PageBody narrow>
        <ForwardForm
          ticket={{
            id: ticket.id,
            number: ticket.number,
            technicianId: ticket.technician?.id ?? "",
            assignee: assigneeOf(ticket),
            queueId: ticket.queue?.id ?? "",
          }}
          technicians={assigneeOptions(lists.technicians, ticket)}
          queues={withCurrent(lists.queues, ticket.queue)}
        />
      </PageBody>
    </>
  );
}
