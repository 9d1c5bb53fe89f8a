import "server-only";
import type { ApprovalKind } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";
import { hashOfToken, newToken } from "#server/secret-token.ts";

/** The people who may decide about a person's sheets of a kind at a level. */
export async function approverIdsOf(tx: Tx, personId: string, kind: ApprovalKind, level: number): Promise<string[]> {
  const rows = await tx.approver.findMany({ where: { personId, kind, level }, select: { approverId: true } });
  return rows.map((row) => row.approverId);
}

/** How long a link to set a password works. */
export const oneTimeLinkDays = 7;

/** Makes a link that lets a person set a password once; links made before stop working. Returns the link's secret part. */
export async function makeOneTimeLink(tx: Tx, personId: string, now: Date): Promise<string> {
  await tx.oneTimeLink.deleteMany({ where: { personId } });
  const token = newToken();
  const expiresAt = new Date(now.getTime() + oneTimeLinkDays * 86_400_000);
  await tx.oneTimeLink.create({
    data: { personId, tokenHash: hashOfToken(token), expiresAt, createdAt: now },
    select: { id: true },
  });
  return token;
}

/** Whose approver somebody is made, and for what. */
export interface ApproverLine {
  readonly approverId: string;
  readonly kind: ApprovalKind;
}

/** Replaces who approves a person's sheets, all on level 1. */
export async function replaceApprovers(tx: Tx, personId: string, lines: readonly ApproverLine[]): Promise<void> {
  await tx.approver.deleteMany({ where: { personId } });
  await tx.approver.createMany({ data: lines.map((line) => ({ personId, ...line, level: 1 })) });
}

/** Ends every session of a person at once, or every one but the given. */
export async function endSessions(tx: Tx, personId: string, now: Date, exceptId?: string): Promise<void> {
  await tx.authSession.updateMany({
    where: { personId, revokedAt: null, ...(exceptId === undefined ? {} : { id: { not: exceptId } }) },
    data: { revokedAt: now },
  });
}
