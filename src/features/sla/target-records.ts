import "server-only";
import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import type { Tx } from "#server/db.ts";

const named = { select: { name: true } } as const;

/** What an agreement promises for a kind of ticket; null when it does not. */
export async function targetOf(tx: Tx, id: string) {
  return await tx.slaTarget.findUnique({
    where: { id },
    include: { priority: named, issueType: named, subIssueType: named },
  });
}

/** A promise in words, as the record keeps it: "Hardware › Printer, High: 15m, –, 4h". */
export function targetInWords(target: Awaited<ReturnType<typeof targetOf>>): string | null {
  if (!target) return null;
  const { issueType, subIssueType, priority } = target;
  const kind = [issueType?.name, subIssueType?.name].filter(Boolean).join(" › ");
  const times = [target.firstResponseMinutes, target.resolutionPlanMinutes, target.resolvedMinutes];
  const words = times.map((time) => (time === null ? "–" : formatDuration(minutes(time))));
  return `${kind}, ${priority.name}: ${words.join(", ")}`;
}
