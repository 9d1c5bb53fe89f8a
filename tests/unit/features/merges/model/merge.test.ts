import { expect, test } from "vitest";
import { type MergeFacts, movingInWords, objectionToMerge } from "#features/merges/model/merge.ts";
import { hrefOfMerge, parseMerge } from "#features/merges/model/merge-address.ts";

const northwind = { id: "c1", name: "Northwind Dental" };
const nothing = {
  notes: 0,
  timeEntries: 0,
  materials: 0,
  expenses: 0,
  attachments: 0,
  checklistItems: 0,
  contacts: 0,
  followers: 0,
};
const fine: MergeFacts = {
  source: { id: "a", number: "T1", type: "incident", customer: northwind, mergedIntoNumber: null },
  destination: { id: "b", number: "T2", type: "problem", customer: northwind, mergedIntoNumber: null },
  moving: nothing,
  destinationChecklistItems: 0,
  postedTime: 0,
  postedExpenses: 0,
  endedMaterials: 0,
  signOffs: 0,
};
const { source, destination } = fine;

test("two tickets of one customer may be merged, also into a problem, also with 1,000 attachments", () => {
  expect(objectionToMerge(fine)).toBeUndefined();
  expect(objectionToMerge({ ...fine, moving: { ...nothing, attachments: 1000 } })).toBeUndefined();
  expect(
    objectionToMerge({ ...fine, moving: { ...nothing, checklistItems: 60 }, destinationChecklistItems: 40 }),
  ).toBeUndefined();
});

test.each<[string, Partial<MergeFacts>, RegExp]>([
  ["itself", { destination: source }, /into itself/],
  ["merged already", { source: { ...source, mergedIntoNumber: "T9" } }, /T1 was merged into T9 already/],
  ["into a merged one", { destination: { ...destination, mergedIntoNumber: "T9" } }, /Merge into T9 instead/],
  ["another customer", { destination: { ...destination, customer: { id: "c2", name: "Lakeside" } } }, /Lakeside's/],
  ["a problem", { source: { ...source, type: "problem" } }, /is a problem, which cannot be merged away/],
  ["a change request", { source: { ...source, type: "change_request" } }, /is a change request/],
  ["posted time", { postedTime: 2 }, /2 time entries stand on a timesheet/],
  ["a billed material", { endedMaterials: 2 }, /2 materials are billed, covered or written off/],
  ["a posted expense", { postedExpenses: 1 }, /1 expense stands on a report/],
  ["a sign-off", { signOffs: 1 }, /has signed work/],
  ["1,001 attachments", { moving: { ...nothing, attachments: 1001 } }, /more than 1,000 attachments/],
  [
    "101 checklist items",
    { moving: { ...nothing, checklistItems: 1 }, destinationChecklistItems: 100 },
    /more than 100 items/,
  ],
])("refused: %s", (_, facts, sentence) => {
  expect(objectionToMerge({ ...fine, ...facts })?.message).toMatch(sentence);
});

test("what moves is said in words", () => {
  expect(movingInWords(nothing)).toBe("");
  expect(movingInWords({ ...nothing, notes: 3, timeEntries: 1, attachments: 2 })).toBe(
    "3 notes, 1 time entry, 2 attachments",
  );
});

test("the address of a merge is read as it was written; a number typed as words is the other ticket", () => {
  const address = { other: "T20261122.0007", absorbs: true, words: "" };
  const query = new URL(hrefOfMerge("T20261122.0001", address), "http://x").searchParams;
  expect(parseMerge(Object.fromEntries(query))).toEqual(address);
  expect(parseMerge({ q: "20261122.7" }).other).toBe("T20261122.0007");
  expect(parseMerge({ q: "printer" })).toEqual({ other: undefined, absorbs: false, words: "printer" });
});
