import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { takeIn } from "#features/mail/commands/take-in.ts";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { completeTicket } from "#features/tickets/commands/complete-ticket.ts";
import { historyOfTicket } from "#features/tickets/queries/history-of-ticket.ts";
import { db } from "#server/db.ts";
import { fileStore } from "#server/file-store.ts";
import { slaOf, standardAgreement, toStatus } from "../../../../support/agreements.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { mailboxNamed, mustTakeIn, takenIn } from "../../../../support/mailboxes.ts";
import { refusalFrom } from "../../../../support/people.ts";
import { bounceOf, multipart, onePixel, rawMail } from "../../../../support/raw-mails.ts";
import { asAssignee, reported, ticketNow } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let mailboxId: string;
beforeAll(async () => {
  cast = await makeCast();
  mailboxId = await mailboxNamed();
});
beforeEach(async () => {
  // Each test has an hour of its own.
  await db.incomingMail.updateMany({ data: { takenAt: new Date(Date.now() - 2 * 3_600_000) } });
});

const take = (raw: Buffer) => mustTakeIn(mailboxId, raw);
const stranger = { From: "Stan Stranger <stan@elsewhere.example>" };

describe("a mail becomes a ticket", () => {
  test("of its sender's customer, with its subject, its text, its files and its raw message", async () => {
    const raw = multipart(
      "mixed",
      [
        "Content-Type: text/plain\n\nIt burns.",
        `Content-Type: image/png\nContent-ID: <shot@x>\nContent-Disposition: inline; filename="shot.png"\nContent-Transfer-Encoding: base64\n\n${onePixel}`,
        'Content-Type: text/plain\nContent-Disposition: attachment; filename="log.txt"\n\nall is not well',
      ],
      { Subject: "Re: Printer on fire" },
    );
    const mail = await take(raw);
    expect(mail).toMatchObject({
      outcome: "created",
      fromAddress: "carla@northwind.example",
      ticket: {
        title: "Printer on fire",
        description: "It burns.",
        customerId: cast.northwind.customerId,
        contactId: cast.northwind.contactId,
        status: { name: "New" },
        source: { name: "Email" },
        queue: { name: "Level I Support" },
        isOpen: true,
      },
    });
    expect(
      mail.ticket?.attachments.map(({ name, contentId, visibility }) => [name, contentId, visibility]).sort(),
    ).toEqual([
      ["log.txt", null, "customer"],
      ["shot.png", "shot@x", "customer"],
    ]);
    expect(await (await fileStore()).get(mail.rawKey)).toEqual(raw);
  });

  test("as the default category starts its tickets: its fields and its checklist", async () => {
    const [priority, queue, workType] = await Promise.all([
      db.ticketPriority.findUniqueOrThrow({ where: { name: "Low" } }),
      db.queue.findUniqueOrThrow({ where: { name: "Level II Support" } }),
      db.workType.findFirstOrThrow({ where: { isActive: true } }),
    ]);
    const items = { create: { text: "Call back", isImportant: true, position: 1 } };
    const { id: checklistId } = await db.checklistTemplate.create({ data: { name: "By mail", items } });
    const before = await db.ticketCategory.findFirstOrThrow({ where: { isDefault: true } });
    const fields = {
      priorityId: { state: "shown", value: priority.id },
      queueId: { state: "shown", value: queue.id },
      workTypeId: { state: "required", value: workType.id },
      assignee: { state: "shown", value: await asAssignee(cast.tess) },
      tags: { state: "shown", value: "mail, new" },
      locationId: { state: "required" },
    };
    await db.ticketCategory.update({ where: { id: before.id }, data: { fields, checklistId } });
    const { ticketId: id } = await take(rawMail({ Subject: "Started" }));
    const ticketId = id ?? "";
    await db.ticketCategory.update({ where: { id: before.id }, data: { fields: {}, checklistId: null } });
    expect(await ticketNow(ticketId)).toMatchObject({
      title: "Started",
      categoryId: before.id,
      priorityId: priority.id,
      priorityRank: priority.rank,
      queueId: queue.id,
      workTypeId: workType.id,
      technicianId: cast.tess.id,
    });
    expect(await db.checklistItem.findMany({ where: { ticketId } })).toMatchObject([{ text: "Call back" }]);
    expect(await db.ticketTag.count({ where: { ticketId } })).toBe(2);
    const told = await db.notification.findFirst({ where: { personId: cast.tess.id }, orderBy: { id: "desc" } });
    expect(told?.sentence).toMatch(/^Carla Ruiz wrote T\d+\.\d+: Started$/);
  });

  test("once: the same mail again changes nothing", async () => {
    const raw = rawMail({ "Message-ID": "<once@northwind.example>" });
    await take(raw);
    const tickets = await db.ticket.count();
    expect(await takenIn(mailboxId, raw)).toBeNull();
    expect(await Promise.all([takenIn(mailboxId, raw), takenIn(mailboxId, raw)])).toEqual([null, null]);
    expect(await db.ticket.count()).toBe(tickets);
  });

  test("once, when two processes take it at the same moment", async () => {
    const raw = rawMail({ "Message-ID": "<race@northwind.example>" });
    const tickets = await db.ticket.count();
    await Promise.all([takenIn(mailboxId, raw), takenIn(mailboxId, raw), takenIn(mailboxId, raw)]);
    expect(await db.ticket.count()).toBe(tickets + 1);
  });

  test("where unknown senders have a customer; otherwise it waits", async () => {
    expect(await take(rawMail(stranger))).toMatchObject({ outcome: "waiting", reason: "Nobody knows its sender." });
    await db.mailbox.update({ where: { id: mailboxId }, data: { customerId: cast.northwind.customerId } });
    const mail = await take(rawMail(stranger));
    await db.mailbox.update({ where: { id: mailboxId }, data: { customerId: null } });
    expect(mail).toMatchObject({ outcome: "created", ticket: { contactId: null, title: "Printer on fire" } });
  });

  test("whatever stands in it: scripts are text, long texts are cut, zero bytes go", async () => {
    const html = "<script>alert(1)</script><p>Hi <img src=cid:x onerror=alert(2)></p>";
    const mail = await take(rawMail({ "Content-Type": "text/html", Subject: "<script>x</script>\u0000" }, html));
    expect(mail.ticket).toMatchObject({ title: "<script>x</script>", description: "Hi" });
    const long = await take(rawMail({}, "a word ".repeat(20_000)));
    expect(long.ticket?.description.length).toBeLessThanOrEqual(32_000);
    expect(long.ticket?.description).toMatch(/raw message has all of it/);
  });
});

describe("an answer finds its ticket", () => {
  test("by the number in its subject: a note that the customer wrote and sees", async () => {
    const ticket = await reported(cast, { assignee: await asAssignee(cast.tess) });
    const text = "It works again.\n\nOn Mon, 23 Nov 2026, Tess wrote:\n> Does it?";
    const mail = await take(rawMail({ Subject: `Re: [${ticket.number}] Printer` }, text));
    expect(mail).toMatchObject({
      outcome: "replied",
      ticketId: ticket.id,
      note: { body: "It works again.", visibility: "customer", senderName: "Carla Ruiz", authorId: null },
    });
    expect((await ticketNow(ticket.id)).status.name).toBe("Customer note added");
    const told = await db.notification.findFirst({ where: { personId: cast.tess.id }, orderBy: { id: "desc" } });
    expect(told?.sentence).toBe(`Carla Ruiz answered ${ticket.number}: ${ticket.title}`);
  });

  test("by the mail it answers, sent or received, though the subject says nothing", async () => {
    const ticket = await reported(cast);
    const sent = { recipient: "carla@northwind.example", subject: "x", body: "x", ticketId: ticket.id };
    await db.outgoingMail.create({ data: { ...sent, messageId: "<sent@desk.example.com>" } });
    const first = await take(
      rawMail({ "In-Reply-To": "<sent@desk.example.com>", "Message-ID": "<two@northwind.example>" }),
    );
    expect(first).toMatchObject({ outcome: "replied", ticketId: ticket.id });
    const second = await take(rawMail({ References: "<unknown@x> <two@northwind.example> <three@x>" }));
    expect(second).toMatchObject({ outcome: "replied", ticketId: ticket.id });
  });

  test("and opens it again when it was complete", async () => {
    const ticket = await reported(cast);
    valueFrom(await completeTicket.execute(cast.tess, { ticketId: ticket.id, resolution: "Done." }));
    await take(rawMail({ Subject: `[${ticket.number}] still broken` }));
    expect(await ticketNow(ticket.id)).toMatchObject({
      isOpen: true,
      completedAt: null,
      status: { name: "Customer note added" },
    });
  });

  test("what an answer does to the status stands in the history, like every change of it", async () => {
    const ticket = await reported(cast);
    await take(rawMail({ Subject: `[${ticket.number}] more` }));
    valueFrom(await completeTicket.execute(cast.tess, { ticketId: ticket.id, resolution: "Done." }));
    await take(rawMail({ Subject: `[${ticket.number}] still broken` }));
    const { lines } = await historyOfTicket(cast.tess, ticket.id, "status", undefined);
    expect(lines.map(({ actorName, from, to }) => [actorName, from, to])).toEqual([
      ["Tallydesk", "Complete", "Customer note added"],
      ["Tess Turner", "Customer note added", "Complete"],
      ["Tallydesk", "New", "Customer note added"],
    ]);
  });

  test("but a customer who writes again was not answered by that", async () => {
    await standardAgreement();
    const ticket = await reported(cast);
    await take(rawMail({ Subject: `[${ticket.number}] anybody there?` }));
    expect(await slaOf(ticket.id)).toMatchObject({ firstResponseAt: null, isFirstResponseMet: null });
    await toStatus(cast.tess, ticket.id, "In progress", new Date());
    expect(await slaOf(ticket.id)).toMatchObject({ firstResponseById: cast.tess.id });
  });

  test("and goes on where it waited for the customer", async () => {
    await standardAgreement();
    const ticket = await reported(cast);
    await toStatus(cast.tess, ticket.id, "Waiting customer", new Date());
    expect((await slaOf(ticket.id)).pausedAt).not.toBeNull();
    await take(rawMail({ Subject: `[${ticket.number}] here you are` }));
    expect((await slaOf(ticket.id)).pausedAt).toBeNull();
  });

  test("also where it was merged into", async () => {
    const [from, into] = [await reported(cast), await reported(cast)];
    await db.ticket.update({ where: { id: from.id }, data: { mergedIntoId: into.id } });
    expect(await take(rawMail({ Subject: `[${from.number}]` }))).toMatchObject({
      outcome: "replied",
      ticketId: into.id,
    });
  });

  test("of a colleague: an internal note, and the status stays", async () => {
    const ticket = await reported(cast);
    const mail = await take(rawMail({ From: "Tess Turner <TESS@tallydesk.example>", Subject: `[${ticket.number}]` }));
    expect(mail).toMatchObject({ outcome: "replied", note: { visibility: "internal", senderName: "Tess Turner" } });
    expect((await ticketNow(ticket.id)).status.name).toBe("New");
  });

  test("with its files", async () => {
    const ticket = await reported(cast);
    const parts = [
      "Content-Type: text/plain\n\nSee the log.",
      'Content-Type: text/plain\nContent-Disposition: attachment; filename="log.txt"\n\nall is well',
    ];
    const mail = await take(multipart("mixed", parts, { Subject: `[${ticket.number}]` }));
    expect(mail.note?.attachments.map(({ name, visibility }) => [name, visibility])).toEqual([["log.txt", "customer"]]);
  });
});

describe("the wrong person", () => {
  test("whose address is a pattern is nobody else: not a contact, not a technician", async () => {
    const ticket = await reported(cast);
    for (const from of [
      "%@northwind.example",
      "carl_@northwind.example",
      "%@tallydesk.example",
      "t_ss@tallydesk.example",
    ]) {
      const mail = await take(rawMail({ From: from, Subject: `[${ticket.number}]` }));
      expect([from, mail.outcome, mail.ticketId]).toEqual([from, "waiting", null]);
    }
  });

  test("who guesses a number does not reach the ticket: a stranger waits", async () => {
    const ticket = await reported(cast);
    const mail = await take(rawMail({ ...stranger, Subject: `[${ticket.number}]` }));
    expect(mail).toMatchObject({ outcome: "waiting", ticketId: null });
    expect(mail.reason).toMatch(/names a ticket/);
  });

  test("of another customer gets a ticket of their own", async () => {
    const contacts = { create: { name: "Cy Contoso", email: "cy@contoso.example" } };
    const contoso = await db.customer.create({ data: { name: "Contoso", contacts } });
    const ticket = await reported(cast);
    const mail = await take(rawMail({ From: "cy@contoso.example", Subject: `[${ticket.number}] mine` }));
    expect(mail).toMatchObject({ outcome: "created", ticket: { customerId: contoso.id, title: "mine" } });
    expect(mail.ticketId).not.toBe(ticket.id);
  });

  test("who is signed in cannot take a mail in at all", async () => {
    expect(refusalFrom(await takeIn.execute(cast.olivia, {})).kind).toBe("missing");
  });
});

describe("nobody answers a machine", () => {
  test.each([
    ["an absence", { "Auto-Submitted": "auto-replied" }],
    ["an absence by its subject", { Subject: "Abwesenheitsnotiz: Printer" }],
    ["a newsletter", { Precedence: "bulk" }],
    ["our own mail", { From: "desk@tallydesk.example" }],
    ["our own mail by its name", { "Message-ID": "<0192f000-0000-7000-8000-000000000000@localhost>" }],
  ])("%s is ignored, with the reason, and its raw message is kept", async (_, headers) => {
    const tickets = await db.ticket.count();
    const mail = await take(rawMail(headers));
    expect(mail).toMatchObject({ outcome: "ignored", ticketId: null });
    expect(mail.reason).not.toBe("");
    expect(await (await fileStore()).get(mail.rawKey)).toBeDefined();
    expect(await db.ticket.count()).toBe(tickets);
  });

  test("a mail of ours that came back is noted on its ticket, for colleagues only", async () => {
    const ticket = await reported(cast);
    const messageId = "<came-back@desk.example.com>";
    const sent = { recipient: "gone@northwind.example", subject: "x", body: "x", ticketId: ticket.id, messageId };
    await db.outgoingMail.create({ data: sent });
    const mail = await take(bounceOf(messageId));
    expect(mail).toMatchObject({
      outcome: "ignored",
      ticketId: ticket.id,
      note: { visibility: "internal", isLocked: true },
    });
    expect(mail.note?.body).toBe(
      "A mail to gone@northwind.example could not be delivered: 550 5.1.1 No such user here",
    );
  });

  test("a mail to 2,000 recipients is refused, with the reason", async () => {
    const to = Array.from({ length: 2000 }, (_, index) => `someone${index}@northwind.example`).join(", ");
    const mail = await take(rawMail({ To: to }));
    expect(mail).toMatchObject({ outcome: "refused", ticketId: null });
    expect(mail.reason).toMatch(/2000 recipients/);
  });

  test("the 21st mail of a storm waits, and so do all after it until an hour has passed", async () => {
    const outcomes: string[] = [];
    for (let index = 0; index < 30; index++)
      outcomes.push((await take(rawMail({ Subject: `Alarm ${index}` }))).outcome);
    expect(outcomes.filter((outcome) => outcome === "created")).toHaveLength(20);
    expect(outcomes.slice(20)).toEqual(Array.from({ length: 10 }, () => "waiting"));
    const told = await db.notification.findMany({ where: { sentence: { startsWith: "Many mails of" } } });
    expect(told.map(({ personId }) => personId).toSorted()).toEqual([cast.ada.id, cast.olivia.id].toSorted());
    await db.incomingMail.updateMany({ data: { takenAt: new Date(Date.now() - 3_700_000) } });
    expect((await take(rawMail({}))).outcome).toBe("created");
  });
});

test("the record it leaves", async () => {
  const mail = await take(rawMail({}));
  expect(await lastEventAbout(mail.id)).toMatchObject({
    name: "mail.takeIn",
    actorId: null,
    ticketId: mail.ticketId,
    change: { outcome: "created", from: "Carla Ruiz", subject: "Printer on fire" },
  });
  valueFrom(await addNote.execute(cast.tess, { ticketId: mail.ticketId, visibility: "internal", body: "Seen." }));
});
