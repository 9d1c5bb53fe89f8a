import "server-only";
import type { Tx } from "#server/db.ts";

/** A mail to one person, as plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Writes a mail into the outbox in the transaction that causes it; it is sent after the commit, or kept and readable. */
export async function queueMail(tx: Tx, mail: Mail, now: Date): Promise<void> {
  const { id } = await tx.outgoingMail.create({
    data: { recipient: mail.to, subject: mail.subject, body: mail.body, createdAt: now },
    select: { id: true },
  });
  await tx.$executeRaw`SELECT graphile_worker.add_job('send_mail', json_build_object('mailId', ${id}::text), max_attempts => 10)`;
}
