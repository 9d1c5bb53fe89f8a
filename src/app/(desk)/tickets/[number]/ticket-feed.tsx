import type { Actor } from "#access/actor.ts";
import { Feed } from "#features/activity/components/feed.tsx";
import { assembleFeed } from "#features/activity/model/assemble-feed.ts";
import type { Clock } from "#features/activity/model/clock.ts";
import type { FeedKind } from "#features/activity/model/feed-item.ts";
import { feedFilterNamed, feedSearch, parseFeedCursor } from "#features/activity/model/feed-page.ts";
import { TicketCosts } from "#features/billing/components/ticket-costs.tsx";
import { costsOf } from "#features/billing/model/ticket-costs.ts";
import { activityCounts, kindsWithout } from "#features/tickets/queries/activity-counts.ts";
import type { TicketView } from "#features/tickets/queries/ticket-by-number.ts";
import { costKinds, costSources, feedSourcesBut } from "./plugs.tsx";
import { addressOfTicket, type TicketSearch } from "./ticket-address.ts";

/** What the ticket costs, of the kinds it has. */
async function Costs({ actor, ticketId, absent }: { actor: Actor; ticketId: string; absent: ReadonlySet<FeedKind> }) {
  const asked = costKinds.filter((kind) => !absent.has(kind)).map((kind) => costSources[kind](actor, ticketId));
  return <TicketCosts {...costsOf((await Promise.all(asked)).flat())} habits={actor.desk} />;
}

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
  const absent = kindsWithout(counts);
  const showsCosts = search.show === "costs";
  const page = showsCosts
    ? { items: [], older: undefined }
    : await assembleFeed(actor, ticket.id, feedSourcesBut(absent), { filter, after, words });
  const adding = search.add ? { add: search.add } : {};
  const kept = { ...adding, ...(filter === "all" ? {} : { show: filter }) };
  return (
    <Feed
      page={page}
      filter={filter}
      counts={counts}
      clock={clock}
      isFirstPage={!after}
      instead={
        showsCosts || costKinds.some((kind) => !absent.has(kind))
          ? {
              label: "Costs",
              href: addressOfTicket(ticket.number, { ...adding, show: "costs" }, "activity"),
              ...(showsCosts ? { shown: <Costs actor={actor} ticketId={ticket.id} absent={absent} /> } : {}),
            }
          : undefined
      }
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
