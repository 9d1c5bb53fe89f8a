import "server-only";
import { missing, Refused, refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockAttachment } from "../attachment-records.ts";
import { daysToRestore, oneAttachmentInput } from "../model/attachment.ts";
import { touchTicket } from "../records.ts";

/** A file that was taken off a ticket is brought back. */
export const restoreAttachment = command({
  name: "attachment.restore",
  input: oneAttachmentInput,
  subject: ({ tx, actor, input }) => lockAttachment(tx, actor, input.id),
  run: async ({ tx, actor, now, subject: attachment }) => {
    const { id, ticketId, name, number, removedAt } = attachment;
    if (!removedAt) throw new Refused(missing);
    if (now.getTime() - removedAt.getTime() > daysToRestore * 86_400_000) {
      refuse("rule", `“${name}” was removed more than ${daysToRestore} days ago and cannot be brought back.`);
    }
    await tx.attachment.update({
      where: { id },
      data: { removedAt: null, version: { increment: 1 } },
      select: { id: true },
    });
    await touchTicket(tx, ticketId, now, `${actor.name} brought back ${name}`);
    return {
      value: { id, name, number },
      about: { type: "attachment", id, ticketId },
      change: { name },
    };
  },
});
