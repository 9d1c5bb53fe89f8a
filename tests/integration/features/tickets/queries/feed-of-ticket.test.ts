import { beforeAll, beforeEach, expect, test } from "vitest";
import { assembleFeed } from "#features/activity/model/assemble-feed.ts";
import { eventsOnTicket } from "#features/activity/queries/events-on-ticket.ts";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { editNote } from "#features/tickets/commands/edit-note.ts";
import { removeAttachment } from "#features/tickets/commands/remove-attachment.ts";
import { activityCounts, kindsWithout } from "#features/tickets/queries/activity-counts.ts";
import { filesFeed, filesOnTicket } from "#features/tickets/queries/files-on-ticket.ts";
import { mailsFeed } from "#features/tickets/queries/mails-on-ticket.ts";
import { noteToEdit } from "#features/tickets/queries/note-by-id.ts";
import { noteChoices } from "#features/tickets/queries/note-choices.ts";
import { notesOnTicket } from "#features/tickets/queries/notes-on-ticket.ts";
import { db } from "#server/db.ts";
import { attachedFile } from "../../../../support/attachments.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { picture, stored, storedText } from "../../../../support/files.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { reported, sunday } from "../../../../support/tickets.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  ticket = await reported(cast, { contactId: cast.northwind.contactId });
});

const later = (minutes: number) => new Date(sunday.getTime() + minutes * 60_000);
const sources = { note: [notesOnTicket], attachment: [filesFeed], mail: [mailsFeed], change: [eventsOnTicket] };

async function wroteToCarla() {
  const typed = {
    ticketId: ticket.id,
    visibility: "customer",
    title: "Toner",
    body: "We bring a **new** one.",
    recipients: `to:contact:${cast.northwind.contactId}`,
  };
  const files = [await stored("toner.png", await picture("png"))];
  return valueFrom(await addNote.execute(cast.tess, typed, { now: later(1), files }));
}

test("the feed tells notes with their files, lone files, mails and changes, each once, and more of a kind when asked", async () => {
  const { id } = await wroteToCarla();
  await attachedFile(cast.theo, ticket.id);
  const { items } = await assembleFeed(cast.tess, ticket.id, sources, { filter: "all", after: undefined });
  expect(items.map(({ kind }) => kind).toSorted()).toEqual(["attachment", "change", "note"]);
  expect(items.find(({ kind }) => kind === "note")).toMatchObject({
    id,
    title: "Toner",
    isRich: true,
    audience: "customer",
    marks: [{ text: "Mailed to Carla Ruiz" }],
    files: [{ name: "toner.png", isPicture: true }],
    href: `/tickets/${ticket.number}/notes/${id}`,
  });
  const files = await assembleFeed(cast.tess, ticket.id, sources, { filter: "files", after: undefined });
  expect(files.items.flatMap((item) => item.files ?? []).map(({ name }) => name)).toEqual(["toner.png", "log.txt"]);
  const mails = await assembleFeed(cast.tess, ticket.id, sources, { filter: "mail", after: undefined });
  expect(mails.items.map(({ sentence }) => sentence)).toEqual([
    `mailed “[${ticket.number}] Printer on 2nd floor offline” to carla@northwind.example`,
  ]);
});

test("counts say what there is, and nothing to those who may not see the ticket", async () => {
  await wroteToCarla();
  const lone = await attachedFile(cast.theo, ticket.id);
  valueFrom(await removeAttachment.execute(cast.theo, { id: lone }, { now: later(2) }));
  const counts = await activityCounts(cast.tess, ticket.id);
  expect(counts).toEqual({ note: 1, time: 0, material: 0, expense: 0, attachment: 1, mail: 1, signOff: 0, change: 2 });
  expect([...kindsWithout(counts)]).toEqual(["time", "material", "expense", "signOff"]);
  expect(await activityCounts(limited(cast.theo, mineOnly), ticket.id)).toEqual({});
});

test("whoever may not see a ticket reads nothing of its feed", async () => {
  const { id } = await wroteToCarla();
  const stranger = limited(cast.theo, mineOnly);
  const question = { filter: "all", after: undefined } as const;
  expect((await assembleFeed(stranger, ticket.id, sources, question)).items).toEqual([]);
  expect(await filesOnTicket(stranger, ticket.id, sunday)).toEqual([]);
  expect(await noteToEdit(stranger, id)).toBeUndefined();
  expect((await noteChoices(stranger, ticket.id)).recipients).toEqual([]);
});

test("a note is offered for correction to those who may, and says that it was corrected", async () => {
  const { id } = await wroteToCarla();
  expect(await noteToEdit(cast.tess, id)).toMatchObject({ title: "Toner", version: 1 });
  expect(await noteToEdit(cast.theo, id)).toBeUndefined();
  valueFrom(
    await editNote.execute(
      cast.tess,
      { id, version: "1", visibility: "customer", body: "Tomorrow." },
      { now: later(3) },
    ),
  );
  const [note] = await notesOnTicket(cast.theo, ticket.id, { before: undefined, limit: 5 });
  expect(note?.marks?.map(({ text }) => text)).toContain("Corrected");
  expect(note?.href).toBeUndefined();
});

test("a removed file can be brought back for a while, so it stays in the list of files", async () => {
  const id = await attachedFile(cast.tess, ticket.id, await storedText("a.txt"));
  valueFrom(await removeAttachment.execute(cast.tess, { id }, { now: sunday }));
  const listedAt = async (days: number) =>
    (await filesOnTicket(cast.tess, ticket.id, later(days * 1440))).map(({ name, isRemoved }) => [name, isRemoved]);
  expect(await listedAt(29)).toEqual([["a.txt", true]]);
  expect(await listedAt(31)).toEqual([]);
});

test("the form of a note offers the people of the ticket, and says who takes no mail", async () => {
  await db.contact.update({ where: { id: cast.northwind.contactId }, data: { acceptsMail: false } });
  const { recipients, types, needsTitle } = await noteChoices(cast.tess, ticket.id);
  await db.contact.update({ where: { id: cast.northwind.contactId }, data: { acceptsMail: true } });
  expect(recipients).toMatchObject([{ name: "Carla Ruiz", isContact: true, objection: "does not accept mail" }]);
  expect(types.map(({ name }) => name)).toEqual(["Work note", "Customer update", "Phone call", "Diagnosis"]);
  expect(needsTitle).toBe(false);
});

test("a ticket with 2,000 notes shows a page at a time, and a search finds the one that says it", async () => {
  await db.ticketNote.createMany({
    data: Array.from({ length: 2000 }, (_, at) => ({
      ticketId: ticket.id,
      visibility: "internal" as const,
      body: at === 77 ? "The fuser unit was it." : `Note ${at}`,
      createdAt: later(at),
    })),
  });
  const first = await assembleFeed(cast.tess, ticket.id, sources, { filter: "notes", after: undefined });
  expect(first.items).toHaveLength(30);
  const second = await assembleFeed(cast.tess, ticket.id, sources, { filter: "notes", after: first.older });
  expect(second.items[0]?.body).toBe("Note 1969");
  const found = await assembleFeed(cast.tess, ticket.id, sources, {
    filter: "all",
    after: undefined,
    words: "FUSER unit",
  });
  expect(found.items.map(({ body }) => body)).toEqual(["The fuser unit was it."]);
});
