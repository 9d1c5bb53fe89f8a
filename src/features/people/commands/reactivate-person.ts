import "server-only";
import { z } from "zod";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { activeApproverCount, queueForRights } from "../approval.ts";
import { lockPerson } from "../records.ts";

/** An administrator gives somebody their access back; sessions and links from before stay ended. */
export const reactivatePerson = command({
  name: "person.reactivate",
  input: z.strictObject({ id: z.uuid() }),
  subject: async ({ tx, actor, input }) => {
    await queueForRights(tx);
    return await lockPerson(tx, actor, input.id);
  },
  run: async ({ tx, subject: person }) => {
    if (person.isActive) refuse("rule", `${person.name} is already active.`);
    for (const kind of ["timesheet", "expense"] as const) {
      if ((await activeApproverCount(tx, person.id, kind)) === 0) {
        refuse("rule", `${person.name} has no active ${kind} approver. Choose one in the form above, then reactivate.`);
      }
    }
    await tx.person.update({
      where: { id: person.id },
      data: { isActive: true, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { personId: person.id, name: person.name },
      about: { type: "person", id: person.id },
      change: { name: person.name },
    };
  },
});
