import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { wordsMeant } from "#server/words-meant.ts";

/** How many tickets are few enough to be named one by one. */
const mostNamed = 1000;

/**
 * Which tickets say each of the typed words, or nearly so. Few are named by their ids, so that a list in any order sorts only
 * those; what many tickets say is met soon enough on the way through the list. Only those that the actor may see.
 */
export async function ticketsSaying(actor: Actor, typed: readonly string[]): Promise<Prisma.TicketWhereInput[]> {
  if (typed.length === 0) return [];
  const seen = visible.tickets(actor);
  const words = await wordsMeant(typed, "search_word");
  const meant = typed.map((word, index) => [...new Set([word, ...(words[index] ?? [])])]);
  const [row] = await db.$queryRaw<{ few: string[] | null }[]>`
    SELECT few_tickets_saying(${JSON.stringify(meant)}::jsonb, ${mostNamed}::int) AS few`;
  if (row?.few) return [seen, { id: { in: row.few } }];
  return [seen, ...meant.map((any) => ({ search: { words: { hasSome: [...any] } } }))];
}
