import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { destinationOf, type MailFacts, stormAfter } from "#features/mail/model/destination.ts";
import { addressOfMailbox, readImapAddress } from "#features/mail/model/imap-address.ts";
import { newTextOf } from "#features/mail/model/new-text.ts";
import { answeredIds, ticketNumberIn, titleFrom } from "#features/mail/model/thread.ts";
import { parseMail } from "#features/mail/parse-mail.ts";
import { multipart, onePixel, rawMail } from "../../../../support/raw-mails.ts";

describe("the ticket of a mail", () => {
  test.each([
    ["Re: [T20261122.0007] Printer", "T20261122.0007"],
    ["AW: AW: [ t20261122.0007 ] Drucker", "T20261122.0007"],
    ["T20261122.0007 is what I mean", undefined],
    ["[T2026.1] Printer", undefined],
    ["", undefined],
  ])("is named in %j: %s", (subject, number) => expect(ticketNumberIn(subject)).toBe(number));

  test("is looked for by the nearest mail that is answered, then up the thread", () => {
    expect(answeredIds({ inReplyTo: "<c>", references: ["<a>", "<b>", "<c>"] })).toEqual(["<c>", "<b>", "<a>"]);
    expect(answeredIds({ inReplyTo: "", references: [] })).toEqual([]);
    const long = Array.from({ length: 300 }, (_, index) => `<${index}>`);
    expect(answeredIds({ inReplyTo: "", references: long })).toHaveLength(50);
  });

  test.each([
    ["Re: AW: Fwd: Printer", "Printer"],
    ["RE[2]: [T20261122.0007]  Printer ", "Printer"],
    ["Re:", "No subject"],
    ["", "No subject"],
    ["Reader does not read", "Reader does not read"],
    ["a\r\nBcc: all@example.com", "a Bcc: all@example.com"],
  ])("gets the title of %j: %j", (subject, title) => expect(titleFrom(subject)).toBe(title));
});

describe("what was written, without what was answered", () => {
  test.each([
    [
      "English",
      "It works.\n\nOn Mon, 23 Nov 2026 at 10:00, Tess Turner <tess@tallydesk.example> wrote:\n> Does it?",
      "It works.",
    ],
    [
      "English on two lines",
      "It works.\n\nOn Mon, 23 Nov 2026 at 10:00, Tess Turner\n<tess@tallydesk.example> wrote:\n> Does it?",
      "It works.",
    ],
    ["German", "Geht.\n\nAm 23.11.26 um 10:00 schrieb Tess Turner:\n> Geht es?", "Geht."],
    ["French", "Ça marche.\n\nLe lun. 23 nov. 2026 à 10:00, Tess Turner a écrit :\n> Ça marche ?", "Ça marche."],
    ["Spanish", "Funciona.\n\nEl lun, 23 nov 2026 a las 10:00, Tess escribió:\n> ¿Funciona?", "Funciona."],
    ["Dutch", "Het werkt.\n\nOp ma 23 nov 2026 om 10:00 schreef Tess Turner:\n> Werkt het?", "Het werkt."],
    [
      "Outlook",
      "It works.\n\nFrom: Tess Turner <tess@tallydesk.example>\nSent: Monday, 23 November 2026 10:00\nTo: Carla\nSubject: Printer\n\nDoes it?",
      "It works.",
    ],
    ["older Outlook", "It works.\n\n-----Original Message-----\nFrom: Tess", "It works."],
    ["German Outlook", "Geht.\n\nVon: Tess\nGesendet: Montag\nAn: Carla", "Geht."],
    ["a quote below", "It works.\n\n> Does it?\n> Really?", "It works."],
  ])("%s", (_, whole, text) => expect(newTextOf(whole)).toEqual({ text, isShortened: true }));

  test("answers between the lines stay with what they answer", () => {
    const whole = "> Does it work?\nYes.\n> And the scanner?\nNo.";
    expect(newTextOf(whole)).toEqual({ text: whole, isShortened: false });
  });

  test("a mail that is nothing but a quote stays", () => {
    expect(newTextOf("> only this")).toEqual({ text: "> only this", isShortened: false });
  });

  test("prose that looks a little like it stays", () => {
    const whole = "On Monday it broke.\nFrom: what I see, it is the fuse.\nThanks";
    expect(newTextOf(whole).text).toBe(whole);
  });

  test("any text gives text without control characters, and quickly", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), (whole) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they must be gone
        expect(newTextOf(whole).text).not.toMatch(/[\u0000-\u0008\u000b\u000c]/);
      }),
    );
    expect(newTextOf("> x\n".repeat(50_000)).text.length).toBeGreaterThan(0);
    expect(newTextOf(`On ${"a ".repeat(100_000)}`).text.length).toBeGreaterThan(0);
    expect(newTextOf("Am ".repeat(60_000)).text.length).toBeGreaterThan(0);
  });
});

describe("where a mail goes", () => {
  const customerId = "northwind";
  const person: MailFacts = {
    judged: { kind: "person", reason: "" },
    objection: undefined,
    sender: { kind: "contact", contactId: "carla", customerId },
    ticket: undefined,
    recent: 0,
    fallbackCustomerId: null,
  };
  const ticket = { id: "t", customerId, by: "number" } as const;
  const others = { id: "t", customerId: "contoso", by: "number" } as const;
  const stranger = { kind: "stranger" } as const;
  const colleague = (maySee: boolean) => ({ kind: "technician", personId: "tess", maySee }) as const;
  const machine = { kind: "automatic", reason: "It says that somebody is away." } as const;

  test.each<[string, Partial<MailFacts>, string]>([
    ["a contact's becomes a ticket of their customer", {}, "ticket"],
    ["a contact's answer goes to the ticket", { ticket }, "reply"],
    ["a contact who names another customer's ticket gets one of their own", { ticket: others }, "ticket"],
    ["a colleague's answer goes to a ticket they see", { sender: colleague(true), ticket }, "reply"],
    ["a colleague's answer to a ticket they do not see waits", { sender: colleague(false), ticket }, "waiting"],
    ["a colleague's mail without a ticket waits", { sender: colleague(false) }, "waiting"],
    ["a stranger's waits", { sender: stranger }, "waiting"],
    [
      "a stranger's becomes a ticket where strangers have a customer",
      { sender: stranger, fallbackCustomerId: "c" },
      "ticket",
    ],
    [
      "a stranger who names a ticket never reaches it",
      { sender: stranger, ticket, fallbackCustomerId: "c" },
      "waiting",
    ],
    ["an absence is ignored, also on a ticket", { judged: machine, ticket }, "ignored"],
    ["our own mail is ignored", { judged: { kind: "loop", reason: "x" } }, "ignored"],
    ["a mail of ours that came back is noted", { judged: { kind: "bounce", reason: "x" }, ticket }, "bounceNote"],
    ["another's mail that came back is ignored", { judged: { kind: "bounce", reason: "x" } }, "ignored"],
    ["too many of one sender wait", { recent: stormAfter }, "waiting"],
    ["too many of one sender wait on a ticket too", { recent: stormAfter, ticket }, "waiting"],
    ["one that is too large is refused", { objection: "It has 40 MB." }, "refused"],
  ])("%s", (_, facts, to) => {
    const destination = destinationOf({ ...person, ...facts });
    expect(destination.to).toBe(to);
    if ("reason" in destination && to !== "ticket") expect(destination.reason).not.toBe("");
  });
});

describe("the address of a mailbox", () => {
  test("says where it lies, how to get in and what it is called", () => {
    const address = readImapAddress("imaps://desk%40example.com:p%2Fw@mail.example.com/Support");
    expect(address).toEqual({
      host: "mail.example.com",
      port: 993,
      isSecure: true,
      mustUpgrade: false,
      user: "desk@example.com",
      password: "p/w",
      folder: "Support",
    });
    expect(address && addressOfMailbox(address)).toBe("desk@example.com");
  });

  test("in the open is only for this machine; elsewhere the connection must become a secret one", () => {
    expect(readImapAddress("imap://desk:x@127.0.0.1:1143")).toMatchObject({ mustUpgrade: false, folder: "INBOX" });
    expect(readImapAddress("imap://desk:x@mail.example.com")).toMatchObject({ mustUpgrade: true, port: 143 });
  });

  test.each(["", "mail.example.com", "https://desk:x@mail.example.com", "imaps://mail.example.com", "imaps://%zz:x@a"])(
    "%j is none",
    (text) => expect(readImapAddress(text)).toBeUndefined(),
  );
});

describe("what a mail brings along", () => {
  test("is its text, made of its HTML when it has no other, without anything that could run", async () => {
    const html = '<p>Hello <b>desk</b></p><script>alert(1)</script><img src="https://spy.example/x.png" onerror="x()">';
    const { mail } = await parseMail(rawMail({ "Content-Type": "text/html; charset=utf-8" }, html));
    expect(mail.text).toContain("Hello desk");
    expect(mail.text).not.toMatch(/alert|onerror|</);
  });

  test("is its files and the pictures in its text", async () => {
    const { files } = await parseMail(
      multipart("related", [
        'Content-Type: text/html\n\n<p>See <img src="cid:shot@x"></p>',
        `Content-Type: image/png; name="shot.png"\nContent-ID: <shot@x>\nContent-Disposition: inline; filename="shot.png"\nContent-Transfer-Encoding: base64\n\n${onePixel}`,
        'Content-Type: text/plain; name="../../etc/passwd"\nContent-Disposition: attachment; filename="../../etc/passwd"\n\nroot',
      ]),
    );
    expect(files.map(({ contentId }) => contentId)).toEqual(["shot@x", null]);
    expect(files[0]?.bytes.length).toBeGreaterThan(50);
  });

  test("is a name of its own when it has none: the same mail gets the same", async () => {
    const raw = Buffer.from("Subject: x\r\n\r\nHello");
    const ids = await Promise.all([parseMail(raw), parseMail(raw)]);
    expect(ids[0].mail.messageId).toMatch(/^<[0-9a-f]{64}@without-message-id>$/);
    expect(ids[0].mail.messageId).toBe(ids[1].mail.messageId);
  });
});
