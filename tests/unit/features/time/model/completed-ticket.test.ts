import { expect, test } from "vitest";
import { objectionToCompletedTicket } from "#features/time/model/completed-ticket.ts";

const open = { number: "T20261122.0007", isOpen: true };
const complete = { number: "T20261122.0007", isOpen: false };

test.each([
  ["allow", "add", false],
  ["allow", "edit", false],
  ["prohibit_add", "add", true],
  ["prohibit_add", "edit", false],
  ["prohibit_add_and_edit", "add", true],
  ["prohibit_add_and_edit", "edit", true],
] as const)("with %s, to %s time on a completed ticket is refused: %s", (rule, change, refused) => {
  expect(objectionToCompletedTicket(rule, change, open)).toBeUndefined();
  expect(objectionToCompletedTicket(rule, change, complete) !== undefined).toBe(refused);
});
