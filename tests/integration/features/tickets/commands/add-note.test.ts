import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { notesOnTicket } from "#features/tickets/queries/notes-on-ticket.ts";
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

const note = (more: Readonly<Record<string, string>> = {}) => ({
  ticketId: ticket.id,
  visibility: "internal",
  body: "Called back.\nNo answer.",
  ...more,
});
const later = new Date(sunday.getTime() + 60_000);

test("a note is kept with who can read it, and nobody gets mail", async () => {
  const mails = await db.outgoingMail.count();
  valueFrom(await addNote.execute(cast.tess, note(), { now: later }));
  valueFrom(await addNote.execute(cast.tess, note({ visibility: "customer", body: "We come at 9." }), { now: later }));
  const shown = await notesOnTicket(cast.theo, ticket.id, { before: undefined, limit: 10 });
  expect(shown.map(({ audience, body }) => [audience, body]).toSorted()).toEqual([
    ["customer", "We come at 9."],
    ["internal", "Called back.\nNo answer."],
  ]);
  expect(await db.outgoingMail.count()).toBe(mails);
  expect(await ticketNow(ticket.id)).toMatchObject({
    lastActivityAt: later,
    lastActivity: "Tess Turner: We come at 9.",
  });
});

test("the wrong person gets the answer of a ticket that is not there", async () => {
  for (const theo of [limited(cast.theo, mineOnly), limited(cast.theo, { "note.add": "none" })]) {
    expect(refusalFrom(await addNote.execute(theo, note())).kind).toBe("missing");
    expect(await db.ticketNote.count({ where: { ticketId: ticket.id } })).toBe(0);
  }
});

describe("the wrong moment", () => {
  test.each([
    [{ body: " \n " }, { body: "Write the note first." }],
    [{ body: "x".repeat(32_001) }, { body: "A note has at most 32,000 characters." }],
    [{ visibility: "everybody" }, { visibility: "Choose who can read the note." }],
  ])("%j is refused at its field", async (more, fields) => {
    expect(refusalFrom(await addNote.execute(cast.tess, note(more))).fields).toEqual(fields);
  });
});

test("the record it leaves", async () => {
  const { id } = valueFrom(await addNote.execute(cast.tess, note(), { now: later }));
  expect(await lastEventAbout(id)).toMatchObject({
    name: "note.add",
    subjectType: "note",
    ticketId: ticket.id,
    change: { visibility: "internal", body: "Called back." },
  });
});
