import "server-only";
import type { ImapFlow, MailboxObject, SearchObject } from "imapflow";
import { db, isDatabaseGone } from "#server/db.ts";
import { log } from "#server/log.ts";
import { mailLimits } from "./model/read-mail.ts";
import { takeRawMail } from "./take-raw.ts";

/** A mailbox as the desk remembers it. */
export interface KnownMailbox {
  readonly id: string;
  readonly uidValidity: bigint | null;
  readonly lastUid: bigint;
  readonly lastSeenAt: Date | null;
}

// Of a mail that is too large this much is kept: its headers, and how it begins.
const beginningBytes = 256 * 1024;
const twoDaysMs = 2 * 86_400_000;

/** Takes in what came since the last time, oldest first. Each mail is remembered once it is in; what was in already is harmless. */
export async function fetchNewMails(client: ImapFlow, mailboxId: string): Promise<number> {
  const folder = client.mailbox;
  if (!folder) throw new Error("no folder is open");
  const known = await db.mailbox.findUniqueOrThrow({
    where: { id: mailboxId },
    select: { id: true, uidValidity: true, lastUid: true, lastSeenAt: true },
  });
  const found = (await client.search(newMails(known, folder), { uid: true })) || [];
  const isSameFolder = known.uidValidity === folder.uidValidity;
  // "5:*" names the last mail even when it is older than 5.
  const uids = found.filter((uid) => !isSameFolder || BigInt(uid) > known.lastUid).sort((a, b) => a - b);
  for (const uid of uids) {
    await takeOne(client, mailboxId, uid);
    await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
    // In a folder that was numbered anew the numbers count once all of it was looked through.
    if (isSameFolder) await remember(mailboxId, folder.uidValidity, BigInt(uid));
  }
  if (!isSameFolder) await remember(mailboxId, folder.uidValidity, BigInt(Math.max(folder.uidNext - 1, ...uids)));
  return uids.length;
}

function newMails(known: KnownMailbox, folder: MailboxObject): SearchObject {
  if (known.uidValidity === folder.uidValidity) return { uid: `${known.lastUid + 1n}:*` };
  // A folder that is new to us: what nobody has read yet. One that was numbered anew: what came since we last looked.
  if (known.uidValidity === null || known.lastSeenAt === null) return { seen: false };
  return { since: new Date(known.lastSeenAt.getTime() - twoDaysMs) };
}

async function takeOne(client: ImapFlow, mailboxId: string, uid: number): Promise<void> {
  const found = await client.fetchOne(String(uid), { size: true, internalDate: true }, { uid: true });
  if (!found) return;
  const bytes = found.size ?? 0;
  const source = bytes > mailLimits.bytes ? { maxLength: beginningBytes } : true;
  const whole = await client.fetchOne(String(uid), { source }, { uid: true });
  // biome-ignore lint/complexity/useOptionalChain: what is not found is "false", which has no properties
  if (!whole || !whole.source) return;
  const received = found.internalDate ? new Date(found.internalDate) : new Date();
  const receivedAt = Number.isFinite(received.getTime()) ? received : new Date();
  const mail = { raw: whole.source, bytes: Math.max(bytes, whole.source.length), receivedAt };
  try {
    await takeRawMail(mailboxId, mail);
  } catch (error) {
    if (isDatabaseGone(error)) throw error;
    // One mail that breaks something must not hold up all that come after it.
    log.error({ part: "mail in", err: error }, "a mail could not be taken in");
    await takeRawMail(mailboxId, mail, "Taking it in failed; the log says why. Its raw message is kept.");
  }
}

async function remember(mailboxId: string, uidValidity: bigint, lastUid: bigint): Promise<void> {
  await db.mailbox.update({ where: { id: mailboxId }, data: { uidValidity, lastUid }, select: { id: true } });
}
