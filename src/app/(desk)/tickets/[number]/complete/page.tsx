import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { abilities } from "#access/subject.ts";
import { CompleteScreen } from "#features/tickets/components/complete-screen.tsx";
import { editedGroups } from "#features/tickets/components/edited-groups.ts";
import { fieldsOfView } from "#features/tickets/components/fields-of-view.ts";
import { choicesOfFields } from "#features/tickets/queries/field-choices.ts";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { ticketLists } from "#features/tickets/queries/ticket-lists.ts";
import { asRoute } from "#kernel/route.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";
import { openOn } from "../open-matters.ts";

export const metadata: Metadata = { title: "Complete" };

/** What is open on a ticket, to be filled in or passed over, and its completion. */
export default async function CompletePage({ params }: { params: Promise<{ number: string }> }) {
  const [actor, { number }] = await Promise.all([currentActor(), params]);
  const ticket = await ticketByNumber(actor, number);
  const may = ticket && abilities(actor, ticket, ["ticket.complete", "ticket.edit", "ticket.assign"]);
  if (!ticket || !may?.["ticket.complete"]) notFound();
  if (!ticket.isOpen) redirect(asRoute(`/tickets/${ticket.number}`));
  const [open, choices, lists] = await Promise.all([
    openOn(actor, ticket),
    choicesOfFields(actor, ticket.customer.id),
    ticketLists(),
  ]);
  return (
    <>
      <PageHeader
        title="Complete"
        meta={ticket.title}
        back={{ href: `/tickets/${ticket.number}`, label: ticket.number }}
      />
      <PageBody narrow>
        <CompleteScreen
          ticket={ticket}
          open={open}
          may={may}
          fields={fieldsOfView(ticket, actor.timeZone)}
          groups={editedGroups(ticket, choices)}
          technicians={lists.technicians}
        />
      </PageBody>
    </>
  );
}
