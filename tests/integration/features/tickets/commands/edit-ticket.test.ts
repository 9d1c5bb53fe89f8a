import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { editTicket } from "#features/tickets/commands/edit-ticket.ts";
import { ticketAsText } from "#features/tickets/model/ticket-edit.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { asAssignee, lakeside, refusalFrom, reported, sunday, ticketNow } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  ticket = await reported(cast, { contactId: cast.northwind.contactId, assignee: await asAssignee(cast.tess) });
});

/** A form as it was shown, with what somebody typed into it. */
const form = (typed: Readonly<Record<string, string>>, shown = ticket) => {
  const was = ticketAsText(shown, "America/New_York");
  return { ticketId: shown.id, version: String(shown.version), was: JSON.stringify(was), ...was, ...typed };
};
const later = new Date(sunday.getTime() + 3_600_000);

describe("it works", () => {
  test("only what was changed is written, with a new version and the line that lists show", async () => {
    const high = await db.ticketPriority.findUniqueOrThrow({ where: { name: "High" } });
    const typed = form({ title: "Printer jams", priorityId: high.id, dueAt: "2026-12-01T09:30" });
    valueFrom(await editTicket.execute(cast.tess, typed, { now: later }));
    expect(await ticketNow(ticket.id)).toMatchObject({
      title: "Printer jams",
      description: ticket.description,
      priorityRank: 2,
      dueAt: new Date("2026-12-01T14:30:00Z"),
      version: ticket.version + 1,
      lastActivityAt: later,
      lastActivity: "Tess Turner changed title, priority, due",
    });
  });

  test("a single field can be saved where it stands", async () => {
    const queue = await db.queue.findUniqueOrThrow({ where: { name: "Level II Support" } });
    const quick = { ticketId: ticket.id, version: String(ticket.version), was: '{"queueId":""}', queueId: queue.id };
    valueFrom(await editTicket.execute(cast.tess, quick));
    expect((await ticketNow(ticket.id)).queueId).toBe(queue.id);
  });

  test("a ticket moves to another customer when its contact goes in the same save", async () => {
    const other = await lakeside();
    valueFrom(await editTicket.execute(cast.tess, form({ customerId: other.id, contactId: "" })));
    expect(await ticketNow(ticket.id)).toMatchObject({ customerId: other.id, contactId: null });
  });
});

describe("two people at once", () => {
  test("different fields: both keep theirs", async () => {
    const [mine, theirs] = [form({ title: "Printer jams" }), form({ description: "Since Monday." })];
    const outcomes = await Promise.all([editTicket.execute(cast.tess, mine), editTicket.execute(cast.max, theirs)]);
    outcomes.map(valueFrom);
    expect(await ticketNow(ticket.id)).toMatchObject({ title: "Printer jams", description: "Since Monday." });
  });

  test("the same field: the second sees both versions, and may insist", async () => {
    valueFrom(await editTicket.execute(cast.max, form({ title: "Printer is on fire", description: "Call 911." })));
    const mine = form({ title: "Printer jams" });
    const refusal = refusalFrom(await editTicket.execute(cast.tess, mine));
    expect(refusal).toMatchObject({ kind: "conflict", theirs: { title: "Printer is on fire", version: "2" } });
    expect(refusal.message).toContain("Max Manager changed this meanwhile");
    const { version = "", was = "" } = refusal.theirs ?? {};
    valueFrom(await editTicket.execute(cast.tess, { ...mine, version, was }));
    expect(await ticketNow(ticket.id)).toMatchObject({ title: "Printer jams", description: "Call 911." });
  });

  test("a stale form that does not say what it showed is a conflict", async () => {
    valueFrom(await editTicket.execute(cast.max, form({ title: "Printer is on fire" })));
    const bare = { ticketId: ticket.id, version: String(ticket.version), title: "Printer jams" };
    expect(refusalFrom(await editTicket.execute(cast.tess, bare)).kind).toBe("conflict");
  });
});

test("the wrong person gets the answer of a ticket that is not there", async () => {
  const none = await editTicket.execute(limited(cast.theo, { "ticket.edit": "none" }), form({ title: "Mine" }));
  const unseen = await editTicket.execute(limited(cast.theo, mineOnly), form({ title: "Mine" }));
  expect(refusalFrom(none)).toEqual(refusalFrom(unseen));
  expect(refusalFrom(unseen).kind).toBe("missing");
});

describe("the wrong moment", () => {
  test("nothing changed, nothing saved", async () => {
    expect(refusalFrom(await editTicket.execute(cast.tess, form({}))).message).toContain("Nothing was changed");
  });

  test("another customer with the contact of the old one is refused, and nothing is half saved", async () => {
    const other = await lakeside();
    const outcome = await editTicket.execute(cast.tess, form({ customerId: other.id, title: "Moved" }));
    expect(refusalFrom(outcome).fields?.customerId).toContain("belongs to the customer before");
    expect(await ticketNow(ticket.id)).toMatchObject({ title: ticket.title, version: ticket.version });
  });

  test("a contact of another customer is refused", async () => {
    const contactId = (await lakeside()).contacts[0]?.id ?? "";
    const outcome = await editTicket.execute(cast.tess, form({ contactId }));
    expect(refusalFrom(outcome).fields).toEqual({ contactId: "Choose a contact of this customer." });
  });

  test("status and technician cannot be smuggled in", async () => {
    for (const extra of [{ statusId: ticket.statusId }, { technicianId: cast.tess.id }, { isOpen: "false" }]) {
      expect(refusalFrom(await editTicket.execute(cast.tess, { ...form({ title: "x" }), ...extra })).kind).toBe(
        "invalid",
      );
    }
  });
});

test("the record it leaves has from and to of each field, in words", async () => {
  const high = await db.ticketPriority.findUniqueOrThrow({ where: { name: "High" } });
  await editTicket.execute(cast.tess, form({ priorityId: high.id, contactId: "", dueAt: "2026-12-01T09:30" }), {
    now: later,
  });
  expect(await lastEventAbout(ticket.id)).toMatchObject({
    name: "ticket.edit",
    at: later,
    ticketId: ticket.id,
    change: {
      priority: { from: "Medium", to: "High" },
      contact: { from: "Carla Ruiz", to: null },
      due: { from: null, to: "2026-12-01 09:30" },
    },
  });
});
