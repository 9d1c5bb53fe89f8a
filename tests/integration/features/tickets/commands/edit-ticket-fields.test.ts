import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { assignTicket } from "#features/tickets/commands/assign-ticket.ts";
import { editTicket } from "#features/tickets/commands/edit-ticket.ts";
import { ticketAsText } from "#features/tickets/model/ticket-edit.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited } from "../../../../support/limited.ts";
import {
  asAssignee,
  lakeside,
  refusalFrom,
  reported,
  sunday,
  technicianRole,
  ticketNow,
} from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
let north: Awaited<ReturnType<typeof thingsOf>>;
let lake: Awaited<ReturnType<typeof thingsOf>>;
beforeAll(async () => {
  cast = await makeCast();
  north = await thingsOf(cast.northwind.customerId);
  lake = await thingsOf((await lakeside()).id);
});
beforeEach(async () => {
  ticket = await reported(cast, { contactId: cast.northwind.contactId, assignee: await asAssignee(cast.tess) });
});

async function thingsOf(customerId: string) {
  const data = { customerId, createdAt: sunday };
  const select = { id: true } as const;
  return {
    customerId,
    contactId: (await db.contact.create({ data: { ...data, name: "Miles Okafor" }, select })).id,
    deviceId: (await db.device.create({ data: { ...data, name: "Front desk PC" }, select })).id,
    contractId: (await db.contract.create({ data: { ...data, name: "Managed care", startsOn: sunday }, select })).id,
    locationId: (await db.customerLocation.create({ data: { customerId, name: "Main office" }, select })).id,
  };
}

/** A form as it is shown now, with what somebody typed into it. */
async function form(typed: Readonly<Record<string, string | string[]>>) {
  const shown = await ticketNow(ticket.id);
  const was = ticketAsText(shown, "America/New_York");
  return { ticketId: shown.id, version: String(shown.version), was: JSON.stringify(was), ...was, ...typed };
}
const edit = async (typed: Readonly<Record<string, string | string[]>>, actor = cast.tess) =>
  await editTicket.execute(actor, await form(typed), { now: sunday });
const refusedFields = async (typed: Readonly<Record<string, string | string[]>>) => {
  const before = await ticketNow(ticket.id);
  const { fields } = refusalFrom(await edit(typed));
  expect(await ticketNow(ticket.id)).toEqual(before);
  return fields;
};
const issue = async (name: string) =>
  await db.issueType.findUniqueOrThrow({ where: { name }, include: { subIssueTypes: { orderBy: { sort: "asc" } } } });

describe("it works", () => {
  test("every field can be set, and taken away again", async () => {
    const printer = await issue("Printer and scanner");
    const workType = await db.workType.findFirstOrThrow({ where: { isActive: true } });
    const problem = await reported(cast, { type: "problem", title: "Print server" });
    const role = await technicianRole();
    const all = {
      deviceId: north.deviceId,
      contractId: north.contractId,
      locationId: north.locationId,
      additionalContacts: ["", north.contactId],
      issueTypeId: printer.id,
      subIssueTypeId: printer.subIssueTypes[0]?.id ?? "",
      workTypeId: workType.id,
      purchaseOrder: "PO 4711",
      estimatedMinutes: "1.5",
      problem: problem.number,
      additionalTechnicians: `${cast.theo.id}:${role.id}`,
      tags: "Printer, 2nd floor",
    };
    valueFrom(await edit(all));
    expect(ticketAsText(await ticketNow(ticket.id), "America/New_York")).toMatchObject({
      ...all,
      additionalContacts: north.contactId,
      estimatedMinutes: "1 h 30 m",
      tags: "2nd floor, printer",
    });
    const none = Object.fromEntries(Object.keys(all).map((field) => [field, ""]));
    valueFrom(await edit(none));
    expect(ticketAsText(await ticketNow(ticket.id), "America/New_York")).toMatchObject(none);
  });

  test("whoever is asked to help hears of it", async () => {
    const role = await technicianRole();
    valueFrom(await edit({ additionalTechnicians: `${cast.theo.id}:${role.id}` }));
    const notice = await db.notification.findFirst({ where: { personId: cast.theo.id }, orderBy: { id: "desc" } });
    expect(notice?.sentence).toBe(`Tess Turner asks you to help on ${ticket.number}: ${ticket.title}`);
  });

  test("a ticket moves to another customer with a contact, device, contract and location of theirs", async () => {
    valueFrom(await edit({ ...lake }));
    expect(await ticketNow(ticket.id)).toMatchObject(lake);
  });

  test("a value that was switched off stays where it is while other fields change", async () => {
    const queue = await db.queue.create({ data: { name: `Old ${ticket.number}`, isActive: true } });
    valueFrom(await edit({ queueId: queue.id }));
    await db.queue.update({ where: { id: queue.id }, data: { isActive: false } });
    valueFrom(await edit({ title: "Printer jams" }));
    expect((await ticketNow(ticket.id)).queueId).toBe(queue.id);
  });
});

describe("saving primary resource without role fails; role not held by resource fails", () => {
  test.each([
    [
      "a technician without a role",
      () => ({ technicianId: cast.theo.id, billingRoleId: "" }),
      "Choose the billing role",
    ],
    [
      "a role without a technician",
      async () => ({ technicianId: "", billingRoleId: (await technicianRole()).id }),
      "Choose the technician",
    ],
    [
      "a role the technician does not hold",
      async () => ({ technicianId: cast.theo.id, billingRoleId: (await strangeRole()).id }),
      "does not hold this billing role",
    ],
  ])("%s", async (_, to, sentence) => {
    const outcome = await assignTicket.execute(cast.max, { ticketId: ticket.id, ...(await to()) });
    expect(refusalFrom(outcome).fields?.assignee).toContain(sentence);
    expect((await ticketNow(ticket.id)).technicianId).toBe(cast.tess.id);
  });
  const strangeRole = () =>
    db.billingRole.upsert({ where: { name: "Diver" }, update: {}, create: { name: "Diver", hourlyRate: 1, sort: 99 } });
});

describe("changing organization with a foreign contact/contract/device fails with no partial update", () => {
  test.each(["contactId", "deviceId", "contractId", "locationId"] as const)(
    "%s of the customer before",
    async (field) => {
      valueFrom(await edit({ ...north, [field]: north[field], title: "Before" }));
      const rest = { contactId: "", deviceId: "", contractId: "", locationId: "" };
      const { [field]: _kept, ...emptied } = rest;
      const fields = await refusedFields({ customerId: lake.customerId, title: "Moved", ...emptied });
      expect(fields?.customerId).toMatch(/ belongs to the customer before\. Choose anew, or none, in the same save\.$/);
    },
  );

  test.each(["contactId", "deviceId", "contractId", "locationId"] as const)("%s of another customer", async (field) => {
    const fields = await refusedFields({ [field]: lake[field], title: "Half" });
    expect(fields?.[field]).toMatch(/^Choose a \w+ of this customer\.$/);
  });

  test("further contacts stay behind too", async () => {
    valueFrom(await edit({ additionalContacts: north.contactId }));
    expect((await refusedFields({ ...lake }))?.customerId).toContain("The contact belongs");
    expect((await refusedFields({ additionalContacts: lake.contactId }))?.additionalContacts).toContain(
      "of this customer",
    );
  });
});

describe("the wrong moment", () => {
  test("a sub-issue type stands under its issue type", async () => {
    const [printer, network] = [await issue("Printer and scanner"), await issue("Network")];
    const jam = printer.subIssueTypes[0]?.id ?? "";
    expect(await refusedFields({ subIssueTypeId: jam })).toHaveProperty("subIssueTypeId");
    expect(await refusedFields({ issueTypeId: network.id, subIssueTypeId: jam })).toHaveProperty("subIssueTypeId");
    valueFrom(await edit({ issueTypeId: printer.id, subIssueTypeId: jam }));
    expect(await refusedFields({ issueTypeId: network.id })).toHaveProperty("issueTypeId");
  });

  test("nobody is there twice", async () => {
    const pair = await asAssignee(cast.tess);
    expect((await refusedFields({ additionalTechnicians: pair }))?.additionalTechnicians).toContain("cannot also help");
    const contact = await refusedFields({ additionalContacts: cast.northwind.contactId });
    expect(contact?.additionalContacts).toContain("cannot be one of the further contacts");
  });

  test("several mistakes are told at once, each at its field", async () => {
    const fields = await refusedFields({ deviceId: lake.deviceId, additionalTechnicians: await asAssignee(cast.tess) });
    expect(Object.keys(fields ?? {}).toSorted()).toEqual(["additionalTechnicians", "deviceId"]);
  });

  test("a problem is a problem ticket, and stays one while incidents belong to it", async () => {
    const other = await reported(cast, { title: "Mouse" });
    expect((await refusedFields({ problem: other.number }))?.problem).toContain("is not a problem ticket");
    expect((await refusedFields({ problem: "T20200101.0001" }))?.problem).toContain("There is no ticket");
    const problem = await reported(cast, { type: "problem" });
    valueFrom(await edit({ problem: problem.number }));
    const retyped = { ticketId: problem.id, version: "1", type: "incident" };
    expect(refusalFrom(await editTicket.execute(cast.tess, retyped)).fields?.type).toContain("One incident belongs");
  });

  test("what the category requires is not emptied, and one that asks for more is not chosen", async () => {
    const fields = { dueAt: { state: "required" }, contactId: { state: "required" } };
    const strict = await db.ticketCategory.create({ data: { name: `Strict ${Date.now()}`, sort: 9, fields } });
    expect((await refusedFields({ categoryId: strict.id }))?.categoryId).toContain("asks for due.");
    valueFrom(await edit({ categoryId: strict.id, dueAt: "2026-12-01T09:30" }));
    expect(await refusedFields({ dueAt: "" })).toEqual({ dueAt: "Say when it is due." });
    expect(await refusedFields({ contactId: "" })).toEqual({ contactId: "Choose the contact." });
  });

  test("who may not assign, asks nobody to help", async () => {
    const actor = limited(cast.tess, { "ticket.assign": "none" });
    const outcome = await edit({ additionalTechnicians: await asAssignee(cast.theo) }, actor);
    expect(refusalFrom(outcome).fields).toHaveProperty("additionalTechnicians");
  });
});

test("every change of a tracked field yields one history row (who, when, old -> new)", async () => {
  const printer = await issue("Printer and scanner");
  valueFrom(
    await edit({
      deviceId: north.deviceId,
      issueTypeId: printer.id,
      purchaseOrder: "PO 4711",
      estimatedMinutes: "90",
      tags: "vpn",
      additionalContacts: north.contactId,
      additionalTechnicians: await asAssignee(cast.theo),
    }),
  );
  expect(await lastEventAbout(ticket.id)).toMatchObject({
    name: "ticket.edit",
    at: sunday,
    actorName: "Tess Turner",
    change: {
      device: { from: null, to: "Front desk PC" },
      "issue type": { from: null, to: "Printer and scanner" },
      "purchase order": { from: null, to: "PO 4711" },
      "estimated time": { from: null, to: "1 h 30 m" },
      tags: { from: null, to: "vpn" },
      "more contacts": { from: null, to: "Miles Okafor" },
      "more technicians": { from: null, to: "Theo Novak (Technician)" },
    },
  });
});
