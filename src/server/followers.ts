import "server-only";
import { type Actor, systemActorId } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { grantsOf } from "#server/actor.ts";
import type { Tx } from "#server/db.ts";

/**
 * Whoever follows a ticket hears of every change of it, in the words of its last activity: never the one who did it,
 * nobody twice of the same thing, and nobody who may not see the ticket any more.
 */
export async function tellFollowers(tx: Tx, ticketId: string, actor: Actor, now: Date): Promise<void> {
  const followers = await tx.ticketFollower.findMany({
    where: {
      ticketId,
      person: { isActive: true },
      ...(actor.id === systemActorId ? {} : { personId: { not: actor.id } }),
    },
    select: {
      person: {
        select: { id: true, securityLevel: { select: { systemKey: true, baseKey: true, grants: true } } },
      },
    },
  });
  if (followers.length === 0) return;
  const ticket = await tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: {
      number: true,
      title: true,
      lastActivity: true,
      lastActivityAt: true,
      technicianId: true,
      additionalTechnicians: { select: { personId: true } },
    },
  });
  const href = `/tickets/${ticket.number}`;
  const told = await tx.notification.findMany({ where: { href, createdAt: now }, select: { personId: true } });
  const technicianIds = [ticket.technicianId, ...ticket.additionalTechnicians.map(({ personId }) => personId)].filter(
    (id) => id !== null,
  );
  const isOfNow = ticket.lastActivityAt.getTime() === now.getTime() && ticket.lastActivity !== "";
  const news = isOfNow ? ticket.lastActivity : `${actor.name} changed it`;
  await tx.notification.createMany({
    data: followers
      .map(({ person }) => person)
      .filter(({ id }) => !told.some(({ personId }) => personId === id))
      .filter(({ id, securityLevel }) =>
        can({ ...actor, id, grants: grantsOf(securityLevel) }, "ticket.read", { technicianIds }),
      )
      .map(({ id }) => ({ personId: id, sentence: `${ticket.number} ${ticket.title}: ${news}`, href, createdAt: now })),
  });
}
