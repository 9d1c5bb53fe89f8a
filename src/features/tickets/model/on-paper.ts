import type { FeedItem } from "#features/activity/model/feed-item.ts";

/** What of a ticket's feed is printed, oldest first. Without internal notes, nothing that only colleagues read is left. */
export function onPaper(items: readonly FeedItem[], isInternal: boolean): FeedItem[] {
  return items
    .filter((item) => isInternal || item.audience !== "internal")
    .map((item) => {
      if (isInternal) return item;
      const { internalBody: _internal, explanation: _why, marks, href: _href, ...seen } = item;
      const type = marks?.filter((mark) => mark.isType);
      return type?.length ? { ...seen, marks: type } : seen;
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
