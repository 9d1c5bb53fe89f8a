import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { beginTakingMail, endTakingMail } from "#features/mail/begin-taking-mail.ts";
import { db } from "#server/db.ts";
import { beginSendingMail, endSendingMail } from "#server/mail-worker.ts";
import { queueMail } from "#server/outbox.ts";
import { type Cast, makeCast } from "../../../support/cast.ts";
import { deskAddress, openPostOffice, type PostOffice } from "../../../support/post-office.ts";
import { multipart, onePixel, rawMail } from "../../../support/raw-mails.ts";

const settings = vi.hoisted((): Record<string, string> => ({}));
vi.mock(import("#server/env.ts"), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, env: () => ({ ...original.env(), ...settings }) };
});

const carla = "carla@northwind.example";
const quick = { lookMs: 60_000, failureMs: 500, turnMs: 200 };

let cast: Cast;
let office: PostOffice;
beforeAll(async () => {
  cast = await makeCast();
  office = await openPostOffice();
  Object.assign(settings, { IMAP_URL: office.imapUrl, SMTP_URL: office.smtpUrl, MAIL_FROM: `Desk <${deskAddress}>` });
});
afterAll(async () => {
  endTakingMail();
  await endSendingMail();
  await office.close();
});

const named = (messageId: string) =>
  db.incomingMail.findUniqueOrThrow({ where: { messageId }, include: { ticket: true, note: true, mailbox: true } });
const arrived = (messageId: string) => vi.waitFor(() => named(messageId), { timeout: 15_000, interval: 50 });
const allSeen = () =>
  vi.waitFor(() => expect(office.count().seen).toBe(office.count().all), { timeout: 15_000, interval: 50 });

// In this order: one mailbox, as it fills.
describe("a mailbox at a real mail server", () => {
  test("is read when the desk begins: what lay there unread becomes tickets", async () => {
    await office.send(carla, deskAddress, rawMail({ "Message-ID": "<first@northwind.example>" }));
    beginTakingMail(quick);
    const mail = await arrived("<first@northwind.example>");
    expect(mail).toMatchObject({
      outcome: "created",
      ticket: { customerId: cast.northwind.customerId, title: "Printer on fire" },
      mailbox: { address: deskAddress, lastError: "" },
    });
    await allSeen();
  });

  test("tells of a new mail by itself: it is a ticket long before it would be looked for", async () => {
    const raw = multipart(
      "mixed",
      [
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nGrüße aus Zürich",
        `Content-Type: image/png\nContent-ID: <a@b>\nContent-Disposition: inline; filename="shot.png"\nContent-Transfer-Encoding: base64\n\n${onePixel}`,
      ],
      { "Message-ID": "<second@northwind.example>" },
    );
    await office.send(carla, deskAddress, raw);
    const mail = await arrived("<second@northwind.example>");
    expect(mail.ticket?.description).toBe("Grüße aus Zürich");
    expect(await db.attachment.count({ where: { ticketId: mail.ticket?.id ?? "", contentId: "a@b" } })).toBe(1);
    await allSeen();
  });

  test("and the desk's own mail go to and fro: an answer to what it sent is a note on the ticket", async () => {
    const { ticket } = await named("<first@northwind.example>");
    if (!ticket) throw new Error("no ticket");
    beginSendingMail();
    await db.$transaction((tx) =>
      queueMail(
        tx,
        { to: carla, subject: `[${ticket.number}] Done?`, body: "Is it?", ticketId: ticket.id },
        new Date(),
      ),
    );
    const sent = await vi.waitFor(
      () => {
        const found = office.delivered.find((raw) => raw.includes(`[${ticket.number}] Done?`));
        if (!found) throw new Error("not sent yet");
        return found;
      },
      { timeout: 15_000, interval: 50 },
    );
    const sentId = /^Message-ID: (<\S+>)/im.exec(sent)?.[1] ?? "";
    expect(sentId).not.toBe("");
    const answer = {
      Subject: "Re: Done?",
      "In-Reply-To": sentId,
      "Message-ID": "<third@northwind.example>",
    };
    await office.send(carla, deskAddress, rawMail(answer, "Yes, thanks!"));
    expect(await arrived("<third@northwind.example>")).toMatchObject({
      outcome: "replied",
      ticketId: ticket.id,
      note: { body: "Yes, thanks!", visibility: "customer" },
    });
  });

  test("is taken up again after the mail server was away, each mail once", async () => {
    await allSeen();
    office.cut();
    office.put(rawMail({ "Message-ID": "<fourth@northwind.example>" }));
    expect((await arrived("<fourth@northwind.example>")).outcome).toBe("created");
    await allSeen();
    const before = await db.incomingMail.count();
    // As after a crash between taking a mail in and remembering it.
    await db.mailbox.updateMany({ data: { lastUid: 0 } });
    office.cut();
    office.put(rawMail({ "Message-ID": "<fifth@northwind.example>" }));
    await arrived("<fifth@northwind.example>");
    expect(await db.incomingMail.count()).toBe(before + 1);
  });

  test("that was numbered anew is looked through, and nothing happens twice", async () => {
    await allSeen();
    const before = await db.incomingMail.count();
    await db.mailbox.updateMany({ data: { uidValidity: 4711, lastUid: 99_999 } });
    office.cut();
    office.put(rawMail({ "Message-ID": "<sixth@northwind.example>" }));
    await arrived("<sixth@northwind.example>");
    expect(await db.incomingMail.count()).toBe(before + 1);
    await vi.waitFor(
      async () => {
        const box = await db.mailbox.findFirstOrThrow();
        expect(box.uidValidity).not.toBe(4711n);
        expect(Number(box.lastUid)).toBe(office.count().all);
      },
      { timeout: 15_000, interval: 50 },
    );
  });

  test("is switched off by its administrator, and takes up what came meanwhile when it is on again", async () => {
    await allSeen();
    await db.mailbox.updateMany({ data: { isActive: false } });
    const since = Date.now();
    office.put(rawMail({ "Message-ID": "<seventh@northwind.example>" }));
    await vi.waitFor(
      async () => expect((await db.mailbox.findFirstOrThrow()).lastSeenAt?.getTime()).toBeGreaterThan(since),
      { timeout: 15_000, interval: 50 },
    );
    expect(await db.incomingMail.count({ where: { messageId: "<seventh@northwind.example>" } })).toBe(0);
    await db.mailbox.updateMany({ data: { isActive: true } });
    office.put(rawMail({ "Message-ID": "<eighth@northwind.example>" }));
    await arrived("<seventh@northwind.example>");
    await arrived("<eighth@northwind.example>");
  });

  test("belongs to one process: while another has it, nothing is taken", async () => {
    const [held] = await db.$queryRaw<{ mine: boolean }[]>`
      SELECT pg_try_advisory_lock(hashtextextended('tallydesk mail in', 0)) AS mine`;
    expect(held?.mine).toBe(false);
  });
});

test("a wrong password is said to the administrator, without the password", async () => {
  endTakingMail();
  await vi.waitFor(
    async () => {
      const [free] = await db.$queryRaw<{ mine: boolean }[]>`
      SELECT count(*) = 0 AS mine FROM pg_locks WHERE locktype = 'advisory' AND granted
        AND pid IN (SELECT pid FROM pg_stat_activity WHERE application_name = 'tallydesk mail in' AND datname = current_database())`;
      expect(free?.mine).toBe(true);
    },
    { timeout: 15_000, interval: 50 },
  );
  settings.IMAP_URL = office.imapUrl.replace("a%20secret", "not-the-one");
  beginTakingMail(quick);
  const box = await vi.waitFor(
    async () => {
      const row = await db.mailbox.findFirstOrThrow();
      expect(row.lastError).not.toBe("");
      return row;
    },
    { timeout: 15_000, interval: 50 },
  );
  expect(box.lastError).not.toContain("not-the-one");
});
