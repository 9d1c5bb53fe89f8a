import "server-only";
import { cache } from "react";
import { z } from "zod";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** A sentence in the bell. */
export interface Notice {
  readonly id: string;
  readonly sentence: string;
  readonly href: string;
  readonly createdAt: Date;
  readonly isRead: boolean;
}

const pageSize = 50;

/** One page of somebody's notices, newest first, and the notice behind which the next page begins. */
export const myNotifications = cache(async (actor: Actor, olderThan: string | undefined) => {
  const after = z.uuid().safeParse(olderThan);
  const rows = await db.notification.findMany({
    where: { AND: [visible.notifications(actor), after.success ? { id: { lt: after.data } } : {}] },
    orderBy: { id: "desc" },
    take: pageSize + 1,
    select: { id: true, sentence: true, href: true, createdAt: true, readAt: true },
  });
  const notices: Notice[] = rows
    .slice(0, pageSize)
    .map(({ readAt, ...notice }) => ({ ...notice, isRead: readAt !== null }));
  return { notices, olderThan: rows.length > pageSize ? notices.at(-1)?.id : undefined };
});
