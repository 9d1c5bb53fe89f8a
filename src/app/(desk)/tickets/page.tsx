import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { clockOf } from "#features/activity/model/clock.ts";
import { customerNamed } from "#features/customers/queries/customer-named.ts";
import { Live } from "#features/live/components/live.tsx";
import { TicketFiltersBar } from "#features/tickets/components/ticket-filters.tsx";
import { NothingInList, PagesOfList } from "#features/tickets/components/ticket-list-ends.tsx";
import { TicketTable } from "#features/tickets/components/ticket-table.tsx";
import {
  isUntidy,
  parseTicketList,
  printTicketList,
  type SearchParams,
} from "#features/tickets/model/ticket-list-address.ts";
import { ticketLists } from "#features/tickets/queries/ticket-lists.ts";
import { listPageSize, ticketsInList } from "#features/tickets/queries/tickets-in-list.ts";
import { asRoute } from "#kernel/route.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Tickets" };

/** The tickets that the address asks for. */
export default async function TicketsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "ticket.read")) notFound();
  const address = parseTicketList(params);
  if (isUntidy(params)) redirect(asRoute(printTicketList(address)));
  const clock = clockOf(actor);
  const [{ rows, next }, lists, customerName] = await Promise.all([
    ticketsInList(actor, address, clock.now),
    ticketLists(),
    address.filters.customer ? customerNamed(actor, address.filters.customer) : undefined,
  ]);
  const count = `${rows.length}${next ? "+" : ""}`;
  return (
    <>
      <PageHeader
        title="Tickets"
        meta={address.after ? undefined : `${count} ${rows.length === 1 ? "ticket" : "tickets"}`}
        action={
          canEver(actor, "ticket.create") && (
            <ButtonLink href="/tickets/new" look="primary" icon={plus}>
              New ticket
            </ButtonLink>
          )
        }
      />
      <Live watch="list=tickets" since={Date.now()} every={4000} />
      <TicketFiltersBar address={address} lists={lists} customerName={customerName} />
      {rows.length === 0 ? (
        <NothingInList address={address} />
      ) : (
        <>
          <TicketTable rows={rows} address={address} clock={clock} />
          <PagesOfList address={address} next={next} size={listPageSize} />
        </>
      )}
    </>
  );
}
