import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { clockOf } from "#features/activity/model/clock.ts";
import { TicketDetails } from "#features/tickets/components/ticket-details.tsx";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { ticketLists } from "#features/tickets/queries/ticket-lists.ts";
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
  const lists = await ticketLists();
  return (
    <div className="md:[&>div]:min-h-[calc(100dvh-3rem)]">
      <ThreeColumns
        work={<Work actor={actor} ticket={ticket} lists={lists} may={may} search={search} clock={clock} />}
        details={<TicketDetails ticket={ticket} lists={lists} may={may} clock={clock} />}
        context={<Context actor={actor} ticket={ticket} />}
      />
      <Shortcuts keys={keysOfTicket(actor, ticket)} />
    </div>
  );
}
