import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** A person as a row of the administrator's list. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isActive: boolean;
  readonly levelName: string;
  readonly hasPassword: boolean;
  readonly timesheetApprovers: readonly string[];
  readonly expenseApprovers: readonly string[];
  readonly lastSeenAt: Date | null;
}

/** Everybody with a sign-in, as far as the actor may see them, by name. */
export const peopleOfTheDesk = cache(async (actor: Actor, isActive: boolean): Promise<PersonRow[]> => {
  const people = await db.person.findMany({
    where: { AND: [visible.people(actor), { isActive }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      email: true,
      isActive: true,
      passwordHash: true,
      securityLevel: { select: { name: true } },
      approvers: { select: { kind: true, approver: { select: { name: true } } } },
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
    },
  });
  return people.map(({ passwordHash, securityLevel, approvers, sessions, ...person }) => {
    const deciding = (kind: "timesheet" | "expense") =>
      approvers.filter((line) => line.kind === kind).map((line) => line.approver.name);
    return {
      ...person,
      levelName: securityLevel.name,
      hasPassword: passwordHash !== null,
      timesheetApprovers: deciding("timesheet"),
      expenseApprovers: deciding("expense"),
      lastSeenAt: sessions[0]?.lastSeenAt ?? null,
    };
  });
});

/** How many people are active and how many are not, as far as the actor may see them. */
export const headcount = cache(async (actor: Actor): Promise<{ active: number; inactive: number }> => {
  const rows = await db.person.groupBy({ by: ["isActive"], where: visible.people(actor), _count: true });
  const count = (isActive: boolean) => rows.find((row) => row.isActive === isActive)?._count ?? 0;
  return { active: count(true), inactive: count(false) };
});
