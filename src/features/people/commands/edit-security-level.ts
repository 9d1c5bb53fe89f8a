import "server-only";
import { isSystemLevel, permissions } from "#access/policy.ts";
import { objectionAt, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import { grantsOf } from "#server/actor.ts";
import { command } from "#server/command.ts";
import { queueForRights } from "../approval.ts";
import { scopeInWords } from "../model/rights.ts";
import {
  editSecurityLevelInput,
  mergedScopes,
  objectionToLevelName,
  objectionToScopes,
} from "../model/security-level.ts";
import { isLevelNameTaken, keepLevelApproving, lockLevel } from "../records.ts";

/** An administrator changes what a copied level allows; it acts on the next request of everybody who has it. */
export const editSecurityLevel = command({
  name: "securityLevel.edit",
  input: editSecurityLevelInput,
  subject: async ({ tx, actor, input }) => {
    await queueForRights(tx);
    return await lockLevel(tx, actor, input.id);
  },
  run: async ({ tx, actor, input, subject: level }) => {
    if (level.systemKey !== null || !isSystemLevel(level.baseKey)) {
      return refuse("rule", `${level.name} ships with Tallydesk and cannot be changed. Copy it instead.`);
    }
    const before = grantsOf(level);
    if (level.version !== input.version) {
      const message = "Somebody else changed this level in the meantime. Compare, then save again.";
      const theirs = Object.fromEntries(permissions.map((name) => [name, scopeInWords(name, before[name])]));
      throw new Refused({
        kind: "conflict",
        message,
        theirs: { ...theirs, name: level.name, version: String(level.version) },
      });
    }
    if (level.personIds.includes(actor.id)) {
      refuse(
        "rule",
        "This is your own security level, and nobody changes their own rights. Ask another administrator.",
      );
    }
    stopIf(objectionToLevelName(input.name));
    if (await isLevelNameTaken(tx, input.name, level.id)) {
      stopIf(objectionAt("name", "There is already a security level with this name."));
    }
    stopIf(objectionToScopes(level.baseKey, input.scopes));
    const grants = mergedScopes(before, input.scopes);
    await keepLevelApproving(tx, { ...level, grants });
    await tx.securityLevel.update({
      where: { id: level.id },
      data: { name: input.name, grants, version: { increment: 1 } },
      select: { id: true },
    });
    const changed = permissions.filter((name) => grants[name] !== before[name]);
    return {
      value: { levelId: level.id, name: input.name },
      about: { type: "securityLevel", id: level.id },
      change: {
        name: input.name,
        rights: Object.fromEntries(changed.map((name) => [name, `${before[name]} → ${grants[name]}`])),
      },
    };
  },
});
