import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
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
beforeAll(async () => {
  cast = await makeCast();
});

const call = (more: Readonly<Record<string, string>> = {}) => ({
  customerId: cast.northwind.customerId,
  title: "Printer on 2nd floor offline",
  ...more,
});

describe("it works", () => {
  test("the tickets of a day count from one, and the next day begins again", async () => {
    const on = async (now: Date) => valueFrom(await createTicket.execute(cast.tess, call(), { now })).number;
    expect(await on(new Date("2026-10-05T14:00:00Z"))).toBe("T20261005.0001");
    expect(await on(new Date("2026-10-05T15:00:00Z"))).toBe("T20261005.0002");
    expect(await on(new Date("2026-10-06T14:00:00Z"))).toBe("T20261006.0001");
  });

  test("the day of a number is the organization's, also shortly before midnight there", async () => {
    const { number } = valueFrom(
      await createTicket.execute(cast.tess, call(), { now: new Date("2026-10-08T03:30:00Z") }),
    );
    expect(number).toBe("T20261007.0001");
  });

  test("what is not said is the default, and due is read in the zone of who types", async () => {
    const ticket = await reported(cast, { dueAt: "2026-11-30T17:00", title: "  VPN \n drops " });
    expect(ticket).toMatchObject({
      title: "VPN drops",
      isOpen: true,
      priorityRank: 3,
      dueAt: new Date("2026-11-30T22:00:00Z"),
      technicianId: null,
      billingRoleId: null,
      createdAt: sunday,
      lastActivityAt: sunday,
      status: { name: "New" },
      priority: { name: "Medium" },
    });
  });

  test("a new contact is made in the same breath, and recorded", async () => {
    const typed = call({
      newContactName: "Sam New",
      newContactPhone: "(617) 555-0177",
      newContactEmail: "Sam@Northwind.example",
    });
    const { id } = valueFrom(await createTicket.execute(cast.tess, typed, { now: sunday }));
    const contact = await db.contact.findFirstOrThrow({ where: { tickets: { some: { id } } } });
    expect(contact).toMatchObject({
      name: "Sam New",
      email: "sam@northwind.example",
      customerId: cast.northwind.customerId,
    });
    expect(await lastEventAbout(contact.id)).toMatchObject({ name: "contact.create", actorName: "Tess Turner" });
  });

  test("whoever is given a ticket by somebody else is told", async () => {
    const before = await db.notification.count({ where: { personId: cast.theo.id } });
    await createTicket.execute(cast.max, call({ assignee: await asAssignee(cast.theo) }));
    expect(await db.notification.count({ where: { personId: cast.theo.id } })).toBe(before + 1);
  });
});

describe("many at once", () => {
  test("a refused call takes no number with it", async () => {
    const now = new Date("2026-10-21T15:00:00Z");
    const { contacts } = await lakeside();
    await createTicket.execute(cast.tess, call({ contactId: contacts[0]?.id ?? "" }), { now });
    expect(valueFrom(await createTicket.execute(cast.tess, call(), { now })).number).toBe("T20261021.0001");
  });

  test("the same form sent twice is one ticket and one answer; with other content it is a conflict", async () => {
    const key = randomUUID();
    const [first, second] = await Promise.all([
      createTicket.execute(cast.tess, call(), { key }),
      createTicket.execute(cast.tess, call(), { key }),
    ]);
    expect(valueFrom(second)).toEqual(valueFrom(first));
    const other = await createTicket.execute(cast.tess, call({ title: "Something else" }), { key });
    expect(refusalFrom(other).kind).toBe("conflict");
  });
});

describe("the wrong person", () => {
  test("without the right nothing is made", async () => {
    const outcome = await createTicket.execute(limited(cast.tess, { "ticket.create": "none" }), call());
    expect(refusalFrom(outcome).kind).toBe("missing");
  });

  test("who may not add contacts cannot do so on the way", async () => {
    const theo = limited(cast.theo, { "contact.create": "none" });
    expect(refusalFrom(await createTicket.execute(theo, call({ newContactName: "Sam" }))).fields).toHaveProperty(
      "newContactName",
    );
  });

  test("who sees only their own tickets takes the ticket they make", async () => {
    await reported(cast, { assignee: await asAssignee(cast.tariq) });
    const tariq = limited(cast.tariq, mineOnly);
    expect(refusalFrom(await createTicket.execute(tariq, call())).fields?.assignee).toContain("put yourself");
    valueFrom(await createTicket.execute(tariq, call({ assignee: await asAssignee(cast.tariq) })));
  });
});

describe("the wrong moment", () => {
  const refused = async (more: Readonly<Record<string, string>>) =>
    refusalFrom(await createTicket.execute(cast.tess, call(more)));

  test("each rule says its sentence at its field", async () => {
    const other = await lakeside();
    const role = await technicianRole();
    const engineer = await db.billingRole.findUniqueOrThrow({ where: { name: "Senior engineer" } });
    const cases: [Readonly<Record<string, string>>, string, string][] = [
      [{ title: " " }, "title", "Give the ticket a title."],
      [{ title: "x".repeat(256) }, "title", "A title has at most 255 characters."],
      [{ customerId: "" }, "customerId", "Choose the customer."],
      [{ customerId: randomUUID() }, "customerId", "Choose the customer."],
      [{ contactId: other.contacts[0]?.id ?? "" }, "contactId", "Choose a contact of this customer."],
      [{ technicianId: cast.tess.id }, "assignee", "Choose the billing role in which the technician works."],
      [{ billingRoleId: role.id }, "assignee", "Choose the technician who works in this billing role."],
      [
        { technicianId: cast.tess.id, billingRoleId: engineer.id },
        "assignee",
        "Tess Turner does not hold this billing role.",
      ],
      [{ priorityId: randomUUID() }, "priorityId", "Choose one of the priorities."],
      [{ queueId: randomUUID() }, "queueId", "Choose one of the queues."],
      [{ dueAt: "soon" }, "dueAt", "Due is a day and a time, like 2026-11-30 17:00."],
      [{ newContactPhone: "555" }, "newContactName", "Give the new contact a name."],
    ];
    for (const [more, field, sentence] of cases) expect((await refused(more)).fields).toEqual({ [field]: sentence });
  });

  test("an inactive customer gets no new ticket", async () => {
    const gone = await db.customer.create({ data: { name: "Gone Fishing", isActive: false } });
    expect((await refused({ customerId: gone.id })).fields?.customerId).toBe("Gone Fishing is not active any more.");
  });

  test("what is new cannot be complete, and no other word for it can be posted", async () => {
    const status = await db.ticketStatus.findFirstOrThrow({ where: { stage: "complete" } });
    expect((await refused({ statusId: status.id })).fields?.statusId).toContain("A new ticket cannot be complete.");
    expect((await refused({ isOpen: "false" })).kind).toBe("invalid");
  });
});

test("the record it leaves", async () => {
  const ticket = await reported(cast, { contactId: cast.northwind.contactId, assignee: await asAssignee(cast.tess) });
  expect(await lastEventAbout(ticket.id)).toMatchObject({
    name: "ticket.create",
    at: sunday,
    actorId: cast.max.id,
    ticketId: ticket.id,
    change: {
      number: ticket.number,
      title: "Printer on 2nd floor offline",
      customer: "Northwind Dental",
      contact: "Carla Ruiz",
      status: "New",
      priority: "Medium",
      technician: "Tess Turner",
    },
  });
  expect((await ticketNow(ticket.id)).createdById).toBe(cast.max.id);
});

test("the database itself refuses what the rules refuse", async () => {
  const { id } = await reported(cast);
  const broken = [
    { technicianId: cast.tess.id },
    { number: "20261122-7" },
    { title: "" },
    { isOpen: false },
    { completedAt: sunday },
  ];
  for (const data of broken) await expect(db.ticket.update({ where: { id }, data })).rejects.toThrow(/constraint/);
});
