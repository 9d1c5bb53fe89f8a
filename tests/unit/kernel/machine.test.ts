import { expect, test } from "vitest";
import { eventsFrom, machine, step } from "#kernel/machine.ts";

const door = machine<"open" | "closed" | "locked", "close" | "open" | "lock" | "unlock">({
  close: { from: ["open"], to: "closed" },
  open: { from: ["closed"], to: "open" },
  lock: { from: ["closed"], to: "locked" },
  unlock: { from: ["locked"], to: "closed" },
});

test("an event leads from where it may start, and nowhere from elsewhere", () => {
  const grid = (["open", "closed", "locked"] as const).map((status) =>
    (["close", "open", "lock", "unlock"] as const).map((event) => step(door, status, event)),
  );
  expect(grid).toEqual([
    ["closed", undefined, undefined, undefined],
    [undefined, "open", "locked", undefined],
    [undefined, undefined, undefined, "closed"],
  ]);
});

test("the buttons of a status are the events that may start there", () => {
  expect(eventsFrom(door, "open")).toEqual(["close"]);
  expect(eventsFrom(door, "closed")).toEqual(["open", "lock"]);
  expect(eventsFrom(door, "locked")).toEqual(["unlock"]);
});
