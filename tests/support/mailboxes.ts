import { takeRawMail } from "#features/mail/take-raw.ts";
import { db } from "#server/db.ts";

/** A mailbox of the desk, as if it had been read. */
export async function mailboxNamed(address = "desk@tallydesk.example"): Promise<string> {
  const row = await db.mailbox.upsert({ where: { address }, create: { address }, update: {}, select: { id: true } });
  return row.id;
}

/** Takes a raw message in, and says what became of it. */
export async function takenIn(mailboxId: string, raw: Buffer) {
  const before = await db.incomingMail.findMany({ select: { id: true } });
  await takeRawMail(mailboxId, { raw, bytes: raw.length, receivedAt: new Date("2026-11-23T10:00:00Z") });
  return await db.incomingMail.findFirst({
    where: { id: { notIn: before.map(({ id }) => id) } },
    include: {
      note: { include: { attachments: true } },
      ticket: { include: { status: true, source: true, contact: true, queue: true, attachments: true } },
    },
  });
}

/** What became of a raw message that must have been taken in. */
export async function mustTakeIn(mailboxId: string, raw: Buffer) {
  const mail = await takenIn(mailboxId, raw);
  if (!mail) throw new Error("the mail left no record");
  return mail;
}
