/** A raw message of header lines and a text, as it comes over the wire. */
export function rawMail(
  headers: Readonly<Record<string, string>>,
  body = "Hello,\n\nthe printer is on fire.\n",
): Buffer {
  const lines = Object.entries({
    From: "Carla Ruiz <carla@northwind.example>",
    To: "desk@tallydesk.example",
    Subject: "Printer on fire",
    Date: "Mon, 23 Nov 2026 10:00:00 +0000",
    "Message-ID": `<${Math.random().toString(36).slice(2)}@northwind.example>`,
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body.replaceAll("\n", "\r\n")}`);
}

/** A message of several parts; each is its header lines, an empty line and its content. */
export function multipart(
  type: string,
  parts: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Buffer {
  const body = [...parts.map((part) => `--part-of-it\n${part}\n`), "--part-of-it--\n"].join("");
  return rawMail({ "Content-Type": `multipart/${type}; boundary="part-of-it"`, ...headers }, body);
}

/** What a mail server writes when it gives a mail back (RFC 3464), about a mail with this Message-ID. */
export function bounceOf(messageId: string, address = "gone@northwind.example"): Buffer {
  return multipart(
    "report; report-type=delivery-status",
    [
      `Content-Type: text/plain\n\nYour message to <${address}> could not be delivered.`,
      `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.northwind.example\n\nFinal-Recipient: rfc822; ${address}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 No such user here`,
      `Content-Type: message/rfc822\n\nFrom: desk@tallydesk.example\nMessage-ID: ${messageId}\nSubject: [T20261123.0001] Printer\n\nHello`,
    ],
    {
      From: "Mail Delivery Subsystem <MAILER-DAEMON@mx.northwind.example>",
      Subject: "Undelivered Mail Returned to Sender",
      "Return-Path": "<>",
      "Auto-Submitted": "auto-replied",
    },
  );
}

/** A picture of one pixel. */
export const onePixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
