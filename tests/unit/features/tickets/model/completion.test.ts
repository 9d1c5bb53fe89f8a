import { expect, test } from "vitest";
import { layoutOf } from "#features/tickets/model/category-layout.ts";
import { missingToComplete, objectionToCompletion, openInWords } from "#features/tickets/model/completion.ts";

const nothing = { missing: [], importantItems: [], timersOf: [] };

test("a category's required fields are missing while they are empty, the technician while nobody has it", () => {
  const layout = layoutOf({
    resolution: { state: "required_to_complete" },
    assignee: { state: "required_to_complete" },
    queueId: { state: "required" },
    tags: { state: "hidden" },
  });
  expect(missingToComplete(layout, { resolution: " \n" }, false)).toEqual(["assignee", "queueId", "resolution"]);
  expect(missingToComplete(layout, { resolution: "Done.", queueId: "1" }, true)).toEqual([]);
  expect(missingToComplete(layoutOf({}), {}, false)).toEqual([]);
});

test("required fields refuse, whatever is said; important items and timers ask", () => {
  expect(objectionToCompletion("T1", nothing, false)).toBeUndefined();
  const empty = objectionToCompletion("T1", { ...nothing, missing: ["resolution", "tags"] }, true);
  expect(empty?.message).toBe("T1 cannot be completed yet. Fill in first: resolution, tags.");
  expect(Object.keys(empty?.fields ?? {})).toEqual(["resolution", "tags"]);
  const open = { ...nothing, importantItems: ["Back up first"], timersOf: ["Tess Turner"] };
  expect(objectionToCompletion("T1", open, true)).toBeUndefined();
  expect(objectionToCompletion("T1", open, false)).toMatchObject({
    message: "T1: An important item of the checklist is open. The timer of Tess Turner runs on it.",
    fields: { despite: "Tick this to complete it anyway." },
  });
});

test("what is open is said in words", () => {
  expect(openInWords(nothing)).toEqual([]);
  expect(openInWords({ ...nothing, importantItems: ["a", "b"], timersOf: ["Tess", "Theo"] })).toEqual([
    "2 important items of the checklist are open.",
    "Timers of Tess, Theo run on it.",
  ]);
});
