import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { isId } from "#kernel/id.ts";
import { db } from "#server/db.ts";

/** A ticket that may be about the same. */
export interface SimilarTicket {
  readonly number: string;
  readonly title: string;
  readonly status: string;
  readonly isOpen: boolean;
}

const most = 3;
/** How alike two titles are, from 0 to 1, before somebody is told. */
const alike = 0.3;
const shortest = 4;

/** The customer's tickets whose titles are like one that is being typed: open ones, and those of the last fortnight. */
export async function similarTickets(actor: Actor, customerId: string, title: string, now: Date) {
  if (!isId(customerId) || title.trim().length < shortest) return [];
  const since = new Date(now.getTime() - 14 * 86_400_000);
  const near = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM ticket
     WHERE customer_id = ${customerId}::uuid AND (is_open OR created_at > ${since})
       AND (similarity(title, ${title}) >= ${alike} OR word_similarity(${title}, title) >= ${2 * alike})
     ORDER BY greatest(similarity(title, ${title}), word_similarity(${title}, title)) DESC, number DESC LIMIT 20`;
  const rows = await db.ticket.findMany({
    where: { AND: [{ id: { in: near.map(({ id }) => id) } }, visible.tickets(actor)] },
    relationLoadStrategy: "join",
    select: { id: true, number: true, title: true, isOpen: true, status: { select: { name: true } } },
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return near
    .flatMap(({ id }) => found.get(id) ?? [])
    .slice(0, most)
    .map(
      ({ number, title: words, isOpen, status }): SimilarTicket => ({
        number,
        title: words,
        isOpen,
        status: status.name,
      }),
    );
}
