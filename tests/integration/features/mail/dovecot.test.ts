import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { beginTakingMail, endTakingMail } from "#features/mail/begin-taking-mail.ts";
import { db } from "#server/db.ts";
import { fileStore } from "#server/file-store.ts";
import { makeCast } from "../../../support/cast.ts";
import { type Dovecot, findDovecot, openDovecot } from "../../../support/dovecot.ts";
import { bounceOf, rawMail } from "../../../support/raw-mails.ts";

const settings = vi.hoisted((): Record<string, string> => ({}));
vi.mock(import("#server/env.ts"), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, env: () => ({ ...original.env(), ...settings }) };
});

const root = findDovecot();

const named = (messageId: string) =>
  db.incomingMail.findUniqueOrThrow({ where: { messageId }, include: { ticket: true } });
const arrived = (messageId: string) => vi.waitFor(() => named(messageId), { timeout: 15_000, interval: 50 });
const called = (name: string, more: Record<string, string> = {}) =>
  rawMail({ "Message-ID": `<${name}@northwind.example>`, ...more });

// Where there is no Dovecot, the server in mailbox.test.ts proves the same but for these.
describe.skipIf(root === undefined)("a mailbox kept by Dovecot", () => {
  let dovecot: Dovecot;
  beforeAll(async () => {
    await makeCast();
    dovecot = await openDovecot(root ?? "");
    settings.IMAP_URL = dovecot.url;
    dovecot.put(called("first"));
    beginTakingMail({ lookMs: 60_000, failureMs: 500, turnMs: 200 });
  }, 180_000);
  afterAll(async () => {
    endTakingMail();
    await dovecot.close();
  });

  test("is read from the beginning, and each new mail when it comes", async () => {
    expect((await arrived("<first@northwind.example>")).outcome).toBe("created");
    dovecot.put(called("second"));
    dovecot.put(called("third", { Subject: "Abwesend: Printer" }));
    dovecot.put(bounceOf("<nothing-of-ours@elsewhere.example>"));
    expect((await arrived("<second@northwind.example>")).outcome).toBe("created");
    expect((await arrived("<third@northwind.example>")).outcome).toBe("ignored");
  });

  test("gives a mail of 40 MB: it is refused with the reason, and its beginning is kept", async () => {
    dovecot.put(called("large", { Subject: "Everything I have" }));
    dovecot.put(rawMail({ "Message-ID": "<huge@northwind.example>" }, "a line of text\n".repeat(2_700_000)));
    const mail = await arrived("<huge@northwind.example>");
    expect(mail).toMatchObject({ outcome: "refused", ticketId: null });
    expect(mail.reason).toMatch(/at most 35/);
    expect((await (await fileStore()).get(mail.rawKey))?.length).toBe(256 * 1024);
    expect((await arrived("<large@northwind.example>")).outcome).toBe("created");
  });

  test("that was numbered anew brings nothing twice, and nothing is missed", async () => {
    const before = await db.incomingMail.count();
    const { uidValidity } = await db.mailbox.findFirstOrThrow();
    // It numbers by the second.
    await vi.waitFor(() => expect(BigInt(Math.floor(Date.now() / 1000))).toBeGreaterThan(uidValidity ?? 0n), 5000);
    dovecot.put(called("after"));
    dovecot.numberAnew();
    await arrived("<after@northwind.example>");
    await vi.waitFor(
      async () => expect((await db.mailbox.findFirstOrThrow()).uidValidity).not.toBe(uidValidity),
      10_000,
    );
    expect(await db.incomingMail.count()).toBe(before + 1);
  });

  test("that cuts the connection is asked again", async () => {
    dovecot.cut();
    dovecot.put(called("last"));
    expect((await arrived("<last@northwind.example>")).outcome).toBe("created");
  });
});
