import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { balancesIn } from "../allowance-records.ts";
import type { Balance } from "../model/allowance.ts";

/** What one has of a kind of time off. */
export interface OwnBalance extends Balance {
  readonly id: string;
  readonly name: string;
}

/** What one has of each kind of time off in a year, and what is left. */
export const ownBalances = cache(
  async (actor: Actor, year: number): Promise<OwnBalance[]> =>
    await balancesIn(db, actor.id, year, { AND: [visible.internalTimeCodes(actor), { isActive: true }] }),
);
