import { beforeAll, expect, test } from "vitest";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { followTicket } from "#features/tickets/commands/follow-ticket.ts";
import { unfollowTicket } from "#features/tickets/commands/unfollow-ticket.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited } from "../../../../support/limited.ts";
import { refusalFrom, reported } from "../../../../support/tickets.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("whoever has heard enough hears no more; stopping twice is stopping", async () => {
  const ticket = await reported(cast);
  valueFrom(await followTicket.execute(cast.max, { ticketId: ticket.id }));
  for (const _ of [1, 2]) valueFrom(await unfollowTicket.execute(cast.max, { ticketId: ticket.id }));
  valueFrom(await addNote.execute(cast.tess, { ticketId: ticket.id, visibility: "internal", body: "Paper jam." }));
  expect(await db.notification.count({ where: { personId: cast.max.id } })).toBe(0);
  expect(await db.event.count({ where: { name: "ticket.unfollow", subjectId: ticket.id, ticketId: null } })).toBe(2);
});

test("the wrong person gets the answer of a ticket that is not there", async () => {
  const ticket = await reported(cast);
  const actor = limited(cast.tess, { "ticket.unfollow": "none" });
  expect(refusalFrom(await unfollowTicket.execute(actor, { ticketId: ticket.id })).kind).toBe("missing");
});
