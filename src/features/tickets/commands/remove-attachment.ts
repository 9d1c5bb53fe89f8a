import "server-only";
import { missing, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockAttachment } from "../attachment-records.ts";
import { oneAttachmentInput } from "../model/attachment.ts";
import { touchTicket } from "../records.ts";

/** A file is taken off a ticket; for a while it can be brought back. */
export const removeAttachment = command({
  name: "attachment.remove",
  input: oneAttachmentInput,
  subject: ({ tx, actor, input }) => lockAttachment(tx, actor, input.id),
  run: async ({ tx, actor, now, subject: attachment }) => {
    if (attachment.removedAt) throw new Refused(missing);
    const { id, ticketId, name, number } = attachment;
    await tx.attachment.update({
      where: { id },
      data: { removedAt: now, version: { increment: 1 } },
      select: { id: true },
    });
    await touchTicket(tx, ticketId, now, `${actor.name} removed ${name}`);
    return {
      value: { id, name, number },
      about: { type: "attachment", id, ticketId },
      change: { name },
    };
  },
});
