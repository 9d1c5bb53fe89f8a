"use server";

import { action } from "#server/action.ts";
import { assignMail } from "./commands/assign-mail.ts";
import { dismissMail } from "./commands/dismiss-mail.ts";
import { editMailbox } from "./commands/edit-mailbox.ts";

export const assignMailAction = action(assignMail, ({ number }) => ({ to: `/tickets/${number}` }));
export const dismissMailAction = action(dismissMail, () => ({ message: "Dismissed. Its raw message is kept." }));
export const editMailboxAction = action(editMailbox, ({ address }) => ({ message: `Saved what ${address} does.` }));
