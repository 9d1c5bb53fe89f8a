import { expect, test } from "vitest";
import {
  editableFields,
  editTicketInput,
  objectionToCustomerChange,
  ticketAsText,
  typedFields,
} from "#features/tickets/model/ticket-edit.ts";

const ids = { customerId: "0195f3a0-0000-7000-8000-000000000001", priorityId: "0195f3a0-0000-7000-8000-000000000002" };
const ticket = {
  ...ids,
  title: "Printer offline",
  description: "Since this morning.",
  resolution: "",
  type: "incident",
  locationId: null,
  contactId: null,
  queueId: null,
  sourceId: null,
  dueAt: new Date("2026-11-30T22:00:00Z"),
} as const;

test("a ticket that is sent back as it was shown changes nothing", () => {
  const shown = ticketAsText(ticket, "America/New_York");
  expect(shown.dueAt).toBe("2026-11-30T17:00");
  expect(Object.keys(shown)).toEqual([...editableFields]);
  const input = editTicketInput.parse({ ticketId: ids.customerId, version: "3", was: JSON.stringify(shown), ...shown });
  expect(typedFields(input)).toEqual(shown);
});

test.each([
  ["nothing hangs on it", { keptFromOldCustomer: undefined, hasSignOff: false, hasExpenses: false }, undefined],
  [
    "a contact is kept",
    { keptFromOldCustomer: "The contact", hasSignOff: false, hasExpenses: false },
    "The contact belongs",
  ],
  ["the customer has signed", { keptFromOldCustomer: undefined, hasSignOff: true, hasExpenses: false }, "signed"],
  ["expenses stand on a report", { keptFromOldCustomer: undefined, hasSignOff: false, hasExpenses: true }, "Expenses"],
])("a ticket moves to another customer when %s", (_, ties, objection) => {
  const said = objectionToCustomerChange(ties)?.message;
  if (objection === undefined) expect(said).toBeUndefined();
  else expect(said).toContain(objection);
});
