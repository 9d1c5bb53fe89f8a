import { beforeAll, beforeEach, expect, test } from "vitest";
import { completeTicket } from "#features/tickets/commands/complete-ticket.ts";
import { reopenTicket } from "#features/tickets/commands/reopen-ticket.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom, reported, ticketNow } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  ticket = await reported(cast);
  valueFrom(await completeTicket.execute(cast.tess, { ticketId: ticket.id, resolution: "Replaced the toner." }));
});

test("the ticket is open again, in work, and keeps its resolution", async () => {
  valueFrom(await reopenTicket.execute(cast.theo, { ticketId: ticket.id }));
  expect(await ticketNow(ticket.id)).toMatchObject({
    isOpen: true,
    completedAt: null,
    completedById: null,
    resolution: "Replaced the toner.",
    status: { name: "In progress" },
  });
});

test("the wrong person gets the answer of a ticket that is not there", async () => {
  for (const theo of [limited(cast.theo, mineOnly), limited(cast.theo, { "ticket.reopen": "none" })]) {
    expect(refusalFrom(await reopenTicket.execute(theo, { ticketId: ticket.id })).kind).toBe("missing");
  }
});

test("an open ticket is not reopened", async () => {
  valueFrom(await reopenTicket.execute(cast.tess, { ticketId: ticket.id }));
  expect(refusalFrom(await reopenTicket.execute(cast.tess, { ticketId: ticket.id })).message).toBe(
    "The ticket is open already.",
  );
});

test("the record it leaves", async () => {
  await reopenTicket.execute(cast.tess, { ticketId: ticket.id });
  expect(await lastEventAbout(ticket.id)).toMatchObject({
    name: "ticket.reopen",
    change: { status: { from: "Complete", to: "In progress" } },
  });
});
