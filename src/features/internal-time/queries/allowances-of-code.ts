import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** What one person gets in a year, where it is not what everybody gets. */
export interface AllowanceRow {
  readonly personId: string;
  readonly personName: string;
  readonly year: number;
  readonly minutes: Minutes;
  readonly carried: Minutes;
}

/** The allowances of a code that are a person's own, the newest years first. */
export const allowancesOfCode = cache(async (actor: Actor, codeId: string): Promise<AllowanceRow[]> => {
  const rows = await db.timeOffAllowance.findMany({
    where: { code: { AND: [visible.internalTimeCodes(actor), { id: codeId }] } },
    orderBy: [{ year: "desc" }, { person: { name: "asc" } }],
    take: 500,
    select: { personId: true, year: true, minutes: true, carriedMinutes: true, person: { select: { name: true } } },
  });
  return rows.map((row) => ({
    personId: row.personId,
    personName: row.person.name,
    year: row.year,
    minutes: minutes(row.minutes),
    carried: minutes(row.carriedMinutes),
  }));
});
