import { describe, expect, test } from "vitest";
import { placeInTrail, printTrail } from "#features/tickets/model/list-trail.ts";

const numbers = ["T20261122.0003", "T20261122.0002", "T20261122.0001"];
const text = printTrail({ href: "/tickets?technician=me&sort=due", numbers });

describe("the way from a ticket to the next one of its list", () => {
  test("leads to its neighbours and back to the list", () => {
    expect(placeInTrail(text, "T20261122.0002")).toEqual({
      href: "/tickets?technician=me&sort=due",
      at: 2,
      count: 3,
      before: "T20261122.0003",
      after: "T20261122.0001",
    });
  });

  test("ends where the list ends", () => {
    expect(placeInTrail(text, "T20261122.0003")).toMatchObject({ at: 1, before: undefined });
    expect(placeInTrail(text, "T20261122.0001")).toMatchObject({ at: 3, after: undefined });
  });

  test.each([
    ["a ticket that is not in the list", text, "T20261122.0009"],
    ["a tab that has seen no list", null, "T20261122.0001"],
    ["an address of another place", "https://elsewhere.example/\nT20261122.0001", "T20261122.0001"],
    ["junk", "\n\n/tickets\n", ""],
  ])("%s has no such way", (_, kept, number) => {
    expect(placeInTrail(kept, number)).toBeUndefined();
  });
});
