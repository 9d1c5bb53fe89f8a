import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { clockOf } from "#features/activity/model/clock.ts";
import { Live } from "#features/live/components/live.tsx";
import { ListHeader } from "#features/tickets/components/list-header.tsx";
import { panelIn } from "#features/tickets/components/list-panels.ts";
import { ListToolbar } from "#features/tickets/components/list-toolbar.tsx";
import {
  isUntidy,
  parseTicketList,
  printTicketList,
  type SearchParams,
} from "#features/tickets/model/ticket-list-address.ts";
import { namesOfFilters } from "#features/tickets/queries/names-of-filters.ts";
import { viewsOfTickets } from "#features/tickets/queries/views-of-tickets.ts";
import { asRoute } from "#kernel/route.ts";
import { currentActor } from "#server/session.ts";
import { Shortcuts } from "#ui/shell/shortcuts.tsx";
import { bodyOf } from "./body.tsx";
import { OpenPanel } from "./open-panel.tsx";

export const metadata: Metadata = { title: "Tickets" };

/** The tickets that the address asks for, as a list or as a board. */
export default async function TicketsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "ticket.read")) notFound();
  const address = parseTicketList(params);
  if (isUntidy(params)) redirect(asRoute(printTicketList(address)));
  const [body, names, views] = await Promise.all([
    bodyOf(actor, address, clockOf(actor)),
    namesOfFilters(actor, address.filters),
    viewsOfTickets(actor),
  ]);
  const panel = panelIn(params);
  return (
    <div className={address.look?.board && "board-page"}>
      <ListHeader address={address} meta={body.meta} mayCreate={canEver(actor, "ticket.create")} />
      <Live watch="list=tickets" since={Date.now()} every={4000} />
      <ListToolbar address={address} names={names} views={views} mayExport={canEver(actor, "ticket.seeExport")} />
      {panel && <OpenPanel panel={panel} params={params} actor={actor} address={address} views={views} />}
      {body.content}
      <Shortcuts keys={body.keys} />
    </div>
  );
}
