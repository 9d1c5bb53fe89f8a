import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namesInWords, smallestIdAt } from "#features/live/model/watch.ts";
import { readWatch } from "#features/live/model/watch-asked.ts";

const ticketId = "0192f000-0000-7000-8000-000000000001";
const read = (search: string) => readWatch(new URLSearchParams(search));

describe("what a stream is asked to watch", () => {
  test("is a ticket or the list of tickets, since the page was made", () => {
    expect(read(`ticket=${ticketId}&since=1000`)).toEqual({ watch: { ticketId }, since: new Date(1000) });
    expect(read("list=desk&since=0")).toEqual({ watch: { list: "desk" }, since: new Date(0) });
    expect(read("list=tickets&since=0")).toEqual({ watch: { list: "tickets" }, since: new Date(0) });
  });

  test.each([
    "",
    "ticket=x&since=1",
    `ticket=${ticketId}`,
    `ticket=${ticketId}&since=-1`,
    "list=people&since=1",
    "since=1",
  ])("%s makes no sense", (search) => expect(read(search)).toBeUndefined());

  test("junk makes no sense either, and breaks nothing", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => void read(`ticket=${a}&list=${b}&since=${b}`)));
  });
});

test("an id made later is larger than the smallest id of a moment, one made earlier is smaller", () => {
  const at = new Date("2026-11-23T10:00:00.123Z");
  expect(Number.parseInt(smallestIdAt(at).replace("-", "").slice(0, 12), 16)).toBe(at.getTime());
  expect(smallestIdAt(new Date(at.getTime() + 1)) > smallestIdAt(at)).toBe(true);
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2200-01-01") }), (moment) => {
      expect(smallestIdAt(moment)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7000-8000-0{12}$/);
    }),
  );
});

test("who changed something is said in a few words", () => {
  expect([[], ["Tess"], ["Tess", "Theo"], ["Tess", "Theo", "Max"]].map(namesInWords)).toEqual([
    "Somebody",
    "Tess",
    "Tess and Theo",
    "Tess and 2 others",
  ]);
});
