import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { columnOfDay, dayAt, dayOfColumn } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { mayApprove } from "../approval.ts";
import type { DaysAway } from "../model/absence.ts";

/** A time in which an approver is away and a deputy decides. */
export interface AbsenceRow extends DaysAway {
  readonly id: string;
  readonly version: number;
  readonly personName: string;
  readonly deputyName: string;
  readonly isNow: boolean;
  readonly mayEnd: boolean;
}

/** Who can be away, and who can decide meanwhile. */
export interface AbsenceChoices {
  readonly away: readonly { readonly value: string; readonly label: string }[];
  readonly deputies: readonly { readonly value: string; readonly label: string }[];
}

/** The absences of approvers that are not over, as far as they concern the actor. */
export const absencesAhead = cache(async (actor: Actor, now: Date): Promise<AbsenceRow[]> => {
  const today = dayAt(now, actor.desk.timeZone);
  const ahead = { OR: [{ endsOn: null }, { endsOn: { gte: columnOfDay(today) } }] };
  const rows = await db.approverAbsence.findMany({
    where: { AND: [ahead, visible.absences(actor)] },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    include: { person: { select: { name: true } }, deputy: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    personName: row.person.name,
    deputyName: row.deputy.name,
    startsOn: dayOfColumn(row.startsOn),
    endsOn: row.endsOn && dayOfColumn(row.endsOn),
    isNow: dayOfColumn(row.startsOn) <= today,
    mayEnd: can(actor, "absence.end", { ownerId: row.personId }),
  }));
});

/** Whom the actor can enter as away: themself, or for an administrator every approver; and who may decide in their stead. */
export const choicesForAbsence = cache(async (actor: Actor): Promise<AbsenceChoices> => {
  const people = await db.person.findMany({
    where: { isActive: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      securityLevel: { select: { name: true, systemKey: true, baseKey: true, grants: true } },
      _count: { select: { approves: true } },
    },
  });
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return {
    away: people
      .filter(({ id, _count }) => _count.approves > 0 && can(actor, "absence.enter", { ownerId: id }))
      .map(named),
    deputies: people.filter((person) => mayApprove(person.securityLevel, "timesheet")).map(named),
  };
});
