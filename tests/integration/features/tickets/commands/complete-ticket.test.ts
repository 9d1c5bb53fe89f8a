import { beforeAll, beforeEach, expect, test } from "vitest";
import { completeTicket } from "#features/tickets/commands/complete-ticket.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom, reported, sunday, ticketNow } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  ticket = await reported(cast);
});

const later = new Date(sunday.getTime() + 7_200_000);

test("the ticket is done, by whom and when, with its resolution; a fresh one was answered by it", async () => {
  const typed = { ticketId: ticket.id, resolution: "Replaced the toner.", wasResolution: "" };
  valueFrom(await completeTicket.execute(cast.tess, typed, { now: later }));
  expect(await ticketNow(ticket.id)).toMatchObject({
    isOpen: false,
    status: { name: "Complete" },
    resolution: "Replaced the toner.",
    completedAt: later,
    completedById: cast.tess.id,
    firstResponseAt: later,
  });
});

test("the wrong person gets the answer of a ticket that is not there", async () => {
  for (const theo of [limited(cast.theo, mineOnly), limited(cast.theo, { "ticket.complete": "none" })]) {
    expect(refusalFrom(await completeTicket.execute(theo, { ticketId: ticket.id })).kind).toBe("missing");
  }
});

test("a ticket is completed once", async () => {
  const outcomes = await Promise.all(
    [cast.tess, cast.theo].map((actor) => completeTicket.execute(actor, { ticketId: ticket.id })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a resolution that somebody else wrote meanwhile is shown, not lost", async () => {
  await db.ticket.update({ where: { id: ticket.id }, data: { resolution: "Restarted the spooler." } });
  const typed = { ticketId: ticket.id, resolution: "Replaced the toner.", wasResolution: "" };
  expect(refusalFrom(await completeTicket.execute(cast.tess, typed))).toMatchObject({
    kind: "conflict",
    theirs: { resolution: "Restarted the spooler.", wasResolution: "Restarted the spooler." },
  });
});

test("the record it leaves", async () => {
  await completeTicket.execute(cast.tess, { ticketId: ticket.id, resolution: "Done." }, { now: later });
  expect(await lastEventAbout(ticket.id)).toMatchObject({
    name: "ticket.complete",
    change: { status: { from: "New", to: "Complete" }, resolution: { from: "", to: "Done." } },
  });
});

test("what the category asks for is filled in first, whatever is said", async () => {
  const { id: categoryId } = await db.ticketCategory.create({
    data: { name: "Careful", sort: 99, fields: { resolution: { state: "required_to_complete" } } },
  });
  await db.ticket.update({ where: { id: ticket.id }, data: { categoryId } });
  const refusal = refusalFrom(await completeTicket.execute(cast.tess, { ticketId: ticket.id, despite: "true" }));
  expect(refusal.message).toBe(`${ticket.number} cannot be completed yet. Fill in first: resolution.`);
  expect(refusal.fields).toEqual({ resolution: "Say how it was resolved." });
  valueFrom(await completeTicket.execute(cast.tess, { ticketId: ticket.id, resolution: "Replaced the toner." }));
});

test("an open important item and a running timer are asked about; whoever knows completes it anyway", async () => {
  await db.checklistItem.createMany({
    data: [
      { ticketId: ticket.id, position: 1, text: "Back up first", isImportant: true },
      { ticketId: ticket.id, position: 2, text: "Sweep the floor" },
    ],
  });
  await db.timer.create({
    data: { ticketId: ticket.id, personId: cast.theo.id, startedAt: sunday, runningSince: sunday },
  });
  expect(refusalFrom(await completeTicket.execute(cast.tess, { ticketId: ticket.id }))).toMatchObject({
    message: `${ticket.number}: An important item of the checklist is open. The timer of Theo Novak runs on it.`,
    fields: { despite: "Tick this to complete it anyway." },
  });
  valueFrom(await completeTicket.execute(cast.tess, { ticketId: ticket.id, despite: "true" }));
});
