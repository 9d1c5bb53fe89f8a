import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** A saved view of the ticket list. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly isOwn: boolean;
  readonly ownerName: string;
  /** What stands behind "/tickets": filters, order, columns and density. */
  readonly query: string;
  readonly version: number;
}

/** One's own views and those that colleagues share, one's own first. */
export async function viewsOfTickets(actor: Actor): Promise<readonly SavedView[]> {
  const rows = await db.ticketView.findMany({
    where: visible.views(actor),
    orderBy: [{ sort: "asc" }, { name: "asc" }],
    take: 100,
    select: {
      id: true,
      name: true,
      isShared: true,
      ownerId: true,
      address: true,
      version: true,
      owner: { select: { name: true } },
    },
    relationLoadStrategy: "join",
  });
  return rows
    .map(({ owner, ownerId, address, ...row }) => ({
      ...row,
      isOwn: ownerId === actor.id,
      ownerName: owner.name,
      query: address,
    }))
    .sort((left, right) => Number(right.isOwn) - Number(left.isOwn));
}
