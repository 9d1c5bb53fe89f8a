import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outlierOf } from "#features/time/model/outlier.ts";

const kinds = [
  { id: "printing", name: "Printing" },
  { id: "remote", name: "Remote support" },
];

describe("an outlier for its kind of ticket", () => {
  test.each([
    ["three times as long and an hour more", 120, { printing: [20, 40] }, "Printing"],
    ["a minute less", 119, { printing: [20, 40] }, undefined],
    ["three times as long, but within the hour", 45, { printing: [20, 15] }, undefined],
    ["of too few to know", 600, { printing: [19, 15] }, undefined],
    [
      "of its work type, where too few of its issue type are known",
      600,
      { printing: [19, 15], remote: [20, 60] },
      "Remote support",
    ],
    ["usual for its issue type: the work type is not asked", 110, { printing: [20, 60], remote: [20, 10] }, undefined],
    ["of which nothing is known", 600, {}, undefined],
  ] as const)("%s", (_, worked, known: Readonly<Record<string, readonly [number, number]>>, kind) => {
    const usual = new Map(
      Object.entries(known).map(([id, [entries, medianMinutes]]) => [id, { entries, medianMinutes }]),
    );
    expect(outlierOf(worked, kinds, usual)?.kind).toBe(kind);
  });

  test("whoever works longer is never less of one", () => {
    fc.assert(
      fc.property(fc.nat(1440), fc.nat(1440), fc.nat(400), (worked, more, medianMinutes) => {
        const usual = new Map([["printing", { entries: 50, medianMinutes }]]);
        if (outlierOf(worked, kinds, usual)) expect(outlierOf(worked + more, kinds, usual)).toBeDefined();
      }),
    );
  });
});
