import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemActorId } from "#access/actor.ts";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { createTicketInput } from "#features/tickets/model/ticket-input.ts";
import { db } from "#server/db.ts";
import { anyText } from "../../../../support/any-text.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { asAssignee, lakeside, refusalFrom, sunday, technicianRole } from "../../../../support/tickets.ts";

let cast: Cast;
let of: Awaited<ReturnType<typeof thingsOf>>;
let lists: Awaited<ReturnType<typeof listsOfTheDesk>>;

/** A location, a device, a contract and two contacts of a customer. */
async function thingsOf(customerId: string, name: string) {
  const startsOn = new Date("2026-01-01T00:00:00Z");
  return {
    location: await db.customerLocation.create({ data: { customerId, name: `${name} office` } }),
    device: await db.device.create({ data: { customerId, name: `${name} server` } }),
    contract: await db.contract.create({ data: { customerId, name: `${name} contract`, startsOn } }),
    contact: await db.contact.create({ data: { customerId, name: `${name} caller` } }),
    other: await db.contact.create({ data: { customerId, name: `${name} colleague` } }),
  };
}

async function listsOfTheDesk() {
  const issue = await db.issueType.create({ data: { name: "Printing things" } });
  const sub = await db.subIssueType.create({ data: { name: "Paper jams", issueTypeId: issue.id } });
  return {
    issue,
    sub,
    otherIssue: await db.issueType.create({ data: { name: "Network things" } }),
    queue: await db.queue.findFirstOrThrow({ where: { isActive: true } }),
    source: await db.ticketSource.findFirstOrThrow({ where: { isActive: true } }),
    workType: await db.workType.findFirstOrThrow({ where: { isActive: true } }),
    active: await db.ticketStatus.findFirstOrThrow({ where: { stage: "active" } }),
  };
}

beforeAll(async () => {
  cast = await makeCast();
  of = await thingsOf(cast.northwind.customerId, "Northwind");
  lists = await listsOfTheDesk();
});

beforeEach(async () => {
  await db.ticketCategory.updateMany({ data: { fields: {} } });
});

const call = (more: Readonly<Record<string, unknown>> = {}) => ({
  customerId: cast.northwind.customerId,
  title: "Printer on 2nd floor offline",
  ...more,
});

const made = async (more: Readonly<Record<string, unknown>>) => {
  const { id } = valueFrom(await createTicket.execute(cast.tess, call(more), { now: sunday }));
  return await db.ticket.findUniqueOrThrow({
    where: { id },
    include: { additionalContacts: true, additionalTechnicians: true, tags: { include: { tag: true } }, status: true },
  });
};

const sentencesFor = async (more: Readonly<Record<string, unknown>>) =>
  refusalFrom(await createTicket.execute(cast.tess, call(more), { now: sunday })).fields;

/** Changes what the default category does with fields. */
const layOut = (fields: Readonly<Record<string, { state: string; value?: string }>>) =>
  db.ticketCategory.updateMany({ where: { isDefault: true }, data: { fields } });

describe("it works", () => {
  test("every field of a ticket can be said when it is made", async () => {
    const role = await technicianRole();
    const ticket = await made({
      contactId: of.contact.id,
      additionalContacts: of.other.id,
      locationId: of.location.id,
      deviceId: of.device.id,
      contractId: of.contract.id,
      description: "It blinks.",
      resolution: "Not yet.",
      type: "incident",
      issueTypeId: lists.issue.id,
      subIssueTypeId: lists.sub.id,
      queueId: lists.queue.id,
      sourceId: lists.source.id,
      workTypeId: lists.workType.id,
      assignee: await asAssignee(cast.tess),
      additionalTechnicians: [`${cast.theo.id}:${role.id}`, ""],
      statusId: lists.active.id,
      dueAt: "2026-11-30T17:00",
      estimatedMinutes: "1h 30m",
      purchaseOrder: " PO 4711 ",
      tags: "VPN, new office,vpn",
    });
    expect(ticket).toMatchObject({
      contactId: of.contact.id,
      additionalContacts: [{ contactId: of.other.id }],
      locationId: of.location.id,
      deviceId: of.device.id,
      contractId: of.contract.id,
      resolution: "Not yet.",
      type: "incident",
      issueTypeId: lists.issue.id,
      subIssueTypeId: lists.sub.id,
      queueId: lists.queue.id,
      sourceId: lists.source.id,
      workTypeId: lists.workType.id,
      technicianId: cast.tess.id,
      billingRoleId: role.id,
      additionalTechnicians: [{ personId: cast.theo.id, billingRoleId: role.id }],
      dueAt: new Date("2026-11-30T22:00:00Z"),
      estimatedMinutes: 90,
      purchaseOrder: "PO 4711",
    });
    expect(ticket.tags.map(({ tag }) => tag.name).toSorted()).toEqual(["new office", "vpn"]);
  });

  test("a ticket that is worked on from the first moment has had its first response", async () => {
    expect((await made({ statusId: lists.active.id })).firstResponseAt).toEqual(sunday);
    expect((await made({})).firstResponseAt).toBeNull();
  });

  test("whoever is asked to help is told", async () => {
    const before = await db.notification.count({ where: { personId: cast.theo.id } });
    await made({ additionalTechnicians: `${cast.theo.id}:${(await technicianRole()).id}` });
    expect(await db.notification.count({ where: { personId: cast.theo.id } })).toBe(before + 1);
  });

  test("the customer's default contract is the ticket's, unless none is chosen or it is over", async () => {
    await db.contract.update({ where: { id: of.contract.id }, data: { isDefault: true } });
    expect((await made({})).contractId).toBe(of.contract.id);
    expect((await made({ contractId: "" })).contractId).toBeNull();
    await db.contract.update({ where: { id: of.contract.id }, data: { endsOn: new Date("2026-11-21T00:00:00Z") } });
    expect((await made({})).contractId).toBeNull();
    await db.contract.update({ where: { id: of.contract.id }, data: { isDefault: false, endsOn: null } });
  });
});

describe("the category decides", () => {
  test("the default category is the ticket's when none is chosen, and gives what is not said", async () => {
    await layOut({
      queueId: { state: "hidden", value: lists.queue.id },
      purchaseOrder: { state: "shown", value: "PO 1" },
      type: { state: "hidden", value: "incident" },
      tags: { state: "hidden", value: "phone" },
    });
    const standard = await db.ticketCategory.findFirstOrThrow({ where: { isDefault: true } });
    const ticket = await made({ purchaseOrder: "" });
    expect(ticket).toMatchObject({
      categoryId: standard.id,
      queueId: lists.queue.id,
      purchaseOrder: "",
      type: "incident",
    });
    expect(ticket.tags).toHaveLength(1);
  });

  test("what it requires is asked for, one sentence at each field; a mail cannot be asked", async () => {
    await layOut({
      deviceId: { state: "required" },
      assignee: { state: "required" },
      contactId: { state: "required" },
      resolution: { state: "required_to_complete" },
    });
    expect(await sentencesFor({})).toEqual({
      contactId: "Choose the contact.",
      deviceId: "Choose the device.",
      assignee: "Choose the technician.",
    });
    const all = { deviceId: of.device.id, assignee: await asAssignee(cast.tess), newContactName: "Sam New" };
    expect(await made(all)).toMatchObject({ deviceId: of.device.id, technicianId: cast.tess.id });
    const system = { ...cast.ada, id: systemActorId };
    valueFrom(await createTicket.execute(system, call(), { now: sunday }));
  });

  test("what a category starts with and is not to be had any more is left out", async () => {
    const gone = await db.queue.create({ data: { name: "Gone", isActive: false } });
    await layOut({
      queueId: { state: "hidden", value: gone.id },
      sourceId: { state: "hidden", value: "no id at all" },
      assignee: { state: "hidden", value: "x:y" },
      type: { state: "shown", value: "party" },
      issueTypeId: { state: "shown", value: lists.otherIssue.id },
      subIssueTypeId: { state: "shown", value: lists.sub.id },
    });
    expect(await made({})).toMatchObject({
      queueId: null,
      sourceId: null,
      technicianId: null,
      type: "service_request",
      issueTypeId: lists.otherIssue.id,
      subIssueTypeId: null,
    });
  });

  test("a category that is switched off cannot be chosen", async () => {
    const off = await db.ticketCategory.create({ data: { name: "Off", isActive: false } });
    expect(await sentencesFor({ categoryId: off.id })).toEqual({ categoryId: "Choose one of the categories." });
  });
});

describe("what does not fit together is refused with one sentence, and nothing is half saved", () => {
  test("contact, device, contract, location belong to the customer; sub-issue under issue; nobody twice", async () => {
    const foreign = await thingsOf((await lakeside()).id, "Lakeside");
    const helper = `${cast.tess.id}:${(await technicianRole()).id}`;
    const cases: [Readonly<Record<string, unknown>>, string, string][] = [
      [{ contactId: foreign.contact.id }, "contactId", "Choose a contact of this customer."],
      [{ locationId: foreign.location.id }, "locationId", "Choose a location of this customer."],
      [{ deviceId: foreign.device.id }, "deviceId", "Choose a device of this customer."],
      [{ contractId: foreign.contract.id }, "contractId", "Choose a contract of this customer."],
      [{ additionalContacts: foreign.other.id }, "additionalContacts", "Choose a contact of this customer."],
      [
        { contactId: of.contact.id, additionalContacts: of.contact.id },
        "additionalContacts",
        "The contact of the ticket cannot be one of the further contacts, too.",
      ],
      [
        { issueTypeId: lists.otherIssue.id, subIssueTypeId: lists.sub.id },
        "subIssueTypeId",
        "Choose a sub-issue type of this issue type.",
      ],
      [
        { subIssueTypeId: lists.sub.id },
        "subIssueTypeId",
        "Choose the issue type, too: a sub-issue type stands under one.",
      ],
      [
        { assignee: helper, additionalTechnicians: helper },
        "additionalTechnicians",
        "Tess Turner is the technician of this ticket and cannot also help.",
      ],
      [{ workTypeId: randomUUID() }, "workTypeId", "Choose one of the work types."],
      [{ estimatedMinutes: "soon" }, "estimatedMinutes", "An estimate is a duration, like 1h 30m or 1:30."],
      [{ purchaseOrder: "x".repeat(51) }, "purchaseOrder", "A purchase order number has at most 50 characters."],
      [{ tags: "x".repeat(41) }, "tags", "A tag has at most 40 characters."],
      [{ title: "x".repeat(300) }, "title", "A title has at most 255 characters."],
      [{ description: "x".repeat(5_000_000) }, "description", "A description has at most 32,000 characters."],
    ];
    const count = async () => [await db.ticket.count(), await db.contact.count(), await db.event.count()];
    const before = await count();
    for (const [more, field, sentence] of cases) {
      expect(await sentencesFor({ newContactName: "Sam Half", ...more })).toEqual({ [field]: sentence });
    }
    expect(await count()).toEqual(before);
  });

  test("several fields that do not fit get a sentence each, at once", async () => {
    const foreign = await thingsOf((await lakeside()).id, "Lakeside");
    const fields = await sentencesFor({ locationId: foreign.location.id, deviceId: foreign.device.id });
    expect(Object.keys(fields ?? {})).toEqual(["locationId", "deviceId"]);
  });
});

test("junk in any field is refused with a sentence or read, never an error", async () => {
  const names = Object.keys(createTicketInput.out.shape);
  const value = fc.oneof(
    anyText(),
    fc.constant("\u0000\ud800\u202e\u001b[0m"),
    fc.uuid(),
    fc.array(fc.uuid(), { maxLength: 3 }),
    fc.anything(),
  );
  const junk = fc.dictionary(fc.constantFrom(...names, "assignee", "status", "isOpen"), value, { maxKeys: 6 });
  await fc.assert(
    fc.asyncProperty(junk, async (more) => {
      const outcome = await createTicket.execute(cast.tess, call(more), { now: sunday });
      if (!outcome.ok) expect(outcome.refusal.message).not.toBe("");
    }),
    { numRuns: 150 },
  );
});
