import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { missing, Refused, refuse } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";

/** A mail that waits for a decision, locked until the command ends; refuses as missing what the actor may not see. */
export async function lockWaitingMail(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM incoming_mail WHERE id = ${id}::uuid FOR UPDATE`;
  const mail = await tx.incomingMail.findFirst({
    where: { AND: [{ id }, visible.incomingMails(actor)] },
    select: {
      id: true,
      outcome: true,
      fromAddress: true,
      subject: true,
      rawKey: true,
      mailbox: { select: { queueId: true } },
    },
  });
  if (!mail) throw new Refused(missing);
  if (mail.outcome !== "waiting") refuse("conflict", "Somebody has decided about this mail already.");
  return mail;
}
