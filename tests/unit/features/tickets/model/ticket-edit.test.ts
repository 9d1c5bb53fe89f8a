import { expect, test } from "vitest";
import { editableFields, editTicketInput, ticketAsText, typedFields } from "#features/tickets/model/ticket-edit.ts";

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
  categoryId: null,
  issueTypeId: "0195f3a0-0000-7000-8000-000000000003",
  subIssueTypeId: null,
  workTypeId: null,
  deviceId: null,
  contractId: null,
  purchaseOrder: "PO 4711",
  estimatedMinutes: 90,
  problem: { number: "T20261122.0007" },
  additionalContacts: [
    { contactId: "0195f3a0-0000-7000-8000-000000000005" },
    { contactId: "0195f3a0-0000-7000-8000-000000000004" },
  ],
  additionalTechnicians: [
    {
      personId: "0195f3a0-0000-7000-8000-000000000006",
      billingRoleId: "0195f3a0-0000-7000-8000-000000000007",
    },
  ],
  tags: [{ tag: { name: "vpn" } }, { tag: { name: "new office" } }],
} as const;

test("a ticket that is sent back as it was shown changes nothing", () => {
  const shown = ticketAsText(ticket, "America/New_York");
  expect(shown).toMatchObject({ dueAt: "2026-11-30T17:00", estimatedMinutes: "1 h 30 m", tags: "new office, vpn" });
  expect(Object.keys(shown)).toEqual([...editableFields]);
  const input = editTicketInput.parse({ ticketId: ids.customerId, version: "3", was: JSON.stringify(shown), ...shown });
  expect(typedFields(input)).toEqual(shown);
});
