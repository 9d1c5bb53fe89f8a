import "server-only";
import type { FeedSource } from "#features/activity/model/feed-item.ts";
import { changedAfterSignOff } from "./changed-after-sign-off.ts";

/** The same items, those marked that are not any more what the customer signed. */
export function markedAfterSignOff(source: FeedSource): FeedSource {
  return async (actor, ticketId, part) => {
    const [items, changed] = await Promise.all([source(actor, ticketId, part), changedAfterSignOff(actor, ticketId)]);
    return items.map((item) =>
      changed.has(item.id)
        ? { ...item, marks: [...(item.marks ?? []), { text: "Changed after sign-off", tone: "red" }] }
        : item,
    );
  };
}
