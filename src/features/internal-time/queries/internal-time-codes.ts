import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { isId } from "#kernel/id.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";

/** A kind of time that is no ticket's, as the administrator keeps it. */
export interface CodeRow {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly isSystem: boolean;
  readonly isRegular: boolean;
  readonly isTimeOff: boolean;
  readonly needsApproval: boolean;
  /** Minutes that everybody gets in a year; nothing where it is not counted. */
  readonly yearlyAllowance: number | null;
  readonly isActive: boolean;
  readonly version: number;
}

const columns = {
  id: true,
  name: true,
  code: true,
  systemKey: true,
  isRegular: true,
  isTimeOff: true,
  needsApproval: true,
  yearlyAllowance: true,
  isActive: true,
  version: true,
} as const;

async function codesWhere(actor: Actor, where: Prisma.InternalTimeCodeWhereInput): Promise<CodeRow[]> {
  const rows = await db.internalTimeCode.findMany({
    where: { AND: [visible.internalTimeCodes(actor), where] },
    orderBy: { sort: "asc" },
    select: columns,
  });
  return rows.map(({ systemKey, ...row }) => ({ ...row, isSystem: systemKey !== null }));
}

/** Every kind, in order. */
export const internalTimeCodes = cache((actor: Actor) => codesWhere(actor, {}));

/** The kinds under which time is written down. */
export const codesToWrite = cache((actor: Actor) => codesWhere(actor, { isRegular: true, isActive: true }));

/** The kinds of time off that can be asked for. */
export const codesToAskFor = cache((actor: Actor) => codesWhere(actor, { isTimeOff: true, isActive: true }));

/** One kind, for changing it. */
export const internalTimeCode = cache(
  async (actor: Actor, id: string): Promise<CodeRow | undefined> =>
    isId(id) ? (await codesWhere(actor, { id }))[0] : undefined,
);
