import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { mailState } from "#features/organization/model/mail-state.ts";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { db } from "#server/db.ts";
import { beginSendingMail, endSendingMail } from "#server/mail-worker.ts";
import { type Cast, makeCast, valueFrom } from "../../support/cast.ts";
import { storedText } from "../../support/files.ts";
import { type MailServer, openMailServer } from "../../support/mail-server.ts";
import { newcomer } from "../../support/people.ts";
import { reported } from "../../support/tickets.ts";

const settings = vi.hoisted((): { SMTP_URL?: string } => ({}));
vi.mock(import("#server/env.ts"), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, env: () => ({ ...original.env(), ...settings }) };
});

let cast: Cast;
let mailServer: MailServer;
beforeAll(async () => {
  mailServer = await openMailServer();
  cast = await makeCast();
  beginSendingMail();
});
afterAll(async () => {
  await endSendingMail();
  mailServer.close();
});

/** Somebody new, whose link is mailed to them by the change that makes them. */
async function welcomed() {
  const { actor } = await newcomer(cast);
  const { email } = await db.person.findUniqueOrThrow({ where: { id: actor.id } });
  const mail = () => db.outgoingMail.findFirstOrThrow({ where: { recipient: email } });
  const delivered = () => mailServer.accepted.filter((text) => text.includes(`To: ${email}`));
  const becomes = (state: string) =>
    vi.waitFor(async () => expect(mailState(await mail())).toBe(state), { timeout: 15_000, interval: 50 });
  return { personId: actor.id, mail, delivered, becomes };
}

// In this order: the transport is made once, with the first address that is there.
describe("a mail of a change", () => {
  test("is kept with the reason and its text where no mail server is set up", async () => {
    const nora = await welcomed();
    await nora.becomes("kept");
    expect(await nora.mail()).toMatchObject({
      sentAt: null,
      body: expect.stringContaining("/welcome/"),
      lastError: expect.stringContaining("No mail server is set up"),
    });
  });

  test("is delivered once, with its sender, subject and text", async () => {
    settings.SMTP_URL = mailServer.url;
    const nora = await welcomed();
    await nora.becomes("sent");
    const { id } = await nora.mail();
    // The same job once more, as after a server that died between sending and noting it.
    await db.$executeRaw`SELECT graphile_worker.add_job('send_mail', json_build_object('mailId', ${id}::text))`;
    const later = await welcomed();
    await later.becomes("sent");
    expect(nora.delivered()).toHaveLength(1);
    expect(nora.delivered()[0]).toMatch(/^From: Tallydesk <tallydesk@localhost>$/m);
    expect(nora.delivered()[0]).toMatch(/^Subject: Your sign-in for Tallyworks IT on Tallydesk$/m);
    expect(nora.delivered()[0]).toMatch(/welcome\//);
  });

  test("that the mail server refuses stays with its reason, the change too, and goes out when it accepts again", async () => {
    mailServer.refusing = true;
    const nora = await welcomed();
    await nora.becomes("failing");
    expect(await nora.mail()).toMatchObject({ attempts: 1, lastError: expect.stringContaining("no such mailbox") });
    expect(await db.person.count({ where: { id: nora.personId } })).toBe(1);
    expect(nora.delivered()).toEqual([]);
    mailServer.refusing = false;
    await nora.becomes("sent");
    expect(await nora.mail()).toMatchObject({ attempts: 2, lastError: "" });
    expect(nora.delivered()).toHaveLength(1);
  });

  test("of a note carries its thread and its files; whoever is in blind copy stands nowhere in it", async () => {
    settings.SMTP_URL = mailServer.url;
    const box = await db.mailbox.create({ data: { address: "help@tallydesk.example" } });
    const ticket = await reported(cast);
    const typed = { ticketId: ticket.id, visibility: "customer", body: "**Done.**", otherTo: "one@else.example" };
    const more = { otherCc: "two@else.example", otherBcc: "three@else.example" };
    const files = [await storedText("read me.txt", "all is well")];
    const { id } = valueFrom(await addNote.execute(cast.tess, { ...typed, ...more }, { files }));
    await vi.waitFor(
      async () => expect((await db.outgoingMail.findFirstOrThrow({ where: { noteId: id } })).sentAt).not.toBeNull(),
      {
        timeout: 15_000,
        interval: 50,
      },
    );
    const text = mailServer.accepted.find((mail) => mail.includes("one@else.example")) ?? "";
    expect(text).toMatch(/^To: one@else\.example$/m);
    expect(text).toMatch(/^Cc: two@else\.example$/m);
    expect(text).not.toContain("three@else.example");
    expect(text).toMatch(/^Reply-To: help@tallydesk\.example$/m);
    expect(text).toMatch(new RegExp(`^Message-ID: <${id}@`, "m"));
    expect(text).toContain(`Subject: [${ticket.number}]`);
    expect(text).toContain("<strong>Done.</strong>");
    expect(text).toContain("read me.txt");
    expect(text).toContain(Buffer.from("all is well").toString("base64"));
    expect(text).not.toMatch(/^Auto-Submitted/m);
    await db.mailbox.delete({ where: { id: box.id } });
  });
});
