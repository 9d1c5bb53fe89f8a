import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conflictOf, mergeEdit, wasText } from "#kernel/merge.ts";

describe("two people edit one record", () => {
  test.each([
    ["nobody changed it", { typed: "a", was: "a", now: "a" }, { changed: [], conflicts: [] }],
    ["only I changed it", { typed: "b", was: "a", now: "a" }, { changed: ["title"], conflicts: [] }],
    ["only they changed it: theirs stays", { typed: "a", was: "a", now: "b" }, { changed: [], conflicts: [] }],
    ["both made the same change", { typed: "b", was: "a", now: "b" }, { changed: [], conflicts: [] }],
    ["both changed it differently", { typed: "b", was: "a", now: "c" }, { changed: [], conflicts: ["title"] }],
  ])("%s", (_, { typed, was, now }, expected) => {
    expect(mergeEdit({ title: typed }, { title: was }, { title: now }, false)).toEqual(expected);
  });

  test("without knowing what was shown, only the version that was read may be changed", () => {
    expect(mergeEdit({ title: "b" }, {}, { title: "a" }, true).changed).toEqual(["title"]);
    expect(mergeEdit({ title: "b" }, {}, { title: "a" }, false).conflicts).toEqual(["title"]);
  });

  const fields = fc.record({ title: fc.string(), due: fc.string(), queue: fc.string() });
  test("a field that I did not touch is never written, one that they did not touch is never a conflict", () => {
    fc.assert(
      fc.property(fields, fields, fields, (typed, was, now) => {
        const merge = mergeEdit(typed, was, now, false);
        for (const name of ["title", "due", "queue"] as const) {
          if (typed[name] === was[name]) expect([...merge.changed, ...merge.conflicts]).not.toContain(name);
          if (now[name] === was[name]) expect(merge.conflicts).not.toContain(name);
        }
      }),
    );
  });

  test("sent again after a conflict, the form keeps what was typed and what they changed elsewhere", () => {
    fc.assert(
      fc.property(fields, fields, fields, (typed, was, now) => {
        const merge = mergeEdit(typed, was, now, false);
        const { theirs } = conflictOf(merge, was, now, 2, "Max Manager");
        const again = mergeEdit(typed, wasText.parse(theirs?.was), now, true);
        expect(again.conflicts).toEqual([]);
        expect(new Set(again.changed)).toEqual(new Set([...merge.changed, ...merge.conflicts]));
      }),
    );
  });
});

test("a damaged form is refused with a sentence", () => {
  for (const junk of ["", "{", "[1]", '{"title":1}', "null"]) expect(wasText.safeParse(junk).success).toBe(false);
});
