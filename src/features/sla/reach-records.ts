import "server-only";
import { type Actor, systemActorId } from "#access/actor.ts";
import { loadDesk, systemActor } from "#server/actor.ts";
import { db, type Tx } from "#server/db.ts";
import { recordQuietly } from "#server/events.ts";
import { agreeSla, dueInRecord } from "./records.ts";

/** So many tickets are reckoned anew with the change itself; of more, each within minutes by the job. */
const fewTickets = 50;
const ticketsAtOnce = 50;

/** How many open tickets a change reached, and whether that is done or to be done. */
export interface Reached {
  readonly tickets: number;
  readonly isLater: boolean;
}

/**
 * What was promised is something else now: the open tickets under these agreements are reckoned anew, at once when they
 * are few, otherwise by the job. What was judged before stays judged.
 */
export async function reachOpenTickets(
  tx: Tx,
  actor: Actor,
  now: Date,
  agreementIds: readonly string[],
): Promise<Reached> {
  const ids = [...agreementIds];
  const tickets = await tx.$executeRaw`
    UPDATE ticket_sla SET recount_since = ${now} FROM ticket t
     WHERE t.id = ticket_sla.ticket_id AND t.is_open AND ticket_sla.agreement_id = ANY(${ids}::uuid[])`;
  if (tickets > fewTickets) return { tickets, isLater: true };
  const waiting = await tx.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM ticket t JOIN ticket_sla s ON s.ticket_id = t.id
     WHERE t.is_open AND s.recount_since = ${now} AND s.agreement_id = ANY(${ids}::uuid[])
     ORDER BY t.id FOR UPDATE OF t`;
  for (const { id } of waiting) await reckonAnew(tx, actor, now, id);
  return { tickets, isLater: false };
}

/** Every agreement: which of them holds for a ticket may be another one now. */
export async function allAgreements(tx: Tx): Promise<string[]> {
  const rows = await tx.serviceLevelAgreement.findMany({ select: { id: true } });
  return rows.map(({ id }) => id);
}

/** The agreements whose hours are those of an office; whichever have none chosen take the default one's. */
export async function agreementsOfOffice(tx: Tx, locationId: string, isDefault: boolean): Promise<string[]> {
  const rows = await tx.serviceLevelAgreement.findMany({
    where: { hours: "location", OR: [{ locationId }, ...(isDefault ? [{ locationId: null }] : [])] },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The agreements that keep these holidays, themselves or by their office. */
export async function agreementsWithHolidays(tx: Tx, holidaySetId: string): Promise<string[]> {
  const offices = await tx.officeLocation.findMany({ where: { holidaySetId }, select: { id: true, isDefault: true } });
  const own = await tx.serviceLevelAgreement.findMany({
    where: { hours: "custom", holidaySetId },
    select: { id: true },
  });
  const byOffice = await Promise.all(offices.map(({ id, isDefault }) => agreementsOfOffice(tx, id, isDefault)));
  return [...own.map(({ id }) => id), ...byOffice.flat()];
}

/** Reckons anew what changes left to the job, ticket by ticket; one that somebody works on right now comes next time. */
export async function recountPromises(now: Date): Promise<void> {
  const desk = await loadDesk(db);
  if (!desk) return;
  const actor = systemActor(desk);
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const waiting = await db.$queryRaw<{ id: string }[]>`
      SELECT ticket_id AS id FROM ticket_sla WHERE recount_since <= ${now} AND ticket_id > ${after}::uuid
       ORDER BY ticket_id LIMIT ${ticketsAtOnce}`;
    for (const { id } of waiting) {
      after = id;
      await db.$transaction(async (tx) => {
        const mine = await tx.$executeRaw`SELECT 1 FROM ticket WHERE id = ${id}::uuid FOR UPDATE SKIP LOCKED`;
        if (mine > 0) await reckonAnew(tx, actor, now, id);
      });
    }
    if (waiting.length < ticketsAtOnce) return;
  }
}

async function reckonAnew(tx: Tx, actor: Actor, now: Date, ticketId: string): Promise<void> {
  const moved = await agreeSla(tx, ticketId);
  await tx.ticketSla.update({ where: { ticketId }, data: { recountSince: null }, select: { ticketId: true } });
  if (!moved) return;
  const about = { type: "ticket", id: ticketId, ticketId };
  const by = actor.id === systemActorId ? {} : { by: actor.name };
  await recordQuietly(tx, "ticket.reckonAnew", actor, now, about, {
    ...dueInRecord(moved, actor.desk.timeZone),
    ...by,
  });
  await tx.ticket.update({ where: { id: ticketId }, data: { version: { increment: 1 } }, select: { id: true } });
}
