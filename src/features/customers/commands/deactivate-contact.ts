import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { contactIdInput } from "../model/customer.ts";
import { lockContact } from "../records.ts";

/** A contact is offered on new tickets no more; old ones keep them. */
export const deactivateContact = command({
  name: "contact.deactivate",
  input: contactIdInput,
  subject: ({ tx, actor, input }) => lockContact(tx, actor, input.contactId),
  run: async ({ tx, subject: contact }) => {
    if (!contact.isActive) refuse("conflict", `${contact.name} is not active already.`);
    await tx.contact.update({
      where: { id: contact.id },
      data: { isActive: false, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { id: contact.id, customerId: contact.customerId },
      about: { type: "contact", id: contact.id },
      change: { name: contact.name },
    };
  },
});
