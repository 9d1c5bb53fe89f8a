import "server-only";
import { db } from "#server/db.ts";
import type { UnusualFacts } from "./queries/entry-columns.ts";

/**
 * What must be known to say what is unusual on timesheets: a few dozen reckoned lengths, and what customers signed of
 * entries that were corrected. That a signed entry was changed is a fact about the entry: whoever reads it reads that, too.
 */
export async function unusualFacts(
  entries: readonly { readonly id: string; readonly version: number; readonly updatedAt: Date }[],
): Promise<UnusualFacts> {
  const corrected = entries.filter(({ version }) => version > 1);
  const [usual, signed] = await Promise.all([
    db.usualDuration.findMany({ select: { ofId: true, entries: true, medianMinutes: true } }),
    corrected.length === 0
      ? []
      : db.signOffLine.findMany({
          where: { kind: "time", recordId: { in: corrected.map(({ id }) => id) } },
          select: { recordId: true, signOff: { select: { signedAt: true } } },
        }),
  ]);
  const changedAt = new Map(corrected.map(({ id, updatedAt }) => [id, updatedAt]));
  const isChanged = ({ recordId, signOff }: (typeof signed)[number]) =>
    (changedAt.get(recordId)?.getTime() ?? 0) > signOff.signedAt.getTime();
  return {
    usual: new Map(usual.map(({ ofId, ...known }) => [ofId, known])),
    changedAfterSignOff: new Set(signed.filter(isChanged).map(({ recordId }) => recordId)),
  };
}

/** When the usual durations were reckoned last; null when they never were. */
export async function usualReckonedAt(): Promise<Date | null> {
  return (await db.usualDuration.aggregate({ _max: { reckonedAt: true } }))._max.reckonedAt;
}
