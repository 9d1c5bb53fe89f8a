import type { Actor } from "#access/actor.ts";
import { Feed } from "#features/activity/components/feed.tsx";
import { assembleFeed } from "#features/activity/model/assemble-feed.ts";
import type { Clock } from "#features/activity/model/clock.ts";
import { feedFilterNamed, feedSearch, parseFeedCursor } from "#features/activity/model/feed-page.ts";
import { activityCounts, kindsWithout } from "#features/tickets/queries/activity-counts.ts";
import type { TicketView } from "#features/tickets/queries/ticket-by-number.ts";
import { feedSourcesBut } from "./plugs.tsx";
import { addressOfTicket, type TicketSearch } from "./ticket-address.ts";

/** What happened on the ticket: one page, of the kinds and with the words that the address asks for. */
export async function TicketFeed({
  actor,
  ticket,
  search,
  clock,
}: {
  actor: Actor;
  ticket: TicketView;
  search: TicketSearch;
  clock: Clock;
}) {
  const filter = feedFilterNamed(search.show);
  const after = parseFeedCursor(search.before);
  const words = feedSearch(search.find);
  const counts = await activityCounts(actor, ticket.id);
  const page = await assembleFeed(actor, ticket.id, feedSourcesBut(kindsWithout(counts)), { filter, after, words });
  const adding = search.add ? { add: search.add } : {};
  const kept = { ...adding, ...(filter === "all" ? {} : { show: filter }) };
  return (
    <Feed
      page={page}
      filter={filter}
      counts={counts}
      clock={clock}
      isFirstPage={!after}
      search={{
        words,
        action: `/tickets/${ticket.number}#activity`,
        kept,
        clearHref: addressOfTicket(ticket.number, kept, "activity"),
      }}
      hrefOf={(show, before) =>
        addressOfTicket(
          ticket.number,
          {
            ...adding,
            ...(show === "all" ? {} : { show }),
            ...(words ? { find: words } : {}),
            ...(before ? { before } : {}),
          },
          before ? "activity" : "",
        )
      }
    />
  );
}
