import "server-only";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { queueMail } from "#server/outbox.ts";
import { queueForRights, setApprovers } from "../approval.ts";
import { approversMeant, objectionToApprovers } from "../model/approvers.ts";
import { welcomeMail } from "../model/mails.ts";
import { createPersonInput, objectionToRoles } from "../model/person.ts";
import { keepEmailUnique, levelInUse, makeOneTimeLink, replaceRoles, welcomeAddress } from "../records.ts";

/** An administrator makes a sign-in for somebody, who gets a link to choose a password. */
export const createPerson = command({
  name: "person.create",
  input: createPersonInput,
  subject: async () => ({}),
  run: async ({ tx, actor, now, input }) => {
    stopIf(objectionToRoles(input.billingRoleIds, input.defaultBillingRoleId));
    stopIf(objectionToApprovers(input));
    await queueForRights(tx);
    await keepEmailUnique(tx, input.email);
    const level = await levelInUse(tx, input.securityLevelId);
    const person = await tx.person.create({
      data: {
        name: input.name,
        email: input.email,
        phone: input.phone,
        timeZone: input.timeZone,
        securityLevelId: level.id,
        submitsTimesheets: input.submitsTimesheets,
        getsReminders: input.getsReminders,
        weeklyBillableGoalMinutes: input.weeklyGoalHours,
        createdAt: now,
      },
      select: { id: true },
    });
    await replaceRoles(tx, person.id, input.billingRoleIds, input.defaultBillingRoleId);
    await setApprovers(tx, person.id, approversMeant(input, person.id));
    const link = welcomeAddress(await makeOneTimeLink(tx, person.id, now));
    await queueMail(tx, welcomeMail(input, actor.desk.organizationName, link), now);
    return {
      value: { personId: person.id, name: input.name, link },
      about: { type: "person", id: person.id },
      change: { name: input.name, email: input.email, level: level.name },
    };
  },
  // The link is as good as a password: a retry gets the answer without it.
  kept: (value) => ({ ...value, link: "" }),
});
