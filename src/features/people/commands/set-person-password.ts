import "server-only";
import { z } from "zod";
import { objectionAt, refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { hashPassword } from "#server/password.ts";
import { objectionToPassword, passwordContext } from "../model/password.ts";
import { endSessions, lockOneTimeLink } from "../records.ts";

/** The bearer of a one-time link chooses the password; the link is used up and every session ends. */
export const setPersonPassword = command({
  name: "person.setPassword",
  input: z.strictObject({
    token: z.string().max(100),
    password: z.string("Password is missing.").max(1024, "The password must be at most 256 bytes long."),
    repeated: z.string().default(""),
  }),
  subject: async ({ tx, now, input }) => {
    const person = await lockOneTimeLink(tx, input.token, now);
    return { ...person, ownerId: person.id, approverIds: [] };
  },
  run: async ({ tx, actor, now, input, subject: person }) => {
    if (!person.isActive) refuse("missing", "This link does not work any more. Ask an administrator for a new one.");
    if (input.password !== input.repeated) stopIf(objectionAt("repeated", "The two passwords are not the same."));
    stopIf(objectionToPassword(input.password, passwordContext(person, actor.desk.organizationName)));
    await tx.person.update({
      where: { id: person.id },
      data: {
        passwordHash: await hashPassword(input.password),
        passwordEpoch: { increment: 1 },
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await tx.oneTimeLink.update({ where: { id: person.linkId }, data: { usedAt: now }, select: { id: true } });
    await endSessions(tx, person.id, now);
    return {
      value: { email: person.email },
      about: { type: "person", id: person.id },
      change: { name: person.name },
    };
  },
});
