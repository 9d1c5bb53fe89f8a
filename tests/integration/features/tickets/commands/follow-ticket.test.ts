import { beforeAll, beforeEach, expect, test } from "vitest";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { assignTicket } from "#features/tickets/commands/assign-ticket.ts";
import { changeStatus } from "#features/tickets/commands/change-status.ts";
import { followTicket } from "#features/tickets/commands/follow-ticket.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { asAssignee, refusalFrom, reported, statusNamed } from "../../../../support/tickets.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  await db.notification.deleteMany();
  ticket = await reported(cast);
});

const heard = async (personId: string) =>
  (await db.notification.findMany({ where: { personId }, orderBy: { id: "asc" } })).map(({ sentence }) => sentence);
const note = (body: string) => ({ ticketId: ticket.id, visibility: "internal", body });

test("whoever follows hears of a colleague's changes, never of their own; following twice is following", async () => {
  for (const _ of [1, 2]) valueFrom(await followTicket.execute(cast.max, { ticketId: ticket.id }));
  valueFrom(await addNote.execute(cast.tess, note("Paper jam.")));
  valueFrom(await addNote.execute(cast.max, note("Thanks.")));
  const waiting = await statusNamed("In progress");
  valueFrom(await changeStatus.execute(cast.tess, { ticketId: ticket.id, statusId: waiting.id }));
  expect(await heard(cast.max.id)).toEqual([
    `${ticket.number} ${ticket.title}: Tess Turner: Paper jam.`,
    `${ticket.number} ${ticket.title}: Tess Turner: New → In progress`,
  ]);
  expect(await heard(cast.tess.id)).toEqual([]);
});

test("nobody hears of one thing twice", async () => {
  valueFrom(await followTicket.execute(cast.theo, { ticketId: ticket.id }));
  const input = { ticketId: ticket.id, assignee: await asAssignee(cast.theo) };
  valueFrom(await assignTicket.execute(cast.max, input));
  expect(await heard(cast.theo.id)).toEqual([`Max Manager gave you ${ticket.number}: ${ticket.title}`]);
});

test("whoever does not see the ticket any more, or has left, hears nothing", async () => {
  for (const actor of [cast.theo, cast.tariq]) valueFrom(await followTicket.execute(actor, { ticketId: ticket.id }));
  const level = await db.securityLevel.create({
    data: { name: "Own tickets only", baseKey: "serviceDeskUser", grants: mineOnly },
  });
  await db.person.update({ where: { id: cast.theo.id }, data: { securityLevelId: level.id } });
  await db.person.update({ where: { id: cast.tariq.id }, data: { isActive: false } });
  valueFrom(await addNote.execute(cast.tess, note("The customer's new number is 555-0100.")));
  expect(await db.notification.count()).toBe(0);
  await db.person.update({ where: { id: cast.tariq.id }, data: { isActive: true } });
});

test("the wrong person gets the answer of a ticket that is not there", async () => {
  for (const actor of [limited(cast.tess, mineOnly), limited(cast.tess, { "ticket.follow": "none" })]) {
    expect(refusalFrom(await followTicket.execute(actor, { ticketId: ticket.id })).kind).toBe("missing");
  }
});

test("the record it leaves stands beside the ticket, not in its feed", async () => {
  valueFrom(await followTicket.execute(cast.max, { ticketId: ticket.id }));
  expect(await db.event.findFirstOrThrow({ where: { name: "ticket.follow", subjectId: ticket.id } })).toMatchObject({
    ticketId: null,
    change: { number: ticket.number },
  });
});
