import "server-only";
import { z } from "zod";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { queueMail } from "#server/outbox.ts";
import { welcomeMail } from "../model/mails.ts";
import { lockPerson, makeOneTimeLink, welcomeAddress } from "../records.ts";

/** An administrator makes a new one-time link; the one before stops working. */
export const invitePersonAgain = command({
  name: "person.inviteAgain",
  input: z.strictObject({ id: z.uuid() }),
  subject: ({ tx, actor, input }) => lockPerson(tx, actor, input.id),
  run: async ({ tx, actor, now, subject: person }) => {
    if (!person.isActive) refuse("rule", `${person.name} is inactive. Reactivate first, then make a link.`);
    const link = welcomeAddress(await makeOneTimeLink(tx, person.id, now));
    await queueMail(tx, welcomeMail(person, actor.desk.organizationName, link), now);
    return {
      value: { personId: person.id, name: person.name, link },
      about: { type: "person", id: person.id },
      change: { name: person.name },
    };
  },
  // The link is as good as a password: a retry gets the answer without it.
  kept: (value) => ({ ...value, link: "" }),
});
