import "server-only";
import { createHash } from "node:crypto";
import { type AddressObject, type ParsedMail, simpleParser } from "mailparser";
import type { ReceivedFile } from "#server/uploads.ts";
import { type Address, mailLimits, type ReadMail } from "./model/read-mail.ts";

/** A file that came with a mail; one with a content id stands in the text as a picture. */
export interface MailFile extends ReceivedFile {
  readonly contentId: string | null;
}

/** A mail and the files in it. */
export interface OpenedMail {
  readonly mail: ReadMail;
  readonly files: readonly MailFile[];
}

const options = { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true, maxHtmlLengthToParse: 2_000_000 };

/** Reads a raw message: what cannot be read in it is left out. Only to be run in quarantine: open-mail.ts does. */
export async function parseMail(raw: Uint8Array): Promise<OpenedMail> {
  const parsed = await simpleParser(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), {
    ...options,
    keepDeliveryStatus: true,
  });
  const headers = headersOf(parsed);
  const to = [...addressesIn(parsed.to), ...addressesIn(parsed.cc)];
  const [from = { address: "", name: "" }] = addressesIn(parsed.from);
  return {
    mail: {
      messageId: messageIdOf(parsed.messageId, raw),
      inReplyTo: idsIn(parsed.inReplyTo).at(0) ?? "",
      references: idsIn([parsed.references ?? ""].flat().join(" ")),
      from,
      returnPath: returnPathIn(headers["return-path"]),
      to: to.slice(0, 50),
      recipients: to.length,
      subject: clean(parsed.subject ?? "", 500),
      sentAt: parsed.date && Number.isFinite(parsed.date.getTime()) ? parsed.date : null,
      headers,
      // Where a picture stood; it is among the files.
      text: clean(parsed.text ?? "", mailLimits.text).replaceAll(/\[cid:[^\]\s]{1,300}\]/g, ""),
      report: reportIn(parsed),
    },
    files: filesIn(parsed),
  };
}

/** The name under which a mail is known for good: its own, or one made from its content. */
function messageIdOf(told: string | undefined, raw: Uint8Array): string {
  const [id] = idsIn(told);
  return id ?? `<${createHash("sha256").update(raw).digest("hex")}@without-message-id>`;
}

function idsIn(text: string | undefined): string[] {
  return [...(text ?? "").slice(0, 100_000).matchAll(/<[^\s<>]{3,500}>/g)].map(([id]) => clean(id, 502)).slice(0, 500);
}

// PostgreSQL keeps no zero bytes and no halves of characters.
function clean(text: string, most: number): string {
  return Buffer.from(text.slice(0, most)).toString().replaceAll("\u0000", "");
}

function addressesIn(found: AddressObject | AddressObject[] | undefined): Address[] {
  const flat = [found ?? []].flat().flatMap(({ value }) => value);
  return flat
    .flatMap((entry) => (entry.group ? entry.group : [entry]))
    .map(({ address, name }) => ({ address: clean((address ?? "").trim().toLowerCase(), 254), name: clean(name, 200) }))
    .filter(({ address }) => /^[^\s@<>]+@[^\s@<>]+$/.test(address));
}

function headersOf(parsed: ParsedMail): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (const { key, line } of parsed.headerLines.slice(0, 300)) {
    // The name of a header is printable (RFC 5322); anything else is none.
    if (!/^[!-9;-~]+$/.test(key)) continue;
    headers[key] ??= clean(
      line
        .slice(key.length + 1, 4000)
        .replaceAll(/\s+/g, " ")
        .trim(),
      2000,
    );
  }
  return { ...headers };
}

function returnPathIn(told: string | undefined): string | undefined {
  if (told === undefined) return undefined;
  return /<([^<>]*)>/.exec(told)?.[1]?.trim() ?? told.trim();
}

const reportParts = /^(message\/(delivery-status|rfc822|global-delivery-status|global)|text\/rfc822-headers)$/i;

function reportIn(parsed: ParsedMail): string {
  const parts = parsed.attachments.filter(({ contentType }) => reportParts.test(contentType));
  return clean(parts.map(({ content }) => content.subarray(0, 20_000).toString("utf8")).join("\n\n"), 60_000);
}

function filesIn(parsed: ParsedMail): MailFile[] {
  return parsed.attachments
    .filter(({ content, contentType }) => content.length > 0 && !/delivery-status/i.test(contentType))
    .slice(0, 1000)
    .map(({ content, filename, cid, contentType }) => ({
      name: clean(filename ?? (contentType === "message/rfc822" ? "message.eml" : "attachment"), 255),
      bytes: content,
      contentId: cid ? clean(cid, 255) : null,
    }));
}
