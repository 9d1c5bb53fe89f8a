import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { clockOf } from "#features/activity/model/clock.ts";
import { EditedTicketContext } from "#features/tickets/components/in-place.tsx";
import { TicketDetails } from "#features/tickets/components/ticket-details.tsx";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { currentActor } from "#server/session.ts";
import { ThreeColumns } from "#ui/layout/columns.tsx";
import { Shortcuts } from "#ui/shell/shortcuts.tsx";
import { Context } from "./context.tsx";
import { keysOfTicket } from "./keys.ts";
import { abilitiesOn, type TicketSearch } from "./ticket-address.ts";
import { Work } from "./work.tsx";

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<TicketSearch>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [actor, { number }] = await Promise.all([currentActor(), params]);
  const ticket = await ticketByNumber(actor, number);
  return { title: ticket ? `${ticket.number} ${ticket.title}` : "Not found" };
}

/** One ticket: what is asked, what was done, and what can be added. */
export default async function TicketPage({ params, searchParams }: Props) {
  const [actor, { number }, search] = await Promise.all([currentActor(), params, searchParams]);
  const ticket = (await ticketByNumber(actor, number)) ?? notFound();
  const may = abilitiesOn(actor, ticket);
  const clock = clockOf(actor);
  return (
    <div className="md:[&>div]:min-h-[calc(100dvh-3rem)]">
      <EditedTicketContext ticket={{ id: ticket.id, number: ticket.number, version: ticket.version }}>
        <ThreeColumns
          work={<Work actor={actor} ticket={ticket} may={may} search={search} clock={clock} />}
          details={<TicketDetails ticket={ticket} may={may} clock={clock} />}
          context={<Context actor={actor} ticket={ticket} />}
        />
      </EditedTicketContext>
      <Shortcuts keys={keysOfTicket(actor, ticket)} />
    </div>
  );
}
