import "server-only";
import { cache } from "react";
import { z } from "zod";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** What an agreement promises for one issue type and priority, as a form begins with it. */
export interface CloserTarget {
  readonly id: string;
  /** "Hardware › Printer" */
  readonly kind: string;
  readonly priority: string;
  readonly firstResponse: string;
  readonly resolutionPlan: string;
  readonly resolved: string;
}

const words = (time: number | null) => (time === null ? "" : formatDuration(minutes(time)));

/** What an agreement promises for single issue types, by issue type and then by how urgent it is. */
export const closerTargets = cache(async (actor: Actor, agreementId: string): Promise<CloserTarget[]> => {
  if (!z.uuid().safeParse(agreementId).success) return [];
  const rows = await db.slaTarget.findMany({
    where: { agreement: { AND: [{ id: agreementId }, visible.agreements(actor)] }, NOT: { issueTypeId: null } },
    orderBy: [{ issueType: { sort: "asc" } }, { subIssueType: { sort: "asc" } }, { priority: { rank: "asc" } }],
    relationLoadStrategy: "join",
    include: {
      priority: { select: { name: true } },
      issueType: { select: { name: true } },
      subIssueType: { select: { name: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    kind: [row.issueType?.name, row.subIssueType?.name].filter(Boolean).join(" › "),
    priority: row.priority.name,
    firstResponse: words(row.firstResponseMinutes),
    resolutionPlan: words(row.resolutionPlanMinutes),
    resolved: words(row.resolvedMinutes),
  }));
});

/** Every issue type and sub-issue type as one choice: "issue:sub". */
export const issueChoices = cache(async (actor: Actor): Promise<{ value: string; label: string; group: string }[]> => {
  if (actor.grants["agreement.read"] !== "all") return [];
  const types = await db.issueType.findMany({
    where: { isActive: true },
    orderBy: { sort: "asc" },
    relationLoadStrategy: "join",
    select: {
      id: true,
      name: true,
      subIssueTypes: { where: { isActive: true }, orderBy: { sort: "asc" }, select: { id: true, name: true } },
    },
  });
  return types.flatMap(({ id, name, subIssueTypes }) => [
    { value: `${id}:`, label: `${name}: all`, group: name },
    ...subIssueTypes.map((sub) => ({ value: `${id}:${sub.id}`, label: `${name} › ${sub.name}`, group: name })),
  ]);
});
