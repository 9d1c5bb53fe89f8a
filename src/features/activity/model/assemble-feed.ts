import type { Actor } from "#access/actor.ts";
import type { FeedKind, FeedSource } from "./feed-item.ts";
import { type FeedCursor, type FeedFilter, type FeedPage, feedFilters, pageOfFeed } from "./feed-page.ts";

const pageSize = 30;

/** One page of everything that happened on a ticket, newest first, from the sources whose kinds the filter shows. */
export async function assembleFeed(
  actor: Actor,
  ticketId: string,
  sources: Readonly<Partial<Record<FeedKind, readonly FeedSource[]>>>,
  filter: FeedFilter,
  after: FeedCursor | undefined,
): Promise<FeedPage> {
  // Each source is asked for two more than a page, so that items of the cursor's own moment don't hide the end.
  const part = { before: after?.at, limit: pageSize + 2 };
  const asked = feedFilters[filter].flatMap((kind) => sources[kind] ?? []);
  const answers = await Promise.all(asked.map((source) => source(actor, ticketId, part)));
  return pageOfFeed(answers, pageSize, after);
}
