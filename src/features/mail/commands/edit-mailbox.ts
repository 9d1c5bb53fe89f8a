import "server-only";
import { visible } from "#access/visibility.ts";
import { missing, objectionAt, Refused, refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { editMailboxInput } from "../model/take-in-input.ts";

/** The administrator decides where the tickets of a mailbox begin, and whose the mails of unknown senders are. */
export const editMailbox = command({
  name: "mailbox.edit",
  input: editMailboxInput,
  subject: async ({ tx, actor, input }) => {
    await tx.$executeRaw`SELECT 1 FROM mailbox WHERE id = ${input.mailboxId}::uuid FOR UPDATE`;
    const mailbox = await tx.mailbox.findFirst({
      where: { AND: [{ id: input.mailboxId }, visible.mailboxes(actor)] },
      select: {
        id: true,
        address: true,
        version: true,
        isActive: true,
        queue: { select: { id: true, name: true } },
        customer: { select: { id: true, name: true } },
      },
    });
    if (!mailbox) throw new Refused(missing);
    return mailbox;
  },
  run: async ({ tx, actor, input, subject: mailbox }) => {
    if (input.version !== mailbox.version) {
      refuse("conflict", "Somebody else changed this mailbox meanwhile. Reload the page to see how it is now.");
    }
    const queue =
      input.queueId === null
        ? null
        : await tx.queue.findFirst({ where: { id: input.queueId, isActive: true }, select: { id: true, name: true } });
    if (queue === null && input.queueId !== null)
      throw new Refused(objectionAt("queueId", "Choose one of the queues."));
    const customer =
      input.customerId === null
        ? null
        : await tx.customer.findFirst({
            where: { AND: [{ id: input.customerId, isActive: true }, visible.customers(actor)] },
            select: { id: true, name: true },
          });
    if (customer === null && input.customerId !== null) {
      throw new Refused(objectionAt("customerId", "Choose one of the active customers."));
    }
    await tx.mailbox.update({
      where: { id: mailbox.id },
      data: {
        queueId: queue?.id ?? null,
        customerId: customer?.id ?? null,
        isActive: input.isActive,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    return {
      value: { address: mailbox.address },
      about: { type: "mailbox", id: mailbox.id },
      change: {
        queue: { from: mailbox.queue?.name ?? null, to: queue?.name ?? null },
        customer: { from: mailbox.customer?.name ?? null, to: customer?.name ?? null },
        isActive: { from: mailbox.isActive, to: input.isActive },
      },
    };
  },
});
