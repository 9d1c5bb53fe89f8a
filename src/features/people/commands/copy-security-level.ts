import "server-only";
import { objectionAt, stopIf } from "#kernel/refusal.ts";
import { grantsOf } from "#server/actor.ts";
import { command } from "#server/command.ts";
import { copySecurityLevelInput, objectionToLevelName } from "../model/security-level.ts";
import { isLevelNameTaken, lockLevel } from "../records.ts";

/** An administrator makes a level of their own, beginning with the rights of another. */
export const copySecurityLevel = command({
  name: "securityLevel.copy",
  input: copySecurityLevelInput,
  subject: ({ tx, actor, input }) => lockLevel(tx, actor, input.id),
  run: async ({ tx, now, input, subject: level }) => {
    stopIf(objectionToLevelName(input.name));
    if (await isLevelNameTaken(tx, input.name)) {
      stopIf(objectionAt("name", "There is already a security level with this name."));
    }
    const copy = await tx.securityLevel.create({
      data: { name: input.name, baseKey: level.baseKey, grants: grantsOf(level), createdAt: now },
      select: { id: true },
    });
    return {
      value: { levelId: copy.id, name: input.name },
      about: { type: "securityLevel", id: copy.id },
      change: { name: input.name, copiedFrom: level.name },
    };
  },
});
