import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { editNote } from "#features/tickets/commands/edit-note.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { storedText } from "../../../../support/files.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom, reported, sunday, ticketNow } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
let id: string;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  ticket = await reported(cast);
  const typed = { ticketId: ticket.id, visibility: "internal", body: "Called back." };
  ({ id } = valueFrom(await addNote.execute(cast.tess, typed, { now: sunday, files: [await storedText()] })));
});

const later = new Date(sunday.getTime() + 60_000);
const corrected = (more: Readonly<Record<string, string>> = {}) => ({
  id,
  version: "1",
  visibility: "internal",
  body: "Called back twice.",
  ...more,
});
const noteNow = () => db.ticketNote.findUniqueOrThrow({ where: { id }, include: { attachments: true } });

test("a note says what it was corrected to, its files go with its audience, and nobody is mailed", async () => {
  const mails = await db.outgoingMail.count();
  valueFrom(await editNote.execute(cast.tess, corrected({ visibility: "customer", title: "Call" }), { now: later }));
  expect(await noteNow()).toMatchObject({
    body: "Called back twice.",
    title: "Call",
    visibility: "customer",
    editedAt: later,
    createdAt: sunday,
    version: 2,
    attachments: [{ visibility: "customer" }],
  });
  expect(await ticketNow(ticket.id)).toMatchObject({ lastActivity: "Tess Turner corrected a note" });
  expect(await db.outgoingMail.count()).toBe(mails);
});

test("a note that the customer can read from now on is their first answer", async () => {
  expect((await ticketNow(ticket.id)).firstResponseAt).toBeNull();
  valueFrom(await editNote.execute(cast.tess, corrected(), { now: later }));
  expect((await ticketNow(ticket.id)).firstResponseAt).toBeNull();
  const published = corrected({ visibility: "customer", version: "2" });
  valueFrom(await editNote.execute(cast.tess, published, { now: later }));
  expect((await ticketNow(ticket.id)).firstResponseAt).toEqual(later);
});

test("the wrong person: colleagues correct their own, whoever leads them corrects all", async () => {
  for (const actor of [cast.theo, limited(cast.tess, { "note.edit": "none" }), limited(cast.theo, mineOnly)]) {
    expect(refusalFrom(await editNote.execute(actor, corrected())).kind).toBe("missing");
  }
  expect((await noteNow()).body).toBe("Called back.");
  valueFrom(await editNote.execute(cast.max, corrected()));
});

describe("the wrong moment", () => {
  test("somebody else corrected it meanwhile: both versions are shown", async () => {
    valueFrom(await editNote.execute(cast.max, corrected({ body: "Max was first." })));
    expect(refusalFrom(await editNote.execute(cast.tess, corrected()))).toMatchObject({
      kind: "conflict",
      theirs: { body: "Max was first.", version: "2", visibility: "internal" },
    });
  });

  test("Tallydesk wrote it, or a mail brought it", async () => {
    await db.ticketNote.update({ where: { id }, data: { isLocked: true } });
    expect(refusalFrom(await editNote.execute(cast.max, corrected())).message).toContain("Tallydesk wrote this note");
    await db.ticketNote.update({ where: { id }, data: { isLocked: false, senderName: "Carla Ruiz" } });
    expect(refusalFrom(await editNote.execute(cast.max, corrected())).message).toContain("A mail brought this note");
  });

  test.each([
    [{ body: " " }, { body: "Write the note first." }],
    [{ noteTypeId: "00000000-0000-4000-8000-000000000000" }, { noteTypeId: "Choose one of the note types." }],
    [{ version: "x" }, { version: "Reload the page." }],
  ])("%j is refused at its field", async (more, fields) => {
    expect(refusalFrom(await editNote.execute(cast.tess, corrected(more))).fields).toEqual(fields);
  });
});

test("the record it leaves: what it said before", async () => {
  valueFrom(await editNote.execute(cast.tess, corrected({ visibility: "customer" }), { now: later }));
  expect(await lastEventAbout(id)).toMatchObject({
    name: "note.edit",
    ticketId: ticket.id,
    change: {
      note: { from: "Called back.", to: "Called back twice." },
      audience: { from: "internal", to: "visible to the customer" },
    },
  });
});
