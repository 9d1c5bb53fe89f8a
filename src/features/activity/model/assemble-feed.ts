import type { Actor } from "#access/actor.ts";
import type { FeedItem, FeedKind, FeedPart, FeedSource } from "./feed-item.ts";
import { type FeedCursor, type FeedFilter, type FeedPage, feedFilters, pageOfFeed, saysAll } from "./feed-page.ts";

const pageSize = 30;

/** The most items of one source that are read for one page: a search looks through all of them. */
const mostItems = 5000;

/** What is asked of a feed: which kinds, behind which item, and with which words. */
export interface FeedQuestion {
  readonly filter: FeedFilter;
  readonly after: FeedCursor | undefined;
  readonly words?: string | undefined;
}

/** One page of everything that happened on a ticket, newest first, from the sources whose kinds the filter shows. */
export async function assembleFeed(
  actor: Actor,
  ticketId: string,
  sources: Readonly<Partial<Record<FeedKind, readonly FeedSource[]>>>,
  { filter, after, words }: FeedQuestion,
): Promise<FeedPage> {
  const asked = feedFilters[filter].flatMap((kind) => sources[kind] ?? []);
  const answers = await Promise.all(
    asked.map((source) => answerOf((part) => source(actor, ticketId, part), filter !== "all", after, words)),
  );
  const found = words === undefined ? answers : answers.map((items) => items.filter((item) => saysAll(item, words)));
  return pageOfFeed(found, pageSize, after);
}

async function answerOf(
  source: (part: FeedPart) => Promise<readonly FeedItem[]>,
  alone: boolean,
  after: FeedCursor | undefined,
  words: string | undefined,
): Promise<readonly FeedItem[]> {
  // Two more than a page, so that items of the cursor's own moment don't hide the end.
  let limit = words === undefined ? pageSize + 2 : mostItems;
  for (;;) {
    const items = await source({ before: after?.at, limit, alone });
    // An import writes hundreds of items at one moment: then the page lies deeper.
    const isStuck = items.length === limit && after && items.at(-1)?.at.getTime() === after.at.getTime();
    if (!isStuck || limit >= mostItems) return items;
    limit = Math.min(limit * 8, mostItems);
  }
}
