import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { inLanes } from "../../../prisma/seed/in-lanes.ts";

describe("work in lanes", () => {
  test("goes in order within a lane and waits for everything where no lane is named", async () => {
    const done: string[] = [];
    const work = (name: string, lanes: string[], ms: number) => ({
      lanes,
      run: async () => {
        await pause(ms);
        done.push(name);
      },
    });
    await inLanes(
      [work("a1", ["a"], 20), work("b1", ["b"], 1), work("a2", ["a"], 1), work("all", [], 1), work("a3", ["a"], 1)],
      3,
    );
    expect(done).toEqual(["b1", "a1", "a2", "all", "a3"]);
  });

  test("fails when one of it fails", async () => {
    const fails = { lanes: ["a"], run: () => Promise.reject(new Error("refused")) };
    await expect(inLanes([fails, { lanes: ["b"], run: async () => {} }], 2)).rejects.toThrow("refused");
    await expect(inLanes([fails, { lanes: [], run: async () => {} }], 2)).rejects.toThrow("refused");
  });
});
