import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { notesOnTicket } from "#features/tickets/queries/notes-on-ticket.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { storedText } from "../../../../support/files.ts";
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
    [{ body: "x".repeat(32_001) }, { body: "A note has at most 32,000 characters. Attach longer texts as a file." }],
    [{ body: "x".repeat(5_000_000) }, { body: "A note has at most 32,000 characters. Attach longer texts as a file." }],
    [{ title: "x".repeat(300) }, { title: "Title must be at most 200 characters." }],
    [{ noteTypeId: "none of them" }, { noteTypeId: "Choose one of the note types." }],
    [{ visibility: "everybody" }, { visibility: "Choose who can read the note." }],
  ])("case %# is refused at its field", async (more, fields) => {
    expect(refusalFrom(await addNote.execute(cast.tess, note(more))).fields).toEqual(fields);
  });
});

test("a note has a type and a title, and brings its files", async () => {
  const type = await db.noteType.findUniqueOrThrow({ where: { name: "Phone call" } });
  const files = [await storedText()];
  const typed = note({ title: "  Call \n with Carla ", noteTypeId: type.id, visibility: "customer" });
  const { id } = valueFrom(await addNote.execute(cast.tess, typed, { now: later, files }));
  expect(await db.ticketNote.findUniqueOrThrow({ where: { id }, include: { attachments: true } })).toMatchObject({
    title: "Call with Carla",
    noteTypeId: type.id,
    attachments: [{ name: "log.txt", visibility: "customer" }],
  });
});

test("a note whose type nobody chose is of the default type, and the types of Tallydesk itself are not for people", async () => {
  const { id } = valueFrom(await addNote.execute(cast.tess, note(), { now: later }));
  const kept = await db.ticketNote.findUniqueOrThrow({
    where: { id },
    select: { noteType: { select: { name: true } } },
  });
  expect(kept.noteType?.name).toBe("Work note");
  const merged = await db.noteType.findUniqueOrThrow({ where: { name: "Merged" } });
  expect(refusalFrom(await addNote.execute(cast.tess, note({ noteTypeId: merged.id }))).fields).toEqual({
    noteTypeId: "Choose one of the note types.",
  });
});

test("the ticket's category may ask for a title", async () => {
  const category = await db.ticketCategory.create({ data: { name: "Strict", requiresNoteTitle: true } });
  await db.ticket.update({ where: { id: ticket.id }, data: { categoryId: category.id } });
  expect(refusalFrom(await addNote.execute(cast.tess, note())).fields).toEqual({
    title: "Notes on tickets of the category Strict need a title.",
  });
  valueFrom(await addNote.execute(cast.tess, note({ title: "Call" })));
  await db.ticket.update({ where: { id: ticket.id }, data: { categoryId: null } });
  await db.ticketCategory.delete({ where: { id: category.id } });
});

test("what a paste brings along and nobody types is taken out", async () => {
  const { id } = valueFrom(await addNote.execute(cast.tess, note({ body: "a\u0000b\r\nc\ud800 \u202etxt\u0007" })));
  expect((await db.ticketNote.findUniqueOrThrow({ where: { id } })).body).toBe("ab\nc txt");
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
