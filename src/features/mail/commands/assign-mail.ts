import "server-only";
import { visible } from "#access/visibility.ts";
import { insertContact } from "#features/customers/records.ts";
import { objectionAt, Refused } from "#kernel/refusal.ts";
import { inAnyCase } from "#kernel/search.ts";
import { command } from "#server/command.ts";
import { fileStore } from "#server/file-store.ts";
import { assignMailInput } from "../model/take-in-input.ts";
import { openMail } from "../open-mail.ts";
import { storeMailFiles } from "../store-files.ts";
import { ticketFromMail } from "../ticket-records.ts";
import { lockWaitingMail } from "../waiting-records.ts";

/** A mail that waited belongs to a customer: it becomes their ticket, and its sender their contact when that is wanted. */
export const assignMail = command({
  name: "mail.assign",
  input: assignMailInput,
  subject: ({ tx, actor, input }) => lockWaitingMail(tx, actor, input.mailId),
  run: async ({ tx, actor, now, input, subject: waiting }) => {
    const customer = await tx.customer.findFirst({
      where: { AND: [{ id: input.customerId, isActive: true }, visible.customers(actor)] },
      select: { id: true, name: true },
    });
    if (!customer) throw new Refused(objectionAt("customerId", "Choose one of the active customers."));
    const raw = await (await fileStore()).get(waiting.rawKey);
    if (!raw)
      throw new Refused(objectionAt("customerId", "The raw message of this mail is gone, so no ticket was made."));
    const { mail, files } = await openMail(raw);
    const stored = await storeMailFiles(files, now);
    const { address, name } = mail.from;
    const known = await tx.contact.findFirst({
      where: { customerId: customer.id, isActive: true, email: inAnyCase(address) },
      select: { id: true },
    });
    const about = {
      customerId: customer.id,
      name: (name || address).slice(0, 100),
      phone: "",
      email: address,
      jobTitle: "",
    };
    const contact = known ?? (input.remember && address !== "" ? await insertContact(tx, about, now) : undefined);
    const ticket = await ticketFromMail(
      tx,
      actor,
      now,
      { mail, files: stored.files, contentIds: stored.contentIds },
      { customerId: customer.id, contactId: contact?.id ?? null, queueId: waiting.mailbox?.queueId ?? null },
    );
    await tx.incomingMail.update({
      where: { id: waiting.id },
      data: { outcome: "created", ticketId: ticket.id, reason: `${actor.name} gave it to ${customer.name}.` },
      select: { id: true },
    });
    return {
      value: { number: ticket.number },
      about: { type: "mail", id: waiting.id, ticketId: ticket.id },
      change: { from: name || address, subject: mail.subject, customer: customer.name },
    };
  },
});
