import "server-only";
import { z } from "zod";
import { missing, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockOwnPerson } from "../records.ts";

/** Somebody signs one of their own browsers out from afar. */
export const endPersonSession = command({
  name: "person.endSession",
  input: z.strictObject({ sessionId: z.uuid() }),
  subject: ({ tx, actor }) => lockOwnPerson(tx, actor),
  run: async ({ tx, now, input, subject: person }) => {
    const { count } = await tx.authSession.updateMany({
      where: { id: input.sessionId, personId: person.id, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) throw new Refused(missing);
    return {
      value: { sessionId: input.sessionId },
      about: { type: "person", id: person.id },
      change: { name: person.name },
    };
  },
});
