import "server-only";
import type { SendMailOptions } from "nodemailer";
import type { OutgoingMail } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { fileStore } from "#server/file-store.ts";
import { messageIdOf } from "#server/outbox.ts";

/** A mail of the outbox as it is handed in: with its names for threads, the files of its note, and where answers go. */
export async function messageOf(mail: OutgoingMail): Promise<SendMailOptions> {
  const answers = mail.ticketId && !mail.isAutomatic ? await mailboxFor(mail.ticketId) : undefined;
  return {
    ...(mail.recipient ? { to: mail.recipient } : {}),
    cc: mail.cc,
    bcc: mail.bcc,
    subject: mail.subject,
    text: mail.body,
    ...(mail.html ? { html: mail.html } : {}),
    // The same mail keeps its name, should it have to be sent twice.
    messageId: mail.messageId ?? messageIdOf(mail.id),
    ...(mail.inReplyTo ? { inReplyTo: mail.inReplyTo, references: mail.inReplyTo } : {}),
    ...(answers ? { replyTo: answers } : {}),
    ...(mail.isAutomatic ? { headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" } } : {}),
    attachments: mail.noteId ? await filesOf(mail.noteId) : [],
    // Nothing in a mail makes this server read its disk or ask an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

async function mailboxFor(ticketId: string): Promise<string | undefined> {
  const ticket = await db.ticket.findUnique({ where: { id: ticketId }, select: { queueId: true } });
  const boxes = await db.mailbox.findMany({
    where: { isActive: true },
    orderBy: { address: "asc" },
    select: { address: true, queueId: true },
  });
  return (boxes.find(({ queueId }) => queueId !== null && queueId === ticket?.queueId) ?? boxes[0])?.address;
}

// Mail servers take about 25 MB; what is beyond stays on the ticket.
const mostBytes = 15 * 1024 * 1024;

async function filesOf(noteId: string) {
  const files = await db.attachment.findMany({
    where: { noteId, removedAt: null },
    orderBy: { createdAt: "asc" },
    select: { name: true, mediaType: true, storageKey: true, bytes: true },
  });
  const store = await fileStore();
  const attached: { filename: string; contentType: string; content: Buffer }[] = [];
  let room = mostBytes;
  for (const { name, mediaType, storageKey, bytes } of files) {
    if (bytes > room) continue;
    const content = await store.get(storageKey);
    if (!content) continue;
    attached.push({ filename: name, contentType: mediaType, content });
    room -= bytes;
  }
  return attached;
}
