import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { missing, objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import { inAnyCase } from "#kernel/search.ts";
import type { ApprovalKind } from "#prisma/client.ts";
import { db, type Tx } from "#server/db.ts";
import { env } from "#server/env.ts";
import { hashOfToken, newToken } from "#server/secret-token.ts";
import { keepApproversAble, levelColumns } from "./approval.ts";
import { approversByField } from "./model/approvers.ts";

/** The people who may decide about a person's sheets of a kind at a level. */
export async function approverIdsOf(tx: Tx, personId: string, kind: ApprovalKind, level: number): Promise<string[]> {
  const rows = await tx.approver.findMany({ where: { personId, kind, level }, select: { approverId: true } });
  return rows.map((row) => row.approverId);
}

/** How long a link to set a password works. */
export const oneTimeLinkDays = 7;

/** Makes a link that lets a person set a password once; links made before stop working. Returns the link's secret part. */
export async function makeOneTimeLink(tx: Tx, personId: string, now: Date): Promise<string> {
  await tx.oneTimeLink.deleteMany({ where: { personId } });
  const token = newToken();
  const expiresAt = new Date(now.getTime() + oneTimeLinkDays * 86_400_000);
  await tx.oneTimeLink.create({
    data: { personId, tokenHash: hashOfToken(token), expiresAt, createdAt: now },
    select: { id: true },
  });
  return token;
}

/** Ends every session of a person at once, or every one but the given. */
export async function endSessions(tx: Tx, personId: string, now: Date, exceptId?: string): Promise<void> {
  await tx.authSession.updateMany({
    where: { personId, revokedAt: null, ...(exceptId === undefined ? {} : { id: { not: exceptId } }) },
    data: { revokedAt: now },
  });
}

const personColumns = {
  id: true,
  name: true,
  email: true,
  phone: true,
  isActive: true,
  securityLevelId: true,
  passwordHash: true,
  version: true,
  securityLevel: { select: { name: true, systemKey: true } },
} as const;

/** A person as far as the actor may see it, locked until the command ends; refuses as missing otherwise. */
export async function lockPerson(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM person WHERE id = ${id}::uuid FOR UPDATE`;
  const person = await tx.person.findFirst({ where: { AND: [{ id }, visible.people(actor)] }, select: personColumns });
  if (!person) throw new Refused(missing);
  return { ...person, ownerId: person.id, approverIds: await approverIdsOf(tx, id, "timesheet", 1) };
}

/** Sets the billing roles a person works in. */
export async function replaceRoles(tx: Tx, personId: string, roleIds: readonly string[], defaultId: string) {
  const known = await tx.billingRole.count({ where: { id: { in: [...roleIds] }, isActive: true } });
  if (known !== roleIds.length) stopIf(objectionAt("billingRoleIds", "Choose billing roles from the list."));
  await tx.personBillingRole.deleteMany({ where: { personId } });
  await tx.personBillingRole.createMany({
    data: roleIds.map((billingRoleId) => ({ personId, billingRoleId, isDefault: billingRoleId === defaultId })),
  });
}

/** Refuses an e-mail that somebody else signs in with. */
export async function keepEmailUnique(tx: Tx, email: string, exceptId?: string): Promise<void> {
  const taken = await tx.person.findUnique({ where: { email }, select: { id: true, name: true } });
  if (taken && taken.id !== exceptId) stopIf(objectionAt("email", `${taken.name} already signs in with this e-mail.`));
}

/** The address of the page where a one-time link sets a password. */
export const welcomeAddress = (token: string) => new URL(`/welcome/${token}`, env().APP_ORIGIN).href;

/** The person behind a one-time link that still works, both locked; refuses any other link in the same words. */
export async function lockOneTimeLink(tx: Tx, token: string, now: Date) {
  const tokenHash = hashOfToken(token);
  await tx.$executeRaw`SELECT 1 FROM one_time_link WHERE token_hash = ${tokenHash} FOR UPDATE`;
  const link = await tx.oneTimeLink.findUnique({
    where: { tokenHash },
    select: { id: true, expiresAt: true, usedAt: true, person: { select: personColumns } },
  });
  if (!link || link.usedAt || link.expiresAt <= now) {
    throw new Refused({ kind: "missing", message: linkIsOver });
  }
  return { ...link.person, linkId: link.id };
}

/** Who may choose a password with a one-time link; undefined when the link does not work any more. Looking uses nothing up. */
export async function personBehindLink(token: string, now: Date): Promise<{ name: string; email: string } | undefined> {
  const link = await db.oneTimeLink.findUnique({
    where: { tokenHash: hashOfToken(token) },
    select: { expiresAt: true, usedAt: true, person: { select: { name: true, email: true, isActive: true } } },
  });
  if (!link || link.usedAt || link.expiresAt <= now || !link.person.isActive) return undefined;
  return { name: link.person.name, email: link.person.email };
}

/** What is said about a link that was used, replaced, made up or too old. */
export const linkIsOver = "This link does not work any more. Ask an administrator for a new one.";

/** The acting person's own record, locked. */
export async function lockOwnPerson(tx: Tx, actor: Actor) {
  await tx.$executeRaw`SELECT 1 FROM person WHERE id = ${actor.id}::uuid FOR UPDATE`;
  const person = await tx.person.findUnique({ where: { id: actor.id }, select: personColumns });
  if (!person) throw new Refused(missing);
  return { ...person, ownerId: person.id, approverIds: [] };
}

/** A security level that may be given to somebody. */
export async function levelInUse(tx: Tx, id: string) {
  const level = await tx.securityLevel.findUnique({
    where: { id },
    select: { id: true, isActive: true, ...levelColumns },
  });
  if (!level?.isActive) stopIf(objectionAt("securityLevelId", "Choose a security level from the list."));
  if (!level) throw new Refused(missing);
  return level;
}

/** What a person's record says now, field by field, for whoever has an older one before them. */
export async function personInWords(tx: Tx, id: string): Promise<Record<string, string>> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id },
    select: {
      version: true,
      name: true,
      email: true,
      phone: true,
      timeZone: true,
      submitsTimesheets: true,
      getsReminders: true,
      weeklyBillableGoalMinutes: true,
      securityLevel: { select: { name: true } },
      billingRoles: { select: { isDefault: true, billingRole: { select: { name: true } } } },
      approvers: { select: { kind: true, level: true, approver: { select: { name: true } } } },
    },
  });
  const approvers = (kind: ApprovalKind, level: number) =>
    person.approvers
      .filter((line) => line.kind === kind && line.level === level)
      .map((line) => line.approver.name)
      .join(", ");
  return {
    version: String(person.version),
    name: person.name,
    email: person.email,
    phone: person.phone,
    timeZone: person.timeZone ?? "The organization's",
    securityLevelId: person.securityLevel.name,
    weeklyGoalHours: String(person.weeklyBillableGoalMinutes / 60),
    submitsTimesheets: person.submitsTimesheets ? "Yes" : "No",
    getsReminders: person.getsReminders ? "Yes" : "No",
    billingRoleIds: person.billingRoles.map((row) => row.billingRole.name).join(", "),
    defaultBillingRoleId: person.billingRoles.find((row) => row.isDefault)?.billingRole.name ?? "",
    ...approversByField(approvers),
  };
}

/** A security level, locked until the command ends. */
export async function lockLevel(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM security_level WHERE id = ${id}::uuid FOR UPDATE`;
  const level = await tx.securityLevel.findFirst({
    where: { AND: [{ id }, visible.securityLevels(actor)] },
    select: { id: true, version: true, ...levelColumns, people: { select: { id: true, name: true } } },
  });
  if (!level) throw new Refused(missing);
  return { ...level, personIds: level.people.map((person) => person.id) };
}

/** Whether another level has this name, in whatever case. */
export async function isLevelNameTaken(tx: Tx, name: string, exceptId?: string): Promise<boolean> {
  const taken = await tx.securityLevel.findFirst({
    where: { name: inAnyCase(name) },
    select: { id: true },
  });
  return taken !== null && taken.id !== exceptId;
}

/** Refuses rights under which somebody of this level could not go on approving for those whose approver they are. */
export async function keepLevelApproving(
  tx: Tx,
  level: Parameters<typeof keepApproversAble>[2] & { people: readonly { id: string; name: string }[] },
): Promise<void> {
  for (const person of level.people) await keepApproversAble(tx, person, level, "");
}
