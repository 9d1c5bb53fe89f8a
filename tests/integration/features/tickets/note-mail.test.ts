import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import { storedText } from "../../../support/files.ts";
import { refusalFrom, reported, sunday } from "../../../support/tickets.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  await db.contact.update({ where: { id: cast.northwind.contactId }, data: { acceptsMail: true, isActive: true } });
  await db.outgoingMail.deleteMany();
  ticket = await reported(cast, { contactId: cast.northwind.contactId });
});

const carla = (role = "to") => `${role}:contact:${cast.northwind.contactId}`;
const person = (role: string, of: { readonly id: string }) => `${role}:person:${of.id}`;

async function saved(more: Readonly<Record<string, unknown>> = {}, files = 0) {
  const typed = { ticketId: ticket.id, visibility: "customer", body: "We come at **9**.", ...more };
  const stored = await Promise.all(Array.from({ length: files }, () => storedText()));
  return valueFrom(await addNote.execute(cast.tess, typed, { now: sunday, files: stored }));
}
const mails = () => db.outgoingMail.findMany({ orderBy: { createdAt: "asc" } });
const noteNow = (id: string) => db.ticketNote.findUniqueOrThrow({ where: { id } });

test("Saving a note with zero recipients sends zero mails", async () => {
  await saved();
  await saved({ recipients: ["", "", ""], otherTo: "", otherCc: " ", otherBcc: "" });
  expect(await mails()).toEqual([]);
});

test("Internal note never appears in customer view or mail even if the contact is selected as recipient", async () => {
  const chosen = [carla("to"), carla("cc"), carla("bcc"), person("cc", cast.theo)];
  const more = { otherTo: "CARLA@northwind.example, boss@northwind.example", otherBcc: "somebody@else.example" };
  const { id, mailed, leftOut } = await saved({
    visibility: "internal",
    body: "Secret of the desk",
    recipients: chosen,
    ...more,
  });
  expect(mailed).toEqual(["Theo Novak"]);
  expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(new Set(["the note is internal"]));
  expect((await mails()).flatMap(({ recipient, cc, bcc }) => [recipient, ...cc, ...bcc])).toEqual([
    "",
    "theo@tallydesk.example",
  ]);
  expect(await db.ticketNote.count({ where: { id, visibility: "customer" } })).toBe(0);
  const all = await saved({ visibility: "internal", body: "Secret of the desk", recipients: carla() });
  expect(all.mailed).toEqual([]);
  expect(await mails()).toHaveLength(1);
});

describe("a mailed note", () => {
  test("is one mail with the ticket's number, threaded by its headers, as text and as HTML", async () => {
    const first = await saved({
      recipients: [carla("to"), person("cc", cast.theo)],
      otherBcc: "boss@northwind.example",
    });
    const second = await saved({ recipients: carla(), body: "And <b>now</b>?" });
    const [one, two] = await mails();
    expect(one).toMatchObject({
      recipient: "carla@northwind.example",
      cc: ["theo@tallydesk.example"],
      bcc: ["boss@northwind.example"],
      subject: `[${ticket.number}] Printer on 2nd floor offline`,
      body: expect.stringContaining("We come at **9**."),
      html: expect.stringContaining("<p>We come at <strong>9</strong>.</p>"),
      ticketId: ticket.id,
      noteId: first.id,
      messageId: expect.stringMatching(new RegExp(`^<${first.id}@.+>$`)),
      inReplyTo: "",
      isAutomatic: false,
    });
    expect(two).toMatchObject({ noteId: second.id, inReplyTo: one?.messageId });
    expect(two?.html).toContain("And &lt;b&gt;now&lt;/b&gt;?");
  });

  test("keeps to whom it went, but not the blind copies", async () => {
    const { id } = await saved({ recipients: [carla("to"), person("cc", cast.theo), person("bcc", cast.max)] });
    expect((await noteNow(id)).recipients).toEqual([
      { role: "to", name: "Carla Ruiz", address: "carla@northwind.example" },
      { role: "cc", name: "Theo Novak", address: "theo@tallydesk.example" },
    ]);
    const event = await db.event.findFirstOrThrow({ where: { subjectId: id } });
    expect(JSON.stringify(event.change)).not.toContain("Max");
  });

  test("goes to each address once, however often it was chosen", async () => {
    await saved({ recipients: [carla("cc"), carla("to")], otherBcc: "Carla@Northwind.example" });
    expect(await mails()).toMatchObject([{ recipient: "carla@northwind.example", cc: [], bcc: [] }]);
  });

  test("sent twice is mailed once", async () => {
    const call = { key: randomUUID(), now: sunday };
    const typed = { ticketId: ticket.id, visibility: "customer", body: "Once.", recipients: carla() };
    for (let tries = 0; tries < 2; tries++) valueFrom(await addNote.execute(cast.tess, typed, call));
    expect(await mails()).toHaveLength(1);
  });
});

describe("somebody gets no mail, and it is said why", () => {
  test.each([
    ["does not accept mail", { acceptsMail: false }, () => ({ recipients: carla() })],
    ["does not accept mail", { acceptsMail: false }, () => ({ otherCc: "carla@NORTHWIND.example" })],
    ["is not active any more", { isActive: false }, () => ({ recipients: carla() })],
  ])("who %s", async (reason, contact, more) => {
    await db.contact.update({ where: { id: cast.northwind.contactId }, data: contact });
    expect(await saved(more())).toMatchObject({ mailed: [], leftOut: [{ name: "Carla Ruiz", reason }] });
    expect(await mails()).toEqual([]);
  });

  test("a colleague who may not see the ticket", async () => {
    const level = await db.securityLevel.create({
      data: { name: "Mine", baseKey: "serviceDeskUser", grants: { "ticket.read": "mine" } },
    });
    const before = await db.person.findUniqueOrThrow({ where: { id: cast.tariq.id } });
    await db.person.update({ where: { id: cast.tariq.id }, data: { securityLevelId: level.id } });
    expect(
      await saved({ visibility: "internal", recipients: person("to", cast.tariq), body: "@Tariq look" }),
    ).toMatchObject({
      mailed: [],
      called: [],
      leftOut: [{ name: "Tariq Aziz", reason: "may not see this ticket" }],
    });
    await db.person.update({ where: { id: cast.tariq.id }, data: { securityLevelId: before.securityLevelId } });
  });
});

describe("what is no recipient is refused at its field", () => {
  const many = Array.from({ length: 2000 }, (_, at) => `p${at}@x.example`).join(",");
  test.each([
    [{ otherTo: "carla" }, { otherTo: "“carla” is no e-mail address." }],
    [
      { otherCc: "a@b.example, <script>alert(1)</script>" },
      { otherCc: "“<script>alert(1)</script>” is no e-mail address." },
    ],
    [{ otherTo: "a@b.example\r\nBcc: evil@x.example" }, { otherTo: "“Bcc:” is no e-mail address." }],
    [{ recipients: "to:contact:nobody" }, { recipients: "Choose recipients from the list." }],
    [
      { recipients: "to:contact:00000000-0000-4000-8000-000000000000" },
      { recipients: "Choose recipients from the list." },
    ],
  ])("%j", async (more, fields) => {
    const typed = { ticketId: ticket.id, visibility: "customer", body: "x", ...more };
    expect(refusalFrom(await addNote.execute(cast.tess, typed)).fields).toEqual(fields);
    expect(await mails()).toEqual([]);
  });

  test("two thousand of them", async () => {
    const typed = { ticketId: ticket.id, visibility: "customer", body: "x", otherTo: many };
    expect(refusalFrom(await addNote.execute(cast.tess, typed)).message).toBe(
      "A note can be mailed to at most 50 people.",
    );
    const thirty = many.split(",").slice(0, 30).join(",");
    const both = { ...typed, otherTo: thirty, otherCc: thirty.replaceAll("p", "q") };
    expect(refusalFrom(await addNote.execute(cast.tess, both)).fields).toEqual({
      recipients: "A note can be mailed to at most 50 people.",
    });
  });

  test("a contact of another customer", async () => {
    const stranger = await db.customer.create({
      data: { name: "Elsewhere", contacts: { create: { name: "Zed", email: "zed@else.example" } } },
      include: { contacts: true },
    });
    const typed = {
      ticketId: ticket.id,
      visibility: "customer",
      body: "x",
      recipients: `to:contact:${stranger.contacts[0]?.id}`,
    };
    expect(refusalFrom(await addNote.execute(cast.tess, typed)).fields).toEqual({
      recipients: "Choose recipients from the list.",
    });
  });
});

describe("mentions", () => {
  const bell = (of: { readonly id: string }) =>
    db.notification.findMany({ where: { personId: of.id, href: `/tickets/${ticket.number}` } });

  test("a colleague who is called by name hears of it, by first name too, and nobody else", async () => {
    const { called } = await saved({
      visibility: "internal",
      body: "@Theo Novak and @max: look at this. ada@theo.example",
    });
    expect(called.toSorted()).toEqual(["Max Manager", "Theo Novak"]);
    expect(await bell(cast.theo)).toMatchObject([
      { sentence: `Tess Turner mentioned you on ${ticket.number}: Printer on 2nd floor offline` },
    ]);
    expect(await bell(cast.ada)).toEqual([]);
  });

  test("nobody calls themselves", async () => {
    expect((await saved({ body: "@Tess Turner was here" })).called).toEqual([]);
  });
});
