import "server-only";
import { conflictOf, type FormText, mergeEdit } from "#kernel/merge.ts";
import { Refused, refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { editContactInput } from "../model/customer.ts";
import { lastActorOn, lockContact } from "../records.ts";

/** A contact's details are corrected. Two people who change different fields both keep theirs. */
export const editContact = command({
  name: "contact.edit",
  input: editContactInput,
  subject: ({ tx, actor, input }) => lockContact(tx, actor, input.contactId),
  run: async ({ tx, input, subject: contact }) => {
    const { contactId: id, version, was, ...rest } = input;
    const typed = { ...rest, email: rest.email.toLowerCase() };
    const current: FormText = {
      name: contact.name,
      phone: contact.phone,
      email: contact.email,
      jobTitle: contact.jobTitle,
    };
    const merge = mergeEdit(typed, was, current, version === contact.version);
    if (merge.conflicts.length > 0) {
      throw new Refused(conflictOf(merge, was, current, contact.version, await lastActorOn(tx, id)));
    }
    if (merge.changed.length === 0) refuse("rule", "Nothing was changed, so nothing was saved.");
    const write: FormText = Object.fromEntries(
      Object.entries(typed).filter(([field]) => merge.changed.includes(field)),
    );
    await tx.contact.update({ where: { id }, data: { ...write, version: { increment: 1 } }, select: { id: true } });
    return {
      value: { id, customerId: contact.customerId },
      about: { type: "contact", id },
      change: Object.fromEntries(
        merge.changed.map((field) => [field, { from: current[field] ?? null, to: write[field] ?? null }]),
      ),
    };
  },
});
