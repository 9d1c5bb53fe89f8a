import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { likeText } from "#kernel/search.ts";
import { db } from "#server/db.ts";

/** A problem that incidents can belong to. */
export interface ProblemFound {
  readonly number: string;
  readonly title: string;
  readonly customerName: string;
}

/** The problems whose number or title says what was typed, the open and the newest first. */
export async function problemsFound(actor: Actor, words: string, limit: number): Promise<readonly ProblemFound[]> {
  const contains = { contains: likeText(words), mode: "insensitive" } as const;
  return await db.ticket.findMany({
    where: {
      AND: [
        visible.tickets(actor),
        { type: "problem", mergedIntoId: null },
        words === "" ? { isOpen: true } : { OR: [{ title: contains }, { number: contains }] },
      ],
    },
    orderBy: [{ isOpen: "desc" }, { number: "desc" }],
    take: limit,
    select: { number: true, title: true, customerName: true },
  });
}
