import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can } from "#access/subject.ts";
import { CompleteIncidentsForm } from "#features/tickets/components/related-forms.tsx";
import { TicketLinks } from "#features/tickets/components/ticket-links.tsx";
import { incidentsOfProblem } from "#features/tickets/queries/incidents-of-problem.ts";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { currentActor } from "#server/session.ts";
import { Empty } from "#ui/empty.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Incidents" };

/** The incidents of a problem, to be completed together. */
export default async function IncidentsPage({ params }: { params: Promise<{ number: string }> }) {
  const [actor, { number }] = await Promise.all([currentActor(), params]);
  const ticket = await ticketByNumber(actor, number);
  if (!ticket || !can(actor, "ticket.complete", ticket)) notFound();
  const incidents = await incidentsOfProblem(actor, ticket.id);
  const open = incidents.filter(({ isOpen }) => isOpen);
  const done = incidents.filter(({ isOpen }) => !isOpen);
  const meta = ticket.isOpen ? ticket.title : `${ticket.title} is complete`;
  return (
    <>
      <PageHeader title="Incidents" meta={meta} back={{ href: `/tickets/${ticket.number}`, label: ticket.number }} />
      <PageBody narrow>
        {open.length === 0 ? (
          <Empty>No incident of this problem is open.</Empty>
        ) : (
          <CompleteIncidentsForm
            key={open.length}
            incidents={open.map(({ id, number: of, title, customerName }) => ({
              id,
              number: of,
              words: `${title} · ${customerName}`,
            }))}
          />
        )}
        {done.length > 0 && (
          <Section title="Completed" meta={done.length}>
            <TicketLinks tickets={done} />
          </Section>
        )}
      </PageBody>
    </>
  );
}
