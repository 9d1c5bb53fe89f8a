import { expect, test } from "vitest";
import { addressToEdit, fromItsTicket, placeBefore } from "#features/time/model/edit-address.ts";

const sheet = "/timesheet/2026-11-20?day=2026-11-20";
const backIn = (address: string) => new URL(address, "https://desk.invalid").searchParams.get("back");

test.each([
  ["the day view", "/timesheet/day/2026-11-20", "Day"],
  ["the grid, with its lines", "/timesheet/2026-11-15?rows=a,b&day=2026-11-20", "Timesheet"],
  ["the timesheet as others see it", "/timesheets/0198c0de-0000-7000-8000-000000000001", "Timesheet"],
  ["a ticket", "/tickets/T20261120.0007", "T20261120.0007"],
  ["the approvals", "/approvals?sheet=0198c0de-0000-7000-8000-000000000001", "Approvals"],
])("after correcting one is back at %s", (_, place, label) => {
  expect(placeBefore(backIn(addressToEdit("a", place)), sheet)).toEqual({ href: place, label });
  expect(placeBefore(backIn(addressToEdit("a", place, true)), sheet)).toEqual({ href: place, label });
});

test("an entry that was opened from its ticket goes back to it, internal time to its sheet", () => {
  const asked = backIn(addressToEdit("a", fromItsTicket));
  expect(placeBefore(asked, sheet, "T20261120.0007").href).toBe("/tickets/T20261120.0007");
  expect(placeBefore(asked, sheet).href).toBe(sheet);
});

test.each([
  undefined,
  "",
  ["/tickets", "/approvals"],
  "https://evil.example/tickets/T20261120.0007",
  "//evil.example/timesheet",
  "/\\evil.example/timesheet",
  "/timesheet\\..\\..\\evil",
  "javascript:alert(1)",
  "/sign-in?next=//evil.example",
  "/api/timesheets/payroll",
  "/admin/users",
  "/timesheetevil",
])("what is no place of the desk leads to the timesheet: %s", (asked) => {
  expect(placeBefore(asked, sheet)).toEqual({ href: sheet, label: "Timesheet" });
});
