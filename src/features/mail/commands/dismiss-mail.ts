import "server-only";
import { command } from "#server/command.ts";
import { dismissMailInput } from "../model/take-in-input.ts";
import { lockWaitingMail } from "../waiting-records.ts";

/** A mail that waited is of no use to anybody; its raw message stays. */
export const dismissMail = command({
  name: "mail.dismiss",
  input: dismissMailInput,
  subject: ({ tx, actor, input }) => lockWaitingMail(tx, actor, input.mailId),
  run: async ({ tx, actor, subject: waiting }) => {
    await tx.incomingMail.update({
      where: { id: waiting.id },
      data: { outcome: "ignored", reason: `${actor.name} dismissed it.` },
      select: { id: true },
    });
    return {
      value: { id: waiting.id },
      about: { type: "mail", id: waiting.id },
      change: { from: waiting.fromAddress, subject: waiting.subject },
    };
  },
});
