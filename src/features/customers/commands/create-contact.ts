import "server-only";
import { objectionAt, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { createContactInput } from "../model/customer.ts";
import { insertContact, lockCustomer } from "../records.ts";

/** A new person at a customer is written down. */
export const createContact = command({
  name: "contact.create",
  input: createContactInput,
  subject: ({ tx, actor, input }) => lockCustomer(tx, actor, input.customerId),
  run: async ({ tx, now, input, subject: customer }) => {
    if (!customer.isActive) stopIf(objectionAt("name", `${customer.name} is not active any more.`));
    const { id } = await insertContact(tx, input, now);
    return {
      value: { id, customerId: customer.id },
      about: { type: "contact", id },
      change: { ...input },
    };
  },
});
