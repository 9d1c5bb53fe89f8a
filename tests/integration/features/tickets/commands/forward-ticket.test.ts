import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { completeTicket } from "#features/tickets/commands/complete-ticket.ts";
import { forwardTicket } from "#features/tickets/commands/forward-ticket.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { asAssignee, refusalFrom, reported, sunday, ticketNow } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
let queue: { id: string; name: string };
beforeAll(async () => {
  cast = await makeCast();
  queue = await db.queue.findFirstOrThrow({ where: { isActive: true }, orderBy: { name: "desc" } });
});
beforeEach(async () => {
  await db.notification.deleteMany();
  ticket = await reported(cast, { assignee: await asAssignee(cast.tess) });
});

const later = new Date(sunday.getTime() + 3_600_000);
const forward = (input: Record<string, string>, actor: Actor = cast.tess) =>
  forwardTicket.execute(
    actor,
    { ticketId: ticket.id, body: "Needs somebody who knows the switch.", ...input },
    { now: later },
  );
const heard = async (personId: string) =>
  (await db.notification.findMany({ where: { personId } })).map(({ sentence }) => sentence);

test("a ticket goes to somebody else and another queue with a note of type Forwarded, and they are told", async () => {
  await db.notification.deleteMany();
  valueFrom(await forward({ assignee: await asAssignee(cast.theo), queueId: queue.id }));
  expect(await ticketNow(ticket.id)).toMatchObject({
    technicianId: cast.theo.id,
    queueId: queue.id,
    version: ticket.version + 1,
    lastActivity: "Tess Turner forwarded it to Theo Novak: Needs somebody who knows the switch.",
  });
  expect(await db.ticketNote.findMany({ where: { ticketId: ticket.id }, include: { noteType: true } })).toMatchObject([
    {
      title: "Forwarded to Theo Novak",
      body: "Needs somebody who knows the switch.",
      visibility: "internal",
      authorId: cast.tess.id,
      noteType: { name: "Forwarded" },
    },
  ]);
  expect(await heard(cast.theo.id)).toEqual([`Tess Turner forwarded ${ticket.number} to you: ${ticket.title}`]);
});

test("to a queue alone: nobody has it any more, and the queue's lead is told", async () => {
  await db.notification.deleteMany();
  await db.queue.update({ where: { id: queue.id }, data: { leadId: cast.max.id } });
  valueFrom(await forward({ assignee: "", queueId: queue.id }));
  expect(await ticketNow(ticket.id)).toMatchObject({ technicianId: null, billingRoleId: null, queueId: queue.id });
  expect(await heard(cast.max.id)).toEqual([
    `Tess Turner forwarded ${ticket.number} to ${queue.name}: ${ticket.title}`,
  ]);
});

test("the wrong person gets the answer of a ticket that is not there", async () => {
  for (const theo of [limited(cast.theo, mineOnly), limited(cast.theo, { "ticket.forward": "none" })]) {
    expect(refusalFrom(await forward({ assignee: "", queueId: queue.id }, theo)).kind).toBe("missing");
  }
});

test("refused: where it is already, nowhere, to whom it is not any more, without a note, once it is complete", async () => {
  const back = { assignee: await asAssignee(cast.tess), queueId: "" };
  expect(refusalFrom(await forward(back)).fields).toEqual({
    assignee: "Choose another technician or another queue.",
    queueId: "Choose another technician or another queue.",
  });
  expect(refusalFrom(await forward({ assignee: "", queueId: "" })).fields).toHaveProperty("queueId");
  expect(refusalFrom(await forward({ assignee: "", queueId: queue.id, body: " " })).fields).toHaveProperty("body");
  const stale = { assignee: await asAssignee(cast.theo), queueId: "", wasTechnicianId: cast.max.id };
  expect(refusalFrom(await forward(stale))).toMatchObject({ kind: "conflict" });
  valueFrom(await completeTicket.execute(cast.tess, { ticketId: ticket.id }));
  expect(refusalFrom(await forward({ assignee: "", queueId: queue.id })).message).toMatch(/Reopen it first/);
  expect(await db.ticketNote.count({ where: { ticketId: ticket.id } })).toBe(0);
});

test("a role that the technician does not hold is refused, and nothing is half saved", async () => {
  const role = await db.billingRole.findFirstOrThrow({ where: { name: { not: "Technician" } } });
  const input = { assignee: `${cast.theo.id}:${role.id}`, queueId: queue.id };
  expect(refusalFrom(await forward(input)).fields).toEqual({
    assignee: "Theo Novak does not hold this billing role.",
  });
  expect(await ticketNow(ticket.id)).toMatchObject({ technicianId: cast.tess.id, queueId: ticket.queueId });
});

test("refused: to nobody where the category asks for a technician, to no queue where it asks for one", async () => {
  const category = await db.ticketCategory.create({
    data: { name: "Managed", nickname: "man", fields: { assignee: { state: "required" } } },
  });
  await db.ticket.update({ where: { id: ticket.id }, data: { categoryId: category.id, queueId: queue.id } });
  const other = await db.queue.findFirstOrThrow({ where: { isActive: true, id: { not: queue.id } } });
  expect(refusalFrom(await forward({ assignee: "", queueId: other.id })).fields).toEqual({
    assignee: "Choose the technician.",
  });
  await db.ticketCategory.update({ where: { id: category.id }, data: { fields: { queueId: { state: "required" } } } });
  expect(refusalFrom(await forward({ assignee: await asAssignee(cast.theo), queueId: "" })).fields).toEqual({
    queueId: "Choose one of the queues.",
  });
  expect(await db.ticketNote.count({ where: { ticketId: ticket.id } })).toBe(0);
});

test("a colleague's newer queue is not put back by a form that shows the old one", async () => {
  const [shown, moved] = await db.queue.findMany({ where: { isActive: true }, take: 2 });
  await db.ticket.update({ where: { id: ticket.id }, data: { queueId: moved?.id ?? null } });
  const stale = { assignee: await asAssignee(cast.theo), queueId: shown?.id ?? "", wasQueueId: shown?.id ?? "" };
  expect(refusalFrom(await forward(stale))).toMatchObject({ kind: "conflict" });
  expect(await ticketNow(ticket.id)).toMatchObject({ queueId: moved?.id, technicianId: cast.tess.id });
});

test("the record it leaves", async () => {
  valueFrom(await forward({ assignee: await asAssignee(cast.theo), queueId: queue.id }));
  expect(await lastEventAbout(ticket.id)).toMatchObject({
    name: "ticket.forward",
    change: { technician: { from: "Tess Turner", to: "Theo Novak" }, queue: { from: null, to: queue.name } },
  });
});
