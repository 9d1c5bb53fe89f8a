import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { clockOf } from "#features/activity/model/clock.ts";
import { Live } from "#features/live/components/live.tsx";
import { ColumnsPanel } from "#features/tickets/components/columns-panel.tsx";
import { FiltersPanel } from "#features/tickets/components/filters-panel.tsx";
import { panelIn } from "#features/tickets/components/list-panels.ts";
import { ListToolbar } from "#features/tickets/components/list-toolbar.tsx";
import { NothingInList, PagesOfList } from "#features/tickets/components/ticket-list-ends.tsx";
import { TicketTable } from "#features/tickets/components/ticket-table.tsx";
import { ViewPanel } from "#features/tickets/components/view-panel.tsx";
import {
  isUntidy,
  parseTicketList,
  printTicketList,
  type SearchParams,
} from "#features/tickets/model/ticket-list-address.ts";
import { namesOfFilters } from "#features/tickets/queries/names-of-filters.ts";
import { offeredFilters } from "#features/tickets/queries/offered-filters.ts";
import { listPageSize, ticketsInList } from "#features/tickets/queries/tickets-in-list.ts";
import { viewsOfTickets } from "#features/tickets/queries/views-of-tickets.ts";
import { asRoute } from "#kernel/route.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { Shortcuts } from "#ui/shell/shortcuts.tsx";

export const metadata: Metadata = { title: "Tickets" };

/** The tickets that the address asks for. */
export default async function TicketsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "ticket.read")) notFound();
  const address = parseTicketList(params);
  const panel = panelIn(params);
  if (isUntidy(params)) redirect(asRoute(printTicketList(address)));
  const clock = clockOf(actor);
  const [page, names, views, offered] = await Promise.all([
    ticketsInList(actor, address, clock.now),
    namesOfFilters(actor, address.filters),
    viewsOfTickets(actor),
    panel === "filters" ? offeredFilters(actor, address.filters) : [],
  ]);
  const { rows, next, more } = page;
  const { after: _page, ...list } = address;
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
      <ListToolbar address={address} names={names} views={views} mayExport={canEver(actor, "ticket.seeExport")} />
      {panel === "filters" && <FiltersPanel address={list} offered={offered} />}
      {panel === "columns" && <ColumnsPanel address={list} />}
      {panel === "view" && <ViewPanel address={list} view={views.find(({ id }) => id === address.look?.view)} />}
      {rows.length === 0 ? (
        <NothingInList address={address} />
      ) : (
        <>
          <TicketTable rows={rows} more={more} address={address} clock={clock} />
          <PagesOfList address={address} next={next} size={listPageSize} />
        </>
      )}
      <Shortcuts keys={keys} />
    </>
  );
}

const keys = [
  { keys: "j", label: "Next ticket of the list" },
  { keys: "k", label: "Ticket before" },
  { keys: "x", label: "Choose the ticket" },
  { keys: "e", label: "Edit the ticket" },
];
