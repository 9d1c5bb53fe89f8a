import { describe, expect, test } from "vitest";
import { type Actor, shippedTimeRules } from "#access/actor.ts";
import { systemGrants } from "#access/policy.ts";
import { assembleFeed } from "#features/activity/model/assemble-feed.ts";
import type { FeedItem, FeedSource } from "#features/activity/model/feed-item.ts";
import { countFor, feedSearch, saysAll } from "#features/activity/model/feed-page.ts";

const said = (more: Partial<FeedItem> = {}): FeedItem => ({
  id: "1",
  kind: "note",
  at: new Date(0),
  actorName: "Tess Turner",
  sentence: "wrote an internal note",
  ...more,
});

describe("a search of the feed", () => {
  test.each([
    ["tess", {}, true],
    ["TESS internal", {}, true],
    ["toner", { body: "Replaced the Toner." }, true],
    ["toner paper", { body: "Replaced the toner." }, false],
    ["cafe", { title: "Café" }, true],
    ["scan", { files: [{ id: "f", name: "Scan 2.pdf", size: "1 kB", isPicture: false }] }, true],
    ["$75", { figures: ["$75.00"] }, true],
    ["billable", { marks: [{ text: "Not billable", tone: "neutral" }] }, true],
    ["secret", { internalBody: "a secret" }, true],
    ["100%_", { body: "100%_ sure" }, true],
    [".*", { body: "anything" }, false],
  ])("for %j in %j: %j", (words, more, found) => {
    expect(saysAll(said(more), words)).toBe(found);
  });

  test.each([
    [undefined, undefined],
    ["   ", undefined],
    ["  two   words ", "two words"],
    ["x".repeat(300), "x".repeat(100)],
    [["first", "second"], "first"],
  ])("an address that says %j asks for %j", (typed, words) => {
    expect(feedSearch(typed)).toBe(words);
  });
});

test("counts belong to filters; what shows everything has none", () => {
  const counts = { note: 2, material: 1, expense: 3 };
  expect((["all", "notes", "parts", "mail"] as const).map((filter) => countFor(filter, counts))).toEqual([
    undefined,
    2,
    4,
    0,
  ]);
});

describe("the pages of a long ticket", () => {
  const moment = new Date("2026-11-22T09:00:00Z");
  const all = Array.from({ length: 500 }, (_, at) =>
    said({ id: String(at).padStart(4, "0"), at: moment, body: at % 50 === 0 ? "needle" : "hay" }),
  ).reverse();
  const source: FeedSource = async (_, __, { before, limit }) => (before && before < moment ? [] : all.slice(0, limit));
  const actor: Actor = {
    id: "tess",
    name: "Tess Turner",
    email: "",
    levelName: "",
    grants: systemGrants("manager"),
    standsInFor: [],
    timeZone: "UTC",
    desk: {
      organizationId: "",
      organizationName: "",
      isSample: true,
      timeZone: "UTC",
      locale: "en-US",
      currency: "USD",
      currencyDecimals: 2,
      distanceUnit: "mile",
      timesheetPeriod: "week",
      timesheetAnchor: "2026-01-04",
      timesheetCalendar: [],
      timeRoundingMinutes: 15,
      timeOnCompleted: "allow",
      time: shippedTimeRules,
    },
  };

  test("show every item once, also when an import wrote all of them at one moment", async () => {
    const shown: string[] = [];
    let after: Awaited<ReturnType<typeof assembleFeed>>["older"];
    do {
      const page = await assembleFeed(actor, "", { note: [source] }, { filter: "notes", after });
      shown.push(...page.items.map(({ id }) => id));
      after = page.older;
    } while (after);
    expect(shown).toEqual(all.map(({ id }) => id));
  });

  test("a search looks through all of them", async () => {
    const page = await assembleFeed(
      actor,
      "",
      { note: [source] },
      { filter: "all", after: undefined, words: "needle" },
    );
    expect(page.items).toHaveLength(10);
    expect(page.older).toBeUndefined();
  });
});
