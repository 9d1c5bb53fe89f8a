import { beforeAll, expect, test } from "vitest";
import { copyTicket } from "#features/tickets/commands/copy-ticket.ts";
import { copyPartNames } from "#features/tickets/model/copy-parts.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { asAssignee, refusalFrom, reported, sunday, ticketNow } from "../../../../support/tickets.ts";
import { lastEventAbout, loggedTime } from "../../../../support/work.ts";

let cast: Cast;
let original: Awaited<ReturnType<typeof reported>>;
beforeAll(async () => {
  cast = await makeCast();
  original = await reported(cast, {
    description: "Every first Monday.",
    assignee: await asAssignee(cast.tess),
    contactId: cast.northwind.contactId,
    dueAt: "2026-12-01 10:00",
    type: "incident",
  });
  await loggedTime(cast.tess, original.id);
  await db.ticketTag.create({
    data: { ticket: { connect: { id: original.id } }, tag: { create: { name: "monthly" } } },
  });
  await db.checklistItem.create({
    data: {
      ticketId: original.id,
      position: 7,
      text: "Check the backups",
      isImportant: true,
      doneById: cast.tess.id,
      doneAt: sunday,
    },
  });
});

const later = new Date(sunday.getTime() + 3_600_000);
const copyOf = async (parts: readonly string[] | string | undefined) => {
  const input = { ticketId: original.id, title: "Monthly maintenance", ...(parts === undefined ? {} : { parts }) };
  return await db.ticket.findUniqueOrThrow({
    where: { id: valueFrom(await copyTicket.execute(cast.max, input, { now: later })).id },
    include: { tags: true, checklist: true, timeEntries: true, status: true },
  });
};

test("a copy has a number of its own, starts anew, and brings along what was chosen: never time", async () => {
  const copy = await copyOf(copyPartNames);
  expect(copy.number).not.toBe(original.number);
  expect(copy).toMatchObject({
    title: "Monthly maintenance",
    customerId: original.customerId,
    type: "incident",
    priorityId: original.priorityId,
    description: "Every first Monday.",
    contactId: cast.northwind.contactId,
    technicianId: cast.tess.id,
    dueAt: original.dueAt,
    status: { name: "New" },
    isOpen: true,
    workedMinutes: 0,
    createdById: cast.max.id,
  });
  expect(copy.timeEntries).toEqual([]);
  expect(copy.tags).toHaveLength(1);
  expect(copy.checklist).toMatchObject([
    { text: "Check the backups", isImportant: true, position: 1, doneById: null, doneAt: null },
  ]);
  expect((await ticketNow(original.id)).workedMinutes).toBe(45);
});

test("what was not chosen stays behind", async () => {
  expect(await copyOf(undefined)).toMatchObject({
    description: "",
    contactId: null,
    technicianId: null,
    dueAt: null,
    tags: [],
    checklist: [],
  });
  expect(await copyOf("description")).toMatchObject({ description: "Every first Monday.", technicianId: null });
});

test("what was switched off or has left meanwhile does not come along", async () => {
  await db.person.update({ where: { id: cast.tess.id }, data: { isActive: false } });
  await db.contact.update({ where: { id: cast.northwind.contactId }, data: { isActive: false } });
  expect(await copyOf(["contact", "technician"])).toMatchObject({ contactId: null, technicianId: null });
  await db.person.update({ where: { id: cast.tess.id }, data: { isActive: true } });
  await db.contact.update({ where: { id: cast.northwind.contactId }, data: { isActive: true } });
});

test("the wrong person, and one who may not make tickets or would not see the copy", async () => {
  const input = { ticketId: original.id, title: "Monthly maintenance" };
  for (const theo of [limited(cast.theo, mineOnly), limited(cast.theo, { "ticket.copy": "none" })]) {
    expect(refusalFrom(await copyTicket.execute(theo, input)).kind).toBe("missing");
  }
  const noMaker = limited(cast.theo, { "ticket.create": "none" });
  expect(refusalFrom(await copyTicket.execute(noMaker, input)).kind).toBe("forbidden");
  const own = limited(cast.tess, { "ticket.read": "mine" });
  expect(refusalFrom(await copyTicket.execute(own, input)).message).toMatch(/bring the technician along/);
});

test("bad input: no title, an unknown part", async () => {
  const input = { ticketId: original.id, title: " " };
  expect(refusalFrom(await copyTicket.execute(cast.max, input)).fields).toHaveProperty("title");
  const odd = { ticketId: original.id, title: "x", parts: "time" };
  expect(refusalFrom(await copyTicket.execute(cast.max, odd)).fields).toHaveProperty("parts");
});

test("the record it leaves", async () => {
  const copy = await copyOf("tags");
  expect(await lastEventAbout(copy.id)).toMatchObject({
    name: "ticket.copy",
    change: { number: copy.number, copiedFrom: original.number, parts: ["tags"] },
  });
});
