import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

/** The minutes of a ticket that are to be billed, after rounding. */
export async function billableOnTicket(actor: Actor, ticketId: string): Promise<Minutes> {
  const { _sum } = await db.timeEntry.aggregate({
    where: { AND: [{ ticketId, isBillable: true }, visible.timeEntries(actor)] },
    _sum: { billableMinutes: true },
  });
  return minutes(_sum.billableMinutes ?? 0);
}
