import { ButtonLink } from "#ui/button.tsx";
import { ChipLink } from "#ui/display/chips.tsx";
import { Empty } from "#ui/empty.tsx";
import { type Clock, momentIn } from "../model/clock.ts";
import type { FeedItem } from "../model/feed-item.ts";
import { type FeedFilter, type FeedPage, feedFilterNames, printFeedCursor } from "../model/feed-page.ts";
import { type FeedLine, FeedLines } from "./feed-lines.tsx";

const filterWords: Record<FeedFilter, string> = {
  all: "All",
  notes: "Notes",
  time: "Time",
  parts: "Parts",
  changes: "Changes",
};

function lineOf({ at, ...item }: FeedItem, clock: Clock): FeedLine {
  return { ...item, moment: { at: at.toISOString(), ...momentIn(clock, at) } };
}

/** Everything that happened, newest first, narrowed by kind and paged. */
export function Feed({
  page,
  filter,
  clock,
  hrefOf,
  isFirstPage,
}: {
  page: FeedPage;
  filter: FeedFilter;
  clock: Clock;
  /** The address of the page with another filter or place. */
  hrefOf: (show: FeedFilter, before?: string) => string;
  isFirstPage: boolean;
}) {
  return (
    <section id="activity" aria-label="Activity" className="mt-5">
      <nav aria-label="Kinds of activity" data-screen-only className="mb-1 flex flex-wrap items-center gap-1">
        <h2 className="mr-2 font-semibold">Activity</h2>
        {feedFilterNames.map((name) => (
          <ChipLink key={name} href={hrefOf(name)} current={name === filter}>
            {filterWords[name]}
          </ChipLink>
        ))}
      </nav>
      {page.items.length === 0 ? (
        <Empty>{isFirstPage ? "Nothing of this kind yet." : "Nothing older."}</Empty>
      ) : (
        <FeedLines lines={page.items.map((item) => lineOf(item, clock))} />
      )}
      <div data-screen-only className="flex gap-2 pt-2 pl-9">
        {!isFirstPage && (
          <ButtonLink size="sm" href={hrefOf(filter)}>
            Newest
          </ButtonLink>
        )}
        {page.older && (
          <ButtonLink size="sm" href={hrefOf(filter, printFeedCursor(page.older))}>
            Show older
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
