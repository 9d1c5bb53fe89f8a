import "server-only";
import type { Tx } from "#server/db.ts";
import { env } from "#server/env.ts";
import { newId } from "#server/new-id.ts";

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

/**
 * Writes a mail into the outbox in the transaction that causes it, with the job that sends it after the commit; until then,
 * and where nothing sends, it is kept and readable. One round trip: half of what is decided here tells somebody.
 */
export async function queueMail(tx: Tx, mail: Mail, now: Date): Promise<void> {
  await tx.$executeRaw`
    WITH mail AS (
      INSERT INTO outgoing_mail (id, recipient, subject, body, html, cc, bcc, ticket_id, note_id, message_id, in_reply_to,
        is_automatic, created_at)
      VALUES (${newId()}::uuid, ${mail.to}, ${mail.subject}, ${mail.body}, ${mail.html ?? ""}, ${[...(mail.cc ?? [])]}::text[],
        ${[...(mail.bcc ?? [])]}::text[], ${mail.ticketId ?? null}::uuid, ${mail.noteId ?? null}::uuid,
        ${mail.messageId ?? null}, ${mail.inReplyTo ?? ""}, ${mail.isAutomatic ?? true}, ${now}::timestamptz)
      RETURNING id
    )
    SELECT graphile_worker.add_job('send_mail', json_build_object('mailId', id::text), max_attempts => 10) FROM mail`;
}
