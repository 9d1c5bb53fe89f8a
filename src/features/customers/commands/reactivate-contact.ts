import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { contactIdInput } from "../model/customer.ts";
import { lockContact } from "../records.ts";

/** A contact is offered on new tickets again. */
export const reactivateContact = command({
  name: "contact.reactivate",
  input: contactIdInput,
  subject: ({ tx, actor, input }) => lockContact(tx, actor, input.contactId),
  run: async ({ tx, subject: contact }) => {
    if (contact.isActive) refuse("conflict", `${contact.name} is active already.`);
    await tx.contact.update({
      where: { id: contact.id },
      data: { isActive: true, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { id: contact.id, customerId: contact.customerId },
      about: { type: "contact", id: contact.id },
      change: { name: contact.name },
    };
  },
});
