import "server-only";
import { cache } from "react";
import { z } from "zod";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { type ApproversByField, approversByField } from "../model/approvers.ts";

/** What an administrator sees and changes about a person. */
export interface PersonToEdit {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly timeZone: string | null;
  readonly isActive: boolean;
  readonly securityLevelId: string;
  readonly levelName: string;
  readonly billingRoleIds: readonly string[];
  readonly defaultBillingRoleId: string;
  readonly approvers: ApproversByField;
  readonly weeklyGoalHours: string;
  readonly submitsTimesheets: boolean;
  readonly getsReminders: boolean;
  readonly hasPassword: boolean;
  readonly linkEndsAt: Date | null;
  /** For whom else this person decides. */
  readonly approvesFor: readonly string[];
  readonly createdAt: Date;
}

const columns = {
  id: true,
  version: true,
  name: true,
  email: true,
  phone: true,
  timeZone: true,
  isActive: true,
  securityLevelId: true,
  submitsTimesheets: true,
  getsReminders: true,
  weeklyBillableGoalMinutes: true,
  passwordHash: true,
  createdAt: true,
  securityLevel: { select: { name: true } },
  billingRoles: { select: { billingRoleId: true, isDefault: true } },
  approvers: { select: { approverId: true, kind: true, level: true } },
  approves: { select: { personId: true, person: { select: { name: true } } } },
  oneTimeLinks: { select: { expiresAt: true }, where: { usedAt: null }, take: 1 },
} as const;

/** One person, as far as the actor may see them. */
export const personToEdit = cache(async (actor: Actor, id: string): Promise<PersonToEdit | undefined> => {
  if (!z.uuid().safeParse(id).success) return undefined;
  const person = await db.person.findFirst({ where: { AND: [{ id }, visible.people(actor)] }, select: columns });
  if (!person) return undefined;
  const deciding = (kind: "timesheet" | "expense", level: number) =>
    person.approvers.filter((line) => line.kind === kind && line.level === level).map((line) => line.approverId);
  const others = person.approves.filter((line) => line.personId !== person.id).map((line) => line.person.name);
  return {
    id: person.id,
    version: person.version,
    name: person.name,
    email: person.email,
    phone: person.phone,
    timeZone: person.timeZone,
    isActive: person.isActive,
    securityLevelId: person.securityLevelId,
    levelName: person.securityLevel.name,
    billingRoleIds: person.billingRoles.map((role) => role.billingRoleId),
    defaultBillingRoleId: person.billingRoles.find((role) => role.isDefault)?.billingRoleId ?? "",
    approvers: approversByField(deciding),
    weeklyGoalHours: String(person.weeklyBillableGoalMinutes / 60),
    submitsTimesheets: person.submitsTimesheets,
    getsReminders: person.getsReminders,
    hasPassword: person.passwordHash !== null,
    linkEndsAt: person.oneTimeLinks[0]?.expiresAt ?? null,
    approvesFor: [...new Set(others)].sort(),
    createdAt: person.createdAt,
  };
});
