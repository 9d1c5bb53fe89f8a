import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import type { DateSpan } from "#kernel/calendar.ts";
import { minutes, money } from "#kernel/quantity.ts";
import { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import type { BillingState, ThingKind } from "../model/billing-state.ts";
import { type Conservation, conserve, nothing, type Sum } from "../model/conservation.ts";
import { thingsOf, wholeOf } from "../things.ts";

interface Row {
  readonly kind: ThingKind;
  /** Null: counted without asking for any. */
  readonly state: BillingState | null;
  readonly things: number;
  readonly worked: number;
  readonly worth: bigint;
}

const sumOf = ({ things, worked, worth }: Row): Sum => ({
  things,
  worked: minutes(worked),
  worth: money(Number(worth)),
});

const sums = Prisma.sql`count(*)::int AS things, coalesce(sum(worked), 0)::int AS worked, coalesce(sum(worth), 0)::bigint AS worth`;

/** Where every worked minute, material and expense of a span of days stands, from one look at the database; nothing for those who may not read all. */
export const conservation = cache(async (actor: Actor, span: DateSpan, customerId?: string): Promise<Conservation> => {
  const rows = canEver(actor, "billingItem.read")
    ? await db.$queryRaw<Row[]>`
        SELECT kind, state, ${sums} FROM (${thingsOf(span, customerId)}) thing GROUP BY kind, state
        UNION ALL SELECT kind, NULL, ${sums} FROM (${wholeOf(span, customerId)}) counted GROUP BY kind`
    : [];
  const counted = (kind: ThingKind) => {
    const row = rows.find((found) => found.kind === kind && found.state === null);
    return row ? sumOf(row) : nothing;
  };
  const piles = rows.flatMap((row) =>
    row.state === null ? [] : [{ kind: row.kind, state: row.state, ...sumOf(row) }],
  );
  return conserve(piles, { time: counted("time"), material: counted("material"), expense: counted("expense") });
});

/** The timers whose time nobody has written down yet. */
export const unwrittenTimers = cache(
  async (actor: Actor): Promise<number> => (canEver(actor, "billingItem.read") ? await db.timer.count() : 0),
);
