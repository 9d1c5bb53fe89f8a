import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { importTicket } from "#features/imports/commands/import-ticket.ts";
import type { ImportedTicket } from "#features/imports/model/imported-ticket.ts";
import { ticketsFound } from "#features/tickets/queries/tickets-found.ts";
import { systemActor } from "#server/actor.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";

let cast: Cast;
let system: Actor;
beforeAll(async () => {
  cast = await makeCast();
  system = systemActor(cast.olivia.desk);
});

const now = new Date("2026-11-20T12:00:00Z");
let serial = 0;
const ticketOf = (changed: Partial<ImportedTicket> = {}): ImportedTicket => ({
  number: `INC${++serial}`,
  title: "Printer is jammed",
  description: "",
  resolution: "",
  status: "In progress",
  priority: "Medium",
  type: "Incident",
  source: null,
  queue: "Field",
  technician: "Nils Nord",
  customer: "Northwind Dental",
  contact: "Carla Ruiz",
  dueAt: null,
  createdAt: "2026-11-02T14:00:00.000Z",
  createdBy: "Mia Moss",
  firstResponseAt: "2026-11-02T14:30:00.000Z",
  completedAt: null,
  completedBy: "",
  lastActivityAt: "2026-11-02T14:30:00.000Z",
  history: [
    {
      at: "2026-11-02T14:30:00.000Z",
      by: "Nils Nord",
      changes: { status: { from: "New", to: "In progress" }, queue: { from: "Front", to: "Field" } },
    },
  ],
  ...changed,
});
const brought = (ticket: ImportedTicket, actor = system) =>
  importTicket.execute(actor, { source: "helpdesk", sourceName: "The old desk", ticket }, { now });
const rowOf = (id: string) =>
  db.ticket.findUniqueOrThrow({
    where: { id },
    include: { technician: true, queue: true, status: true, contact: true, customer: true },
  });
const feedOf = (ticketId: string) =>
  db.event.findMany({ where: { ticketId }, orderBy: [{ at: "asc" }, { id: "asc" }] });

describe("a ticket of another help desk", () => {
  test("comes over as it is there, numbered by the day it was opened", async () => {
    const ticket = ticketOf();
    const value = valueFrom(await brought(ticket));
    expect(value.number).toMatch(/^T20261102\.\d{4}$/);
    expect(value.fate).toBe("created");
    expect(await rowOf(value.id)).toMatchObject({
      importSource: "helpdesk",
      importNumber: ticket.number,
      customerId: cast.northwind.customerId,
      contactId: cast.northwind.contactId,
      type: "incident",
      isOpen: true,
      createdAt: new Date(ticket.createdAt),
      firstResponseAt: new Date("2026-11-02T14:30:00.000Z"),
      lastActivityAt: new Date("2026-11-02T14:30:00.000Z"),
      status: { name: "In progress" },
      queue: { name: "Field" },
      technician: { name: "Nils Nord", isActive: false, passwordHash: null, submitsTimesheets: false },
    });
  });

  test("is given to the technician of that name or e-mail when the desk knows one", async () => {
    const byName = valueFrom(await brought(ticketOf({ technician: "Tess Turner" })));
    const byMail = valueFrom(await brought(ticketOf({ technician: "Tess@Tallydesk.example" })));
    expect([(await rowOf(byName.id)).technicianId, (await rowOf(byMail.id)).technicianId]).toEqual([
      cast.tess.id,
      cast.tess.id,
    ]);
    expect(byName.newcomers).toEqual([]);
  });

  test("customer and contact that nobody knew are made", async () => {
    const value = valueFrom(
      await brought(ticketOf({ customer: "Alpine Tours", contact: "Ida Berg", queue: "Alpine" })),
    );
    expect(value.newcomers).toEqual(["customer Alpine Tours", "contact Ida Berg", "queue Alpine"]);
    expect(await rowOf(value.id)).toMatchObject({
      customer: { name: "Alpine Tours" },
      contact: { name: "Ida Berg", acceptsMail: false },
    });
  });
});

test("is found by the number it had there", async () => {
  const ticket = ticketOf({ number: "OLD-4711" });
  const { number } = valueFrom(await brought(ticket));
  expect((await ticketsFound(cast.tess, "old-47", 5)).map((found) => found.number)).toEqual([number]);
});

test("stands before a newer ticket whose title happens to have the same letters", async () => {
  valueFrom(await brought(ticketOf({ title: "Since the move it is slow", number: "SINC-1" })));
  const { number } = valueFrom(await brought(ticketOf({ number: "INC-0815" })));
  valueFrom(await brought(ticketOf({ title: "Since Friday it is slow", number: "SINC-2" })));
  expect((await ticketsFound(cast.tess, "inc-", 5))[0]?.number).toBe(number);
  expect((await ticketsFound(cast.tess, "inc-0", 5))[0]).toMatchObject({ number, importNumber: "INC-0815" });
});

describe("the wrong person", () => {
  test.each(["tess", "max"] as const)("%s brings nothing over", async (member) => {
    const ticket = ticketOf();
    const outcome = await brought(ticket, cast[member]);
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "missing" } });
    expect(await db.ticket.count({ where: { importNumber: ticket.number } })).toBe(0);
  });
});

describe("the same ticket again", () => {
  test("makes nothing twice; what is new in its history is added", async () => {
    const ticket = ticketOf();
    const { id } = valueFrom(await brought(ticket));
    valueFrom(await brought(ticket));
    expect(await feedOf(id)).toHaveLength(4);

    const done = {
      at: "2026-11-03T10:00:00.000Z",
      by: "Nils Nord",
      changes: { status: { from: "In progress", to: "Complete" } },
    };
    const later = {
      ...ticket,
      status: "Complete",
      completedAt: done.at,
      lastActivityAt: done.at,
      history: [...ticket.history, done],
    };
    const value = valueFrom(await brought(later));
    expect(value).toMatchObject({ id, fate: "updated" });
    expect(await rowOf(id)).toMatchObject({
      isOpen: false,
      completedAt: new Date(done.at),
      lastActivity: "Status In progress → Complete",
    });
    expect((await feedOf(id)).filter((event) => event.name === "ticket.changeStatus")).toHaveLength(2);
  });

  test("what was changed here stays, as long as the file says the same of it as before", async () => {
    const ticket = ticketOf();
    const { id } = valueFrom(await brought(ticket));
    await db.ticket.update({
      where: { id },
      data: { title: "Printer on the first floor", technicianId: cast.tess.id },
    });
    valueFrom(await brought({ ...ticket, queue: "Front" }));
    expect(await rowOf(id)).toMatchObject({
      title: "Printer on the first floor",
      technicianId: cast.tess.id,
      queue: { name: "Front" },
    });
  });

  test("two at once make one ticket, one queue and one person", async () => {
    const ticket = ticketOf({ queue: "Twin queue", technician: "Twin person" });
    const outcomes = await Promise.all([brought(ticket), brought(ticket), brought(ticket)]);
    expect(new Set(outcomes.map((outcome) => valueFrom(outcome).id)).size).toBe(1);
    expect(await db.queue.count({ where: { name: "Twin queue" } })).toBe(1);
    expect(await db.person.count({ where: { name: "Twin person" } })).toBe(1);
  });
});

describe("the record", () => {
  test("tells each step at its moment and by its person, and the import as Tallydesk's own", async () => {
    const { id, number } = valueFrom(await brought(ticketOf({ createdBy: "Tess Turner" })));
    const feed = await feedOf(id);
    expect(feed.map(({ name, at, actorName }) => [name, at.toISOString(), actorName])).toEqual([
      ["ticket.create", "2026-11-02T14:00:00.000Z", "Tess Turner"],
      ["ticket.changeStatus", "2026-11-02T14:30:00.000Z", "Nils Nord"],
      ["ticket.import", now.toISOString(), "Tallydesk"],
    ]);
    expect(feed.map((event) => event.actorId)).toEqual([cast.tess.id, expect.any(String), null]);
    expect(feed[1]?.change).toMatchObject({
      status: { from: "New", to: "In progress" },
      queue: { from: "Front", to: "Field" },
      imported: "helpdesk",
    });
    expect(feed[2]?.change).toMatchObject({ number, source: "The old desk" });
  });
});
