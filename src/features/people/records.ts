import "server-only";
import type { ApprovalKind } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";

/** The people who may decide about a person's sheets of a kind at a level. */
export async function approverIdsOf(tx: Tx, personId: string, kind: ApprovalKind, level: number): Promise<string[]> {
  const rows = await tx.approver.findMany({ where: { personId, kind, level }, select: { approverId: true } });
  return rows.map((row) => row.approverId);
}
