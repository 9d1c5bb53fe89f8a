import "server-only";
import { z } from "zod";
import { objectionAt, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { queueMail } from "#server/outbox.ts";
import { hashPassword, isPassword } from "#server/password.ts";
import { passwordChangedMail } from "../model/mails.ts";
import { objectionToPassword, passwordContext } from "../model/password.ts";
import { endSessions, lockOwnPerson } from "../records.ts";

/** Somebody changes their own password; every session ends, and the person is told. */
export const changePassword = command({
  name: "person.changePassword",
  input: z.strictObject({
    currentPassword: z.string("Current password is missing.").max(1024),
    newPassword: z.string("New password is missing.").max(1024, "The password must be at most 256 bytes long."),
    repeatedPassword: z.string().default(""),
  }),
  subject: ({ tx, actor }) => lockOwnPerson(tx, actor),
  run: async ({ tx, actor, now, input, subject: person }) => {
    if (!(await isPassword(input.currentPassword, person.passwordHash))) {
      stopIf(objectionAt("currentPassword", "The current password is not right."));
    }
    if (input.newPassword !== input.repeatedPassword) {
      stopIf(objectionAt("repeatedPassword", "The two new passwords are not the same."));
    }
    if (input.newPassword === input.currentPassword) {
      stopIf(objectionAt("newPassword", "The new password is the current one. Choose another."));
    }
    const context = passwordContext(person, actor.desk.organizationName);
    stopIf(objectionToPassword(input.newPassword, context, "newPassword"));
    await tx.person.update({
      where: { id: person.id },
      data: {
        passwordHash: await hashPassword(input.newPassword),
        passwordEpoch: { increment: 1 },
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await endSessions(tx, person.id, now);
    await tx.oneTimeLink.deleteMany({ where: { personId: person.id } });
    await queueMail(tx, passwordChangedMail(person, actor.desk.organizationName), now);
    return { value: { email: person.email }, about: { type: "person", id: person.id }, change: {} };
  },
});
