import type { ReactNode } from "react";
import { ButtonLink } from "#ui/button.tsx";
import { ChipLink } from "#ui/display/chips.tsx";
import { Empty } from "#ui/empty.tsx";
import { type Clock, momentIn } from "../model/clock.ts";
import type { FeedItem } from "../model/feed-item.ts";
import {
  countFor,
  type FeedCounts,
  type FeedFilter,
  type FeedPage,
  feedFilterNames,
  printFeedCursor,
} from "../model/feed-page.ts";
import { type FeedLine, FeedLines } from "./feed-lines.tsx";

const filterWords: Record<FeedFilter, string> = {
  all: "All",
  notes: "Notes",
  time: "Time",
  parts: "Parts",
  files: "Files",
  mail: "Mail",
  changes: "Changes",
};

function lineOf({ at, ...item }: FeedItem, clock: Clock): FeedLine {
  return { ...item, moment: { at: at.toISOString(), ...momentIn(clock, at) } };
}

/** What is searched for, and how the address of a search is made: where the form leads and what it keeps. */
export interface FeedSearch {
  readonly words: string | undefined;
  readonly action: string;
  readonly kept: Readonly<Record<string, string>>;
  readonly clearHref: string;
}

/** Everything that happened, newest first, narrowed by kind and by words, and paged. */
export function Feed({
  page,
  filter,
  counts,
  clock,
  search,
  hrefOf,
  isFirstPage,
  instead,
}: {
  page: FeedPage;
  filter: FeedFilter;
  counts: FeedCounts;
  clock: Clock;
  search: FeedSearch;
  /** The address of the page with another filter or place. */
  hrefOf: (show: FeedFilter, before?: string) => string;
  isFirstPage: boolean;
  /** Another look at the same things, offered beside the filters; when it is chosen it stands in place of the feed. */
  instead?: { readonly label: string; readonly href: string; readonly shown?: ReactNode } | undefined;
}) {
  const isFeed = instead?.shown === undefined;
  return (
    <section id="activity" aria-label="Activity" className="mt-5">
      <div data-screen-only className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <nav aria-label="Kinds of activity" className="flex min-w-0 flex-wrap items-center gap-1">
          <h2 className="mr-2 font-semibold">Activity</h2>
          {feedFilterNames
            .filter((name) => name === filter || countFor(name, counts) !== 0)
            .map((name) => (
              <ChipLink
                key={name}
                href={hrefOf(name)}
                current={isFeed && name === filter}
                count={countFor(name, counts)}
              >
                {filterWords[name]}
              </ChipLink>
            ))}
          {instead && (
            <ChipLink href={instead.href} current={!isFeed}>
              {instead.label}
            </ChipLink>
          )}
        </nav>
        {isFeed && <SearchForm search={search} />}
      </div>
      {instead?.shown ?? <Lines {...{ page, search, clock, isFirstPage }} />}
      {isFeed && (
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
      )}
    </section>
  );
}

function Lines({
  page,
  search,
  clock,
  isFirstPage,
}: {
  page: FeedPage;
  search: FeedSearch;
  clock: Clock;
  isFirstPage: boolean;
}) {
  if (page.items.length > 0) return <FeedLines lines={page.items.map((item) => lineOf(item, clock))} />;
  return (
    <Empty action={search.words && <ButtonLink href={search.clearHref}>Show everything</ButtonLink>}>
      {search.words
        ? `Nothing here says “${search.words}”.`
        : isFirstPage
          ? "Nothing of this kind yet."
          : "Nothing older."}
    </Empty>
  );
}

function SearchForm({ search }: { search: FeedSearch }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it looks through this part of the page only
    <form
      role="search"
      aria-label="Search the activity"
      action={search.action}
      className="ml-auto flex items-center gap-1"
    >
      {Object.entries(search.kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="search"
        name="find"
        aria-label="Find in the activity"
        placeholder="Find in the activity"
        defaultValue={search.words}
        maxLength={100}
        autoComplete="off"
        className="h-7 w-44 rounded-md border border-line bg-canvas px-2 text-sm hover:border-line-strong max-md:h-11 max-md:w-full"
      />
      {search.words && (
        <ButtonLink size="sm" look="quiet" href={search.clearHref}>
          Clear
        </ButtonLink>
      )}
    </form>
  );
}
