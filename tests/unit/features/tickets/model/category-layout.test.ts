import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fieldsAskedFor,
  keptLayout,
  layoutFields,
  layoutOf,
  objectionToEmptyFields,
  statesOf,
} from "#features/tickets/model/category-layout.ts";

describe("a category's layout", () => {
  test("a category that keeps nothing shows every field, empty", () => {
    const layout = layoutOf({});
    expect(layoutFields.map((field) => layout[field])).toEqual(layoutFields.map(() => ({ state: "shown" })));
  });

  test("keeps what it treats otherwise, and what fields start with", () => {
    const layout = layoutOf({
      deviceId: { state: "hidden" },
      resolution: { state: "required_to_complete", value: "Done" },
    });
    expect(layout.deviceId).toEqual({ state: "hidden" });
    expect(layout.resolution).toEqual({ state: "required_to_complete", value: "Done" });
    expect(layout.queueId).toEqual({ state: "shown" });
  });

  test.each(["title", "statusId", "priorityId"] as const)(
    "%s stands in every header, so it is never hidden",
    (field) => {
      expect(layoutOf({ [field]: { state: "hidden", value: "x" } })[field]).toEqual({ state: "shown", value: "x" });
      expect(statesOf(field)).toEqual(["shown"]);
    },
  );

  test("what belongs to one customer or one day has no starting value", () => {
    expect(layoutOf({ contactId: { state: "required", value: "x" } }).contactId).toEqual({ state: "required" });
    expect(layoutOf({ dueAt: { state: "shown", value: "2026-11-30" } }).dueAt).toEqual({ state: "shown" });
  });

  test("whatever is stored can be read, and reading what is kept gives the same layout", () => {
    fc.assert(
      fc.property(fc.anything(), (junk) => {
        const layout = layoutOf(junk);
        expect(layoutOf(keptLayout(layout))).toEqual(layout);
      }),
    );
    const row = fc.record({
      state: fc.constantFrom("hidden", "shown", "required", "required_to_complete"),
      value: fc.string(),
    });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...layoutFields), row), (kept) => {
        const layout = layoutOf(kept);
        expect(layoutOf(keptLayout(layout))).toEqual(layout);
      }),
    );
  });

  test("a category's required fields are asked for when a ticket is made, those to complete it only then", () => {
    const layout = layoutOf({ deviceId: { state: "required" }, resolution: { state: "required_to_complete" } });
    expect(fieldsAskedFor(layout, "save")).toEqual(["deviceId"]);
    expect(fieldsAskedFor(layout, "complete")).toEqual(["deviceId", "resolution"]);
    expect(objectionToEmptyFields(layout, "save", () => true)).toBeUndefined();
    expect(objectionToEmptyFields(layout, "save", () => false)?.fields).toEqual({ deviceId: "Choose the device." });
    expect(objectionToEmptyFields(layout, "complete", (field) => field === "deviceId")?.fields).toEqual({
      resolution: "Say how it was resolved.",
    });
  });
});
