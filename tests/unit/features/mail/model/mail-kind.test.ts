import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bouncedAddress, kindOfMail, type MailKind, reportedIds } from "#features/mail/model/mail-kind.ts";
import type { ReadMail } from "#features/mail/model/read-mail.ts";
import { parseMail } from "#features/mail/parse-mail.ts";
import { bounceOf, multipart, rawMail } from "../../../../support/raw-mails.ts";

const own = { addresses: new Set(["desk@tallydesk.example"]), host: "desk.example.com" };
const opened = async (raw: Buffer): Promise<ReadMail> => (await parseMail(raw)).mail;

describe("who speaks in a mail", () => {
  const mails: readonly [name: string, kind: MailKind, raw: Buffer][] = [
    ["a person", "person", rawMail({})],
    [
      "a person who says that they are out of the office next week",
      "person",
      rawMail({ Subject: "I am out of the office next week" }),
    ],
    ["a person whose machine says that it was no machine", "person", rawMail({ "Auto-Submitted": "no" })],
    [
      "a person in Outlook, whose answers are not to be answered by machines",
      "person",
      rawMail({ "X-Auto-Response-Suppress": "DR, OOF, AutoReply" }),
    ],
    ["a person at a company with a return path", "person", rawMail({ "Return-Path": "<carla@northwind.example>" })],
    ["Postfix giving a mail back", "bounce", bounceOf("<1@desk.example.com>")],
    [
      "Exim giving a mail back",
      "bounce",
      rawMail({
        From: "Mail Delivery System <Mailer-Daemon@mx.example>",
        Subject: "Mail delivery failed: returning message to sender",
        "X-Failed-Recipients": "gone@northwind.example",
        "Auto-Submitted": "auto-replied",
        "Return-Path": "<>",
      }),
    ],
    [
      "Exchange giving a mail back",
      "bounce",
      rawMail(
        {
          From: "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@northwind.example>",
          Subject: "Undeliverable: [T20261123.0001] Printer",
          "Content-Type": 'multipart/report; report-type=delivery-status; boundary="x"',
          "Return-Path": "<>",
        },
        "--x\n\nno\n--x--\n",
      ),
    ],
    [
      "Exchange giving a mail back in German",
      "bounce",
      rawMail({ From: "postmaster@northwind.example", Subject: "Unzustellbar: Drucker", "Return-Path": "<>" }),
    ],
    [
      "qmail giving a mail back",
      "bounce",
      rawMail({ From: "MAILER-DAEMON@mx.example", Subject: "failure notice", "Return-Path": "<>" }),
    ],
    [
      "Gmail giving a mail back",
      "bounce",
      rawMail({
        From: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
        Subject: "Delivery Status Notification (Failure)",
        "X-Failed-Recipients": "gone@northwind.example",
      }),
    ],
    ["an absence, by the standard", "automatic", rawMail({ "Auto-Submitted": "auto-replied", Subject: "Re: Printer" })],
    ["an absence with a remark in its header", "automatic", rawMail({ "Auto-Submitted": "auto-replied (vacation)" })],
    ["an absence in Exchange's English", "automatic", rawMail({ Subject: "Automatic reply: Printer" })],
    ["an absence in older English", "automatic", rawMail({ Subject: "Out of Office: Printer" })],
    ["an absence in German", "automatic", rawMail({ Subject: "Automatische Antwort: Drucker" })],
    ["an absence in older German", "automatic", rawMail({ Subject: "Abwesenheitsnotiz: Drucker" })],
    ["an absence in French", "automatic", rawMail({ Subject: "=?utf-8?Q?R=C3=A9ponse_automatique_:_Imprimante?=" })],
    ["an absence in Spanish", "automatic", rawMail({ Subject: "=?utf-8?Q?Respuesta_autom=C3=A1tica:_Impresora?=" })],
    ["an absence in Italian", "automatic", rawMail({ Subject: "Risposta automatica: Stampante" })],
    ["an absence in Dutch", "automatic", rawMail({ Subject: "Automatisch antwoord: Printer" })],
    ["an absence in Portuguese", "automatic", rawMail({ Subject: "=?utf-8?Q?Resposta_autom=C3=A1tica:_Impressora?=" })],
    ["an absence in Polish", "automatic", rawMail({ Subject: "=?utf-8?Q?Odpowied=C5=BA_automatyczna:_Drukarka?=" })],
    ["an absence in Russian", "automatic", rawMail({ Subject: "=?utf-8?B?0JDQstGC0L7QvtGC0LLQtdGC?=: x" })],
    ["an absence in Japanese", "automatic", rawMail({ Subject: "=?utf-8?B?6Ieq5YuV5b+c562U?=: x" })],
    ["an older machine that answers", "automatic", rawMail({ Precedence: "auto_reply" })],
    ["a newsletter", "automatic", rawMail({ Precedence: "bulk", "List-Unsubscribe": "<https://x.example>" })],
    ["a mailing list", "automatic", rawMail({ "List-Id": "<all.northwind.example>" })],
    [
      "a receipt that a mail was read",
      "automatic",
      multipart("report; report-type=disposition-notification", ["\nread"]),
    ],
    ["a machine that takes no answer", "automatic", rawMail({ From: "no-reply@bank.example" })],
    ["a mail without a sender to answer", "automatic", rawMail({ "Return-Path": "<>" })],
    ["the desk itself, by its address", "loop", rawMail({ From: "Tallydesk <desk@tallydesk.example>" })],
    [
      "the desk itself, by the name it gives its mails",
      "loop",
      rawMail({ "Message-ID": "<0192f000@desk.example.com>" }),
    ],
    ["the desk itself, by the mark it leaves", "loop", rawMail({ "X-Loop": "desk.example.com" })],
  ];

  test.each(mails)("%s: %s", async (_, kind, raw) => {
    const judged = kindOfMail(await opened(raw), own);
    expect(judged.kind).toBe(kind);
    expect(judged.reason === "").toBe(kind === "person");
  });

  test("a mail that came back says to whom it could not go, and which it was", async () => {
    const mail = await opened(bounceOf("<0192f000@desk.example.com>"));
    expect(bouncedAddress(mail)).toBe("gone@northwind.example");
    expect(reportedIds(mail)).toContain("<0192f000@desk.example.com>");
  });

  test("whatever comes in is opened and judged, and nothing breaks", async () => {
    const line = fc.string({ maxLength: 200 });
    const junk = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
      fc
        .tuple(line, line, line, line)
        .map(([from, subject, type, body]) =>
          Buffer.from(
            `From: ${from}\r\nSubject: ${subject}\r\nContent-Type: ${type}\r\nReferences: ${body}\r\n\r\n${body}`,
          ),
        ),
      fc.array(line, { maxLength: 5 }).map((parts) => multipart("mixed", parts)),
    );
    await fc.assert(
      fc.asyncProperty(junk, async (raw) => {
        const mail = await opened(raw);
        expect(["person", "bounce", "automatic", "loop"]).toContain(kindOfMail(mail, own).kind);
        expect(mail.messageId).toMatch(/^<.+>$/);
        expect(JSON.stringify(mail)).not.toContain("\\u0000");
        bouncedAddress(mail);
      }),
      { numRuns: 300 },
    );
  });
});
