import type { Actor } from "#access/actor.ts";
import type { Clock } from "#features/activity/model/clock.ts";
import { FollowItem } from "#features/tickets/components/follow-item.tsx";
import { ListWalk } from "#features/tickets/components/list-walk.tsx";
import { MergedNotice } from "#features/tickets/components/merged-notice.tsx";
import { MoreActs } from "#features/tickets/components/more-acts.tsx";
import { TicketActs } from "#features/tickets/components/ticket-acts.tsx";
import { TicketTitle, TicketWho } from "#features/tickets/components/ticket-header.tsx";
import { TicketTexts } from "#features/tickets/components/ticket-texts.tsx";
import { PriorityWord, StatusWord } from "#features/tickets/components/ticket-words.tsx";
import { holdsBillingRole } from "#features/tickets/queries/holds-billing-role.ts";
import type { TicketView } from "#features/tickets/queries/ticket-by-number.ts";
import { rareActsOn } from "./acts.ts";
import { Composers } from "./composers.tsx";
import { EditTicket } from "./edit-ticket.tsx";
import { openOn } from "./open-matters.ts";
import { headerPanels, Panels, workPanels } from "./panels.tsx";
import type { abilitiesOn, TicketSearch } from "./ticket-address.ts";
import { TicketFeed } from "./ticket-feed.tsx";

/** The middle of the page: what is asked, what can be added, and what happened. */
export async function Work({
  actor,
  ticket,
  may,
  search,
  clock,
}: {
  actor: Actor;
  ticket: TicketView;
  may: ReturnType<typeof abilitiesOn>;
  search: TicketSearch;
  clock: Clock;
}) {
  if (search.edit && may["ticket.edit"]) return <EditTicket actor={actor} ticket={ticket} />;
  const isFree = ticket.isOpen && !ticket.technician;
  const holdsRole = isFree && (await holdsBillingRole(actor));
  return (
    <>
      {ticket.mergedIntoNumber && <MergedNotice into={ticket.mergedIntoNumber} />}
      <header className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <div className="min-w-0 flex-1 basis-72">
          <div className="flex flex-wrap items-center gap-x-2 text-muted text-sm tabular">
            {ticket.number}
            <StatusWord status={ticket.status} />
            <PriorityWord priority={ticket.priority} />
            <Panels of={headerPanels} actor={actor} ticket={ticket} />
            <ListWalk number={ticket.number} />
          </div>
          <TicketTitle ticket={ticket} mayEdit={may["ticket.edit"]} />
          <TicketWho ticket={ticket} />
        </div>
        <div data-screen-only className="flex flex-wrap items-center gap-2">
          <TicketActs ticket={ticket} may={may} holdsRole={holdsRole} open={await openOn(actor, ticket)} />
          <MoreActs acts={rareActsOn(actor, ticket)}>
            {may["ticket.follow"] && <FollowItem ticketId={ticket.id} isFollowed={ticket.isFollowed} />}
          </MoreActs>
        </div>
      </header>
      <TicketTexts ticket={ticket} mayEdit={may["ticket.edit"]} />
      <Panels of={workPanels} actor={actor} ticket={ticket} />
      <Composers actor={actor} ticket={ticket} search={search} />
      <TicketFeed actor={actor} ticket={ticket} search={search} clock={clock} />
    </>
  );
}
