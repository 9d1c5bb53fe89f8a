import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeTicketInput } from "#features/tickets/model/completion.ts";
import { forwardTicketInput } from "#features/tickets/model/forward.ts";
import { addNoteInput, hintOf } from "#features/tickets/model/note.ts";
import { assignTicketInput, changeStatusInput, editTicketInput } from "#features/tickets/model/ticket-edit.ts";
import {
  createTicketInput,
  dueText,
  longText,
  parseWallClock,
  titleText,
} from "#features/tickets/model/ticket-input.ts";
import { numberMeant } from "#features/tickets/model/ticket-number.ts";

describe("a title", () => {
  test.each([
    ["Printer offline", "Printer offline"],
    ["  Printer \n offline ", "Printer offline"],
    ["x".repeat(255), "x".repeat(255)],
  ])("%j is kept as one line", (typed, kept) => expect(titleText.parse(typed)).toBe(kept));

  test.each([
    ["", "Give the ticket a title."],
    [" \n ", "Give the ticket a title."],
    ["x".repeat(256), "at most 255 characters"],
    [undefined, "Give the ticket a title."],
  ])("%j is refused", (typed, sentence) => {
    expect(titleText.safeParse(typed).error?.issues[0]?.message).toContain(sentence);
  });
});

test("a long text keeps its lines and ends at 32,000 characters", () => {
  expect(longText("A description").parse("a\r\n b \r\n\n")).toBe("a\n b");
  expect(longText("A description").safeParse("x".repeat(32_000)).success).toBe(true);
  expect(longText("A description").safeParse("x".repeat(32_001)).error?.issues[0]?.message).toBe(
    "A description has at most 32,000 characters.",
  );
});

describe("a due date", () => {
  test.each([
    ["2026-11-30T16:00", { day: "2026-11-30", time: "16:00" }],
    ["2026-11-30 16:00", { day: "2026-11-30", time: "16:00" }],
    ["2026-11-30T16:00:00", { day: "2026-11-30", time: "16:00" }],
    ["2026-11-30", { day: "2026-11-30", time: "17:00" }],
  ])("%s is a moment", (typed, clock) => expect(parseWallClock(typed)).toEqual(clock));

  test.each(["2026-02-30", "2026-11-30T24:00", "1999-12-31", "2100-01-01", "tomorrow", "11/30/2026"])(
    "%s is none",
    (typed) => expect(dueText.safeParse(typed).error?.issues[0]?.message).toContain("like 2026-11-30 17:00"),
  );

  test("nothing typed is due never", () => expect(dueText.parse("  ")).toBeNull());
});

test("a picker's technician comes with the billing role", () => {
  const [person, role] = ["0195f3a0-0000-7000-8000-000000000001", "0195f3a0-0000-7000-8000-000000000002"];
  const ticketId = "0195f3a0-0000-7000-8000-000000000003";
  expect(assignTicketInput.parse({ ticketId, assignee: `${person}:${role}` })).toMatchObject({
    technicianId: person,
    billingRoleId: role,
  });
  expect(assignTicketInput.parse({ ticketId, assignee: "" })).toMatchObject({
    technicianId: null,
    billingRoleId: null,
  });
});

test("junk in any form is refused or read, never an error; a status cannot be smuggled into an edit", () => {
  const schemas = [
    createTicketInput,
    editTicketInput,
    assignTicketInput,
    changeStatusInput,
    completeTicketInput,
    forwardTicketInput,
    addNoteInput,
  ];
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.anything())), (junk) => {
      for (const schema of schemas) schema.safeParse(junk);
    }),
  );
  const edit = { ticketId: "0195f3a0-0000-7000-8000-000000000003", version: "1", statusId: "x" };
  expect(editTicketInput.safeParse(edit).success).toBe(false);
});

test.each([
  ["T20261122.0007", "T20261122.0007"],
  ["t20261122.7", "T20261122.0007"],
  ["20261122 0007", "T20261122.0007"],
  ["20261122.12345", "T20261122.12345"],
  ["printer", undefined],
  ["2026", undefined],
])("a search for %s means the number %s", (typed, number) => expect(numberMeant(typed)).toBe(number));

test("the hint of a note is its first line, shortened", () => {
  expect(hintOf("Called back.\nNo answer.")).toBe("Called back.");
  expect(hintOf("x".repeat(20), 10)).toBe(`${"x".repeat(9)}…`);
});

test.each([[{ toString: 1 }], [null], [["a:b"]], [7]])("an assignee of %j is refused, not thrown", (assignee) => {
  const ticketId = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";
  expect(assignTicketInput.safeParse({ ticketId, assignee }).success).toBe(assignee === null);
});
