import { Avatar } from "#ui/avatar.tsx";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink, IconLink } from "#ui/button.tsx";
import { ChipLink } from "#ui/display/chips.tsx";
import { Moment } from "#ui/display/numbers.tsx";
import { Timeline, TimelineItem } from "#ui/display/timeline.tsx";
import { Empty } from "#ui/empty.tsx";
import { box, car, clock as clockIcon, eye, history, note, pencil, signature } from "#ui/icons.ts";
import type { Tone } from "#ui/tone.ts";
import { type Clock, momentIn } from "../model/clock.ts";
import type { FeedItem, FeedKind } from "../model/feed-item.ts";
import { type FeedFilter, type FeedPage, feedFilterNames, printFeedCursor } from "../model/feed-page.ts";

const icons: Record<FeedKind, string> = {
  note,
  time: clockIcon,
  material: box,
  expense: car,
  signOff: signature,
  change: history,
};

const filterWords: Record<FeedFilter, string> = {
  all: "All",
  notes: "Notes",
  time: "Time",
  parts: "Parts",
  changes: "Changes",
};

const tones: readonly Tone[] = ["neutral", "blue", "green", "amber", "orange", "red", "violet", "teal"];

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
        <Timeline label="Activity, newest first">
          {page.items.map((item) => (
            <Happening key={`${item.kind}${item.id}`} item={item} clock={clock} />
          ))}
        </Timeline>
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

function Happening({ item, clock }: { item: FeedItem; clock: Clock }) {
  const isChange = item.kind === "change";
  const edge = item.audience === "customer" ? "tinted" : item.audience === "internal" ? "plain" : "none";
  return (
    <TimelineItem
      {...(isChange ? { icon: icons.change } : { face: <Avatar name={item.actorName} beside /> })}
      head={
        <>
          <b>{item.actorName}</b> {item.sentence}
          {item.figures && item.figures.length > 0 && (
            <span className="ml-2 font-medium text-ink tabular">{item.figures.join(" · ")}</span>
          )}
          {item.marks?.map(({ text, tone }) => (
            <span key={text} className="ml-2 inline-flex align-middle">
              <Badge tone={tones.find((one) => one === tone) ?? "neutral"}>{text}</Badge>
            </span>
          ))}
        </>
      }
      time={<Moment at={item.at} {...momentIn(clock, item.at)} />}
      edge={edge}
      mark={edge === "tinted" ? "Customer can see this" : edge === "plain" ? "Internal" : undefined}
      actions={
        item.href &&
        (item.kind === "signOff" ? (
          <IconLink href={item.href} icon={eye} label="Open the sign-off" size="sm" />
        ) : (
          <IconLink href={item.href} icon={pencil} label="Correct" size="sm" />
        ))
      }
    >
      {(item.body || item.internalBody) && (
        <>
          {item.body}
          {item.internalBody && (
            <span className="mt-1.5 block border-line-strong border-l-2 pl-2 text-muted">
              <span className="block text-xs">Internal</span>
              {item.internalBody}
            </span>
          )}
        </>
      )}
    </TimelineItem>
  );
}
