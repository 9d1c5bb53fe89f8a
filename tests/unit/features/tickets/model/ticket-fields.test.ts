import { describe, expect, test } from "vitest";
import {
  allObjections,
  objectionToContacts,
  objectionToCustomerChange,
  objectionToForeign,
  objectionToHelpers,
  objectionToListValue,
  objectionToProblem,
  objectionToSubIssue,
  objectionToType,
} from "#features/tickets/model/ticket-fields.ts";
import type { Refusal } from "#kernel/refusal.ts";

const said = (objection: Refusal | undefined) => objection?.fields;

// biome-ignore format: a table reads by column
test.each([
  ["of this customer and active",      "north", { name: "Carla", customerId: "north", isActive: true },  false, undefined],
  ["of another customer",              "north", { name: "Dana",  customerId: "lake",  isActive: true },  false, "Choose a contact of this customer."],
  ["of another customer, unchanged",   "north", { name: "Dana",  customerId: "lake",  isActive: true },  true,  "Choose a contact of this customer."],
  ["nowhere",                          "north", undefined,                                                false, "Choose a contact of this customer."],
  ["not active",                       "north", { name: "Carla", customerId: "north", isActive: false }, false, "Carla is not active any more."],
  ["not active, but was there before", "north", { name: "Carla", customerId: "north", isActive: false }, true,  undefined],
])("a contact that is %s", (_, customerId, found, isUnchanged, sentence) => {
  expect(objectionToForeign("contactId", customerId, found, isUnchanged)?.message).toBe(sentence);
});

test("device, contract and location say their own noun at their own field", () => {
  for (const [field, noun] of [
    ["deviceId", "device"],
    ["contractId", "contract"],
    ["locationId", "location"],
  ] as const) {
    expect(said(objectionToForeign(field, "north", undefined))).toEqual({
      [field]: `Choose a ${noun} of this customer.`,
    });
  }
});

// biome-ignore format: a table reads by column
test.each([
  ["nothing hangs on it",        { kept: [],                                                hasSignOff: false, hasExpenses: false }, undefined],
  ["a contact is kept",          { kept: ["contactId"],                                     hasSignOff: false, hasExpenses: false }, "The contact belongs to the customer before. Choose anew, or none, in the same save."],
  ["contact and device are kept", { kept: ["contactId", "deviceId"],                        hasSignOff: false, hasExpenses: false }, "The contact and the device belong to the customer before. Choose anew, or none, in the same save."],
  ["all of it is kept",          { kept: ["contactId", "additionalContacts", "locationId", "deviceId", "contractId"], hasSignOff: false, hasExpenses: false }, "The contact, the location, the device and the contract belong to the customer before. Choose anew, or none, in the same save."],
  ["the customer has signed",    { kept: [],                                                hasSignOff: true,  hasExpenses: false }, "The customer has signed work on this ticket, so it stays theirs."],
  ["expenses are on a report",   { kept: [],                                                hasSignOff: false, hasExpenses: true },  "Expenses of this ticket stand on a report for this customer. Remove them first."],
] as const)("a ticket moves to another customer when %s", (_, ties, sentence) => {
  expect(said(objectionToCustomerChange(ties))?.customerId).toBe(sentence);
});

test("nobody is a contact twice", () => {
  expect(objectionToContacts("carla", ["dana"])).toBeUndefined();
  expect(objectionToContacts(null, ["dana"])).toBeUndefined();
  expect(said(objectionToContacts("carla", ["dana", "carla"]))?.additionalContacts).toContain("cannot be one of");
  expect(said(objectionToContacts("carla", ["dana", "dana"]))?.additionalContacts).toContain("once");
});

describe("further technicians", () => {
  const people = new Map([
    ["tess", { name: "Tess Turner", isActive: true, billingRoleIds: ["technician", "engineer"] }],
    ["theo", { name: "Theo Novak", isActive: true, billingRoleIds: ["technician"] }],
    ["gone", { name: "Gina Gone", isActive: false, billingRoleIds: ["technician"] }],
  ]);
  const helper = (personId: string, billingRoleId = "technician") => ({ personId, billingRoleId });
  // biome-ignore format: a table reads by column
  test.each([
    ["two people in roles they hold",    null,   [helper("tess"), helper("theo")],             [],               undefined],
    ["the technician of the ticket",     "tess", [helper("tess")],                             [],               "Tess Turner is the technician of this ticket and cannot also help."],
    ["the technician, even when helping", "tess", [helper("tess")],                            [helper("tess")], "Tess Turner is the technician of this ticket and cannot also help."],
    ["somebody twice",                   null,   [helper("tess"), helper("tess", "engineer")], [],               "Tess Turner can help in one billing role only."],
    ["a role not held",                  null,   [helper("theo", "engineer")],                 [],               "Theo Novak does not hold this billing role."],
    ["a role held no more, as before",   null,   [helper("theo", "engineer")],                 [helper("theo", "engineer")], undefined],
    ["somebody inactive",                null,   [helper("gone")],                             [],               "Gina Gone is not active any more."],
    ["somebody inactive, as before",     null,   [helper("gone")],                             [helper("gone")], undefined],
    ["a stranger",                       null,   [helper("nobody")],                           [],               "Choose from the technicians."],
  ])("%s", (_, technician, helpers, before, sentence) => {
    expect(said(objectionToHelpers(technician, helpers, before, (id) => people.get(id)))?.additionalTechnicians).toBe(sentence);
  });
});

test("a list's value must be active unless it was there before", () => {
  expect(objectionToListValue("queueId", { isActive: true })).toBeUndefined();
  expect(objectionToListValue("queueId", { isActive: false }, true)).toBeUndefined();
  expect(said(objectionToListValue("queueId", { isActive: false }))).toEqual({ queueId: "Choose one of the queues." });
  expect(said(objectionToListValue("workTypeId", undefined))).toEqual({ workTypeId: "Choose one of the work types." });
});

// biome-ignore format: a table reads by column
test.each([
  ["none",                        "printer", undefined,                                    false, undefined],
  ["one under the issue type",    "printer", { name: "Jam", issueTypeId: "printer" },      false, undefined],
  ["one under another",           "printer", { name: "VPN", issueTypeId: "network" },      false, { subIssueTypeId: "Choose a sub-issue type of this issue type." }],
  ["one without an issue type",   null,      { name: "VPN", issueTypeId: "network" },      false, { subIssueTypeId: "Choose the issue type, too: a sub-issue type stands under one." }],
  ["one kept from another",       "printer", { name: "VPN", issueTypeId: "network" },      true,  { issueTypeId: "VPN belongs to the issue type before. Choose the sub-issue type anew, or none, in the same save." }],
])("a sub-issue type: %s", (_, issueTypeId, subIssue, isUnchanged, fields) => {
  expect(said(objectionToSubIssue(issueTypeId, subIssue, isUnchanged))).toEqual(fields);
});

// biome-ignore format: a table reads by column
test.each([
  ["a problem",        { number: "T1", type: "incident" }, { number: "T2", type: "problem" },  undefined],
  ["nothing there",    { number: "T1", type: "incident" }, undefined,                          "There is no ticket with this number. Choose one of the problems."],
  ["itself",           { number: "T1", type: "problem" },  { number: "T1", type: "problem" },  "A ticket cannot be its own problem."],
  ["an incident",      { number: "T1", type: "incident" }, { number: "T2", type: "incident" }, "T2 is not a problem ticket."],
  ["for a problem",    { number: "T1", type: "problem" },  { number: "T2", type: "problem" },  "A problem cannot belong to another problem."],
])("belonging to %s", (_, ticket, problem, sentence) => {
  expect(said(objectionToProblem(ticket, problem))?.problem).toBe(sentence);
});

test("a problem with incidents stays a problem", () => {
  expect(objectionToType("problem", "incident", 0)).toBeUndefined();
  expect(objectionToType("incident", "problem", 3)).toBeUndefined();
  expect(said(objectionToType("problem", "incident", 1))?.type).toContain("One incident belongs");
  expect(said(objectionToType("problem", "incident", 3))?.type).toContain("3 incidents belong");
});

test("several objections are told at once, one sentence at each field", () => {
  const both = allObjections(
    objectionToForeign("contactId", "north", undefined),
    undefined,
    objectionToListValue("queueId", undefined),
  );
  expect(Object.keys(said(both) ?? {})).toEqual(["contactId", "queueId"]);
  expect(allObjections(undefined, undefined)).toBeUndefined();
});
