import fc from "fast-check";
import { expect, test } from "vitest";
import type { FeedItem } from "#features/activity/model/feed-item.ts";
import { feedFilterNamed, pageOfFeed, parseFeedCursor, printFeedCursor } from "#features/activity/model/feed-page.ts";

const item = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom("note" as const, "time" as const, "change" as const),
  at: fc.integer({ min: 0, max: 20 }).map((minute) => new Date(Date.UTC(2026, 10, 22, 9, minute))),
  actorName: fc.constant("Tess Turner"),
  sentence: fc.constant("did something"),
});

test("page by page, every item is shown once, newest first", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      (all, size) => {
        const shown: FeedItem[] = [];
        let after: ReturnType<typeof parseFeedCursor>;
        for (let pages = 0; pages <= all.length; pages++) {
          const page = pageOfFeed([all.slice(0, 10), all.slice(10)], size, after);
          shown.push(...page.items);
          if (!page.older) break;
          after = parseFeedCursor(printFeedCursor(page.older));
        }
        expect(shown.length).toBe(all.length);
        expect(new Set(shown.map(({ id }) => id)).size).toBe(all.length);
        expect(shown.map(({ at }) => at.getTime())).toEqual(
          shown.map(({ at }) => at.getTime()).toSorted((a, b) => b - a),
        );
      },
    ),
  );
});

test("junk in the address shows everything from the newest", () => {
  fc.assert(
    fc.property(fc.string(), (junk) => {
      parseFeedCursor(junk);
      feedFilterNamed(junk);
    }),
  );
  expect(parseFeedCursor("yesterday")).toBeUndefined();
  expect(feedFilterNamed("constructor")).toBe("all");
});
