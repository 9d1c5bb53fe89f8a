import type { Actor } from "#access/actor.ts";
import { ColumnsPanel } from "#features/tickets/components/columns-panel.tsx";
import { FiltersPanel } from "#features/tickets/components/filters-panel.tsx";
import type { ListPanel } from "#features/tickets/components/list-panels.ts";
import { MovePanel } from "#features/tickets/components/move-panel.tsx";
import { ViewPanel } from "#features/tickets/components/view-panel.tsx";
import type { SearchParams, TicketListAddress } from "#features/tickets/model/ticket-list-address.ts";
import { offeredFilters } from "#features/tickets/queries/offered-filters.ts";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { ticketLists } from "#features/tickets/queries/ticket-lists.ts";
import type { SavedView } from "#features/tickets/queries/views-of-tickets.ts";

/** What is open above the tickets. */
export async function OpenPanel({
  panel,
  params,
  actor,
  address,
  views,
}: {
  panel: ListPanel;
  params: SearchParams;
  actor: Actor;
  address: TicketListAddress;
  views: readonly SavedView[];
}) {
  const { after: _page, ...list } = address;
  switch (panel) {
    case "filters":
      return <FiltersPanel address={list} offered={await offeredFilters(actor, address.filters)} />;
    case "columns":
      return <ColumnsPanel address={list} />;
    case "view":
      return <ViewPanel address={list} view={views.find(({ id }) => id === address.look?.view)} />;
    case "move": {
      const by = address.look?.board;
      const number = String(params.ticket ?? "");
      const [ticket, lists] = await Promise.all([ticketByNumber(actor, number), ticketLists()]);
      return by && ticket ? <MovePanel address={list} by={by} ticket={ticket} lists={lists} /> : null;
    }
  }
}
