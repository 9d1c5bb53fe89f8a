import "server-only";
import { createHash } from "node:crypto";
import { loadDesk, systemActor } from "#server/actor.ts";
import { db } from "#server/db.ts";
import { newFileKey } from "#server/file-key.ts";
import { fileStore, removeQuietly } from "#server/file-store.ts";
import { log } from "#server/log.ts";
import { NoQuarantine } from "#server/quarantine.ts";
import { discardUnused } from "#server/uploads.ts";
import { takeIn } from "./commands/take-in.ts";
import { mailLimits, type ReadMail } from "./model/read-mail.ts";
import { openMail } from "./open-mail.ts";
import type { OpenedMail } from "./parse-mail.ts";
import { type StoredMailFiles, storeMailFiles } from "./store-files.ts";

/** A mail as the mail server holds it; of one that is too large only the beginning. */
export interface RawMail {
  readonly raw: Buffer;
  /** How large the whole mail is. */
  readonly bytes: number;
  readonly receivedAt: Date;
}

const nothing: StoredMailFiles = { files: [], contentIds: {}, leftOut: "" };

/** Takes one mail in, whatever it is made of. Taken before, it is left alone; throws only when the database or the store is away. */
export async function takeRawMail(mailboxId: string, { raw, bytes, receivedAt }: RawMail, broken = ""): Promise<void> {
  const desk = await loadDesk(db);
  if (!desk) return;
  const now = new Date();
  const { opened, unreadable: seen } = await openOrExplain(raw, bytes);
  const unreadable = broken || seen;
  const known = { messageId: opened.mail.messageId };
  if ((await db.incomingMail.count({ where: known })) > 0) return;

  const rawKey = newFileKey("mails", now);
  await (await fileStore()).put(rawKey, raw);
  const stored = unreadable === "" ? await storeMailFiles(opened.files, now) : nothing;
  const input = { mailboxId, mail: opened.mail, rawKey, bytes, receivedAt, ...stored, unreadable };
  const outcome = await takeIn.execute(systemActor(desk), input, { now });
  await discardUnused(stored.files);
  if (outcome.ok) return;
  await removeQuietly([rawKey]);
  // Another process was quicker, or the database is away.
  if (outcome.refusal.kind === "conflict") return;
  throw new Error(outcome.refusal.message);
}

async function openOrExplain(raw: Buffer, bytes: number): Promise<{ opened: OpenedMail; unreadable: string }> {
  try {
    const opened = await openMail(raw);
    if (bytes <= mailLimits.bytes) return { opened, unreadable: "" };
    const megabytes = Math.round(bytes / 1024 / 1024);
    return { opened, unreadable: `It has ${megabytes} MB: at most 35 are taken. Its beginning is kept.` };
  } catch (error) {
    // Nothing is known about the mail then: it comes again.
    if (error instanceof NoQuarantine) throw error;
    log.warn({ part: "mail in", err: error }, "a mail could not be read");
    return { opened: { mail: unreadMail(raw), files: [] }, unreadable: "It cannot be read. Its raw message is kept." };
  }
}

function unreadMail(raw: Buffer): ReadMail {
  const messageId = `<${createHash("sha256").update(raw).digest("hex")}@unreadable>`;
  return {
    messageId,
    inReplyTo: "",
    references: [],
    from: { address: "", name: "" },
    returnPath: undefined,
    to: [],
    recipients: 0,
    subject: "",
    sentAt: null,
    headers: {},
    text: "",
    report: "",
  };
}
