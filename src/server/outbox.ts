import "server-only";
import type { Tx } from "#server/db.ts";
import { env } from "#server/env.ts";

/** A mail, as plain text and for those who like it better as HTML. */
export interface Mail {
  /** One address, or several with commas between them; empty when all are in copy. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly html?: string;
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  /** The ticket it is about; its answers find it. */
  readonly ticketId?: string;
  /** The note that it carries; the note's files go with it. */
  readonly noteId?: string;
  readonly messageId?: string;
  readonly inReplyTo?: string;
  /** Whether no person wrote it: it says so, and no machine answers. */
  readonly isAutomatic?: boolean;
}

/** The header Message-ID of the mail of a record, brackets included. */
export function messageIdOf(id: string): string {
  return `<${id}@${new URL(env().APP_ORIGIN).hostname}>`;
}

/** Writes a mail into the outbox in the transaction that causes it; it is sent after the commit, or kept and readable. */
export async function queueMail(tx: Tx, mail: Mail, now: Date): Promise<void> {
  const { id } = await tx.outgoingMail.create({
    data: {
      recipient: mail.to,
      subject: mail.subject,
      body: mail.body,
      html: mail.html ?? "",
      cc: [...(mail.cc ?? [])],
      bcc: [...(mail.bcc ?? [])],
      ticketId: mail.ticketId ?? null,
      noteId: mail.noteId ?? null,
      messageId: mail.messageId ?? null,
      inReplyTo: mail.inReplyTo ?? "",
      isAutomatic: mail.isAutomatic ?? true,
      createdAt: now,
    },
    select: { id: true },
  });
  await tx.$executeRaw`SELECT graphile_worker.add_job('send_mail', json_build_object('mailId', ${id}::text), max_attempts => 10)`;
}
