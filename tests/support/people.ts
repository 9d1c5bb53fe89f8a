import { randomUUID } from "node:crypto";
import type { Actor } from "#access/actor.ts";
import type { SystemLevel } from "#access/policy.ts";
import { createPerson } from "#features/people/commands/create-person.ts";
import { approversByField } from "#features/people/model/approvers.ts";
import type { Outcome, Refusal } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { actingAs, type Cast, valueFrom } from "./cast.ts";

/** A password that is long enough and on no list. */
export const goodPassword = "seven quiet printers hum";

/** The id of a level that ships with the desk. */
export async function levelId(key: SystemLevel): Promise<string> {
  return (await db.securityLevel.findUniqueOrThrow({ where: { systemKey: key } })).id;
}

/** What an administrator types for a new technician whose sheets Olivia approves. */
export async function typedPerson(cast: Cast, more: Readonly<Record<string, unknown>> = {}) {
  const role = await db.billingRole.findUniqueOrThrow({ where: { name: "Technician" } });
  return {
    name: "Nora Nyberg",
    email: `nora-${randomUUID().slice(0, 8)}@tallydesk.example`,
    securityLevelId: await levelId("serviceDeskUser"),
    billingRoleIds: role.id,
    defaultBillingRoleId: role.id,
    timesheetApproverIds: cast.olivia.id,
    expenseApproverIds: [cast.olivia.id],
    weeklyGoalHours: "32,5",
    submitsTimesheets: "true",
    getsReminders: "true",
    ...more,
  };
}

/** A new person, made by Ada. */
export async function newcomer(cast: Cast, more: Readonly<Record<string, unknown>> = {}) {
  const { personId, link } = valueFrom(await createPerson.execute(cast.ada, await typedPerson(cast, more)));
  const actor: Actor = await actingAs(personId);
  return { actor, link, token: link.replace(/^.*\//, "") };
}

/** A person's record as an edit form sends it back unchanged. */
export async function typedAgain(personId: string, more: Readonly<Record<string, unknown>> = {}) {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: { billingRoles: true, approvers: true },
  });
  const deciding = (kind: string, level: number) =>
    person.approvers.filter((line) => line.kind === kind && line.level === level).map((line) => line.approverId);
  return {
    id: person.id,
    version: String(person.version),
    name: person.name,
    email: person.email,
    phone: person.phone,
    securityLevelId: person.securityLevelId,
    billingRoleIds: person.billingRoles.map((role) => role.billingRoleId),
    defaultBillingRoleId: person.billingRoles.find((role) => role.isDefault)?.billingRoleId ?? "",
    ...approversByField(deciding),
    weeklyGoalHours: String(person.weeklyBillableGoalMinutes / 60),
    submitsTimesheets: person.submitsTimesheets ? "true" : "false",
    getsReminders: person.getsReminders ? "true" : "false",
    timeZone: person.timeZone ?? "",
    ...more,
  };
}

/** Why a command refused, or a failed test that says it did not. */
export function refusalFrom(outcome: Outcome<unknown>): Refusal {
  if (outcome.ok) throw new Error("it was not refused");
  return outcome.refusal;
}

/** A session of a person, as if a browser had signed in. */
export async function openSession(personId: string) {
  const { passwordEpoch } = await db.person.findUniqueOrThrow({ where: { id: personId } });
  return await db.authSession.create({
    data: { personId, passwordEpoch, tokenHash: randomUUID(), expiresAt: new Date(Date.now() + 3_600_000) },
  });
}
