import "server-only";
import { db } from "#server/db.ts";
import { announceViewers } from "#server/happenings.ts";

const minuteMs = 60_000;

/** Since when somebody must have been seen to count as being there. */
export const stillThere = (now: Date) => new Date(now.getTime() - minuteMs);

/** Notes that somebody opened a ticket in a tab, tells those who have it open too, and forgets tabs that were never closed. */
export async function noteViewer(tabId: string, ticketId: string, personId: string, now: Date): Promise<void> {
  await db.ticketViewer.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - 10 * minuteMs) } } });
  await db.ticketViewer.create({ data: { id: tabId, ticketId, personId, seenAt: now }, select: { id: true } });
  await announceViewers(db, ticketId);
}

/** Notes that a tab is still there; makes its row again should it have been forgotten meanwhile. */
export async function keepViewer(tabId: string, ticketId: string, personId: string, now: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO ticket_viewer (id, ticket_id, person_id, seen_at)
    VALUES (${tabId}::uuid, ${ticketId}::uuid, ${personId}::uuid, ${now})
    ON CONFLICT (id) DO UPDATE SET seen_at = EXCLUDED.seen_at`;
}

/** Notes that a tab was closed, and tells those who still have the ticket open. */
export async function forgetViewer(tabId: string, ticketId: string): Promise<void> {
  await db.ticketViewer.deleteMany({ where: { id: tabId } });
  await announceViewers(db, ticketId);
}
