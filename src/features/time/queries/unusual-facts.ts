import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import type { UnusualFacts } from "./entry-columns.ts";

/** What must be known to say what is unusual on timesheets: a few dozen reckoned lengths, and what customers signed of entries that were corrected. */
export async function unusualFacts(
  actor: Actor,
  entries: readonly { readonly id: string; readonly version: number; readonly updatedAt: Date }[],
): Promise<UnusualFacts> {
  const corrected = entries.filter(({ version }) => version > 1);
  const [usual, signed] = await Promise.all([
    db.usualDuration.findMany({ select: { ofId: true, entries: true, medianMinutes: true } }),
    corrected.length === 0
      ? []
      : db.signOffLine.findMany({
          where: { kind: "time", recordId: { in: corrected.map(({ id }) => id) }, signOff: visible.signOffs(actor) },
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
