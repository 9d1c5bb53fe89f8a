import "server-only";
import { objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { keepAnAdministrator, keepApproversAble, queueForRights, setApprovers } from "../approval.ts";
import { approversMeant, objectionToApprovers } from "../model/approvers.ts";
import { editPersonInput, objectionToRoles } from "../model/person.ts";
import { keepEmailUnique, levelInUse, lockPerson, personInWords, replaceRoles } from "../records.ts";

/** An administrator changes who somebody is, what they may do and who approves for them. */
export const editPerson = command({
  name: "person.edit",
  input: editPersonInput,
  subject: async ({ tx, actor, input }) => {
    await queueForRights(tx);
    return await lockPerson(tx, actor, input.id);
  },
  run: async ({ tx, actor, input, subject: person }) => {
    if (person.version !== input.version) {
      const message = "Somebody else changed this person in the meantime. Compare, then save again.";
      throw new Refused({ kind: "conflict", message, theirs: await personInWords(tx, person.id) });
    }
    stopIf(objectionToRoles(input.billingRoleIds, input.defaultBillingRoleId));
    const approvers = approversMeant(input, person.id);
    if (person.isActive) stopIf(objectionToApprovers(approvers));
    await keepEmailUnique(tx, input.email, person.id);
    const level = await levelInUse(tx, input.securityLevelId);
    if (level.id !== person.securityLevelId) {
      if (actor.id === person.id) {
        stopIf(objectionAt("securityLevelId", "Nobody changes their own security level. Ask another administrator."));
      }
      if (person.isActive && person.securityLevel.systemKey === "systemAdministrator") {
        await keepAnAdministrator(tx, person, "securityLevelId");
      }
      await keepApproversAble(tx, person, level);
    }
    await tx.person.update({
      where: { id: person.id },
      data: {
        name: input.name,
        email: input.email,
        phone: input.phone,
        timeZone: input.timeZone,
        securityLevelId: level.id,
        submitsTimesheets: input.submitsTimesheets,
        getsReminders: input.getsReminders,
        weeklyBillableGoalMinutes: input.weeklyGoalHours,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await replaceRoles(tx, person.id, input.billingRoleIds, input.defaultBillingRoleId);
    await setApprovers(tx, person.id, approvers);
    return {
      value: { personId: person.id, name: input.name },
      about: { type: "person", id: person.id },
      change: {
        name: input.name,
        email: input.email,
        level: level.name,
        levelBefore: person.securityLevel.name,
        emailBefore: person.email,
      },
    };
  },
});
