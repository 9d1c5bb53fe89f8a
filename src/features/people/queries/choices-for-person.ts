import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { mayApprove } from "../approval.ts";

/** One thing that a person's form lets choose. */
interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** What a person's form lets choose from. */
export interface PersonChoices {
  readonly levels: readonly Choice[];
  readonly billingRoles: readonly Choice[];
  readonly timesheetApprovers: readonly Choice[];
  readonly expenseApprovers: readonly Choice[];
  /** Who approves for a new person unless somebody else is chosen: who approves for most people now. */
  readonly usualApproverId: string | undefined;
}

/** The levels, billing roles and possible approvers of the desk, for whoever administers people. */
export const choicesForPerson = cache(async (actor: Actor): Promise<PersonChoices> => {
  const [levels, roles, people] = await Promise.all([
    db.securityLevel.findMany({
      where: { AND: [visible.securityLevels(actor), { isActive: true }] },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
    db.billingRole.findMany({ where: { isActive: true }, orderBy: { sort: "asc" }, select: { id: true, name: true } }),
    db.person.findMany({
      where: { AND: [visible.people(actor), { isActive: true }] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        _count: { select: { approves: true } },
        securityLevel: { select: { name: true, systemKey: true, baseKey: true, grants: true } },
      },
    }),
  ]);
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const approvers = (kind: "timesheet" | "expense") =>
    people.filter((person) => mayApprove(person.securityLevel, kind)).map(named);
  return {
    levels: levels.map(named),
    billingRoles: roles.map(named),
    timesheetApprovers: approvers("timesheet"),
    expenseApprovers: approvers("expense"),
    usualApproverId: [...people].sort((a, b) => b._count.approves - a._count.approves)[0]?.id,
  };
});
