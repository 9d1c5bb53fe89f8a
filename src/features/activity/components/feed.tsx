import { formatInstant } from "#kernel/calendar.ts";
import type { FeedItem } from "../model/feed-item.ts";

/** How a reader wants moments told. */
export interface Clock {
  readonly now: Date;
  readonly timeZone: string;
  readonly locale: string;
}

/** What happened, newest first. */
export function Feed({ items, clock }: { items: readonly FeedItem[]; clock: Clock }) {
  return (
    <ol>
      {items.map((item) => (
        <li key={`${item.kind}${item.id}`}>
          <time dateTime={item.at.toISOString()}>
            {formatInstant(item.at, clock.now, clock.timeZone, clock.locale)}
          </time>{" "}
          <b>{item.actorName}</b> {item.sentence} {item.figures?.join(" · ")}
          {item.body && <p className="whitespace-pre-wrap">{item.body}</p>}
        </li>
      ))}
    </ol>
  );
}
