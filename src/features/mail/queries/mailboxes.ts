import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { env } from "#server/env.ts";

/** A mailbox as its administrator sees it. */
export interface MailboxView {
  readonly id: string;
  readonly address: string;
  readonly queueId: string;
  readonly customer: { readonly id: string; readonly name: string } | null;
  readonly isActive: boolean;
  readonly lastSeenAt: Date | null;
  readonly lastError: string;
  readonly version: number;
}

/** The mailboxes that were ever read. */
export const mailboxes = cache(async (actor: Actor): Promise<MailboxView[]> => {
  const rows = await db.mailbox.findMany({
    where: visible.mailboxes(actor),
    orderBy: { address: "asc" },
    select: {
      id: true,
      address: true,
      queueId: true,
      customer: { select: { id: true, name: true } },
      isActive: true,
      lastSeenAt: true,
      lastError: true,
      version: true,
    },
  });
  return rows.map((row) => ({ ...row, queueId: row.queueId ?? "" }));
});

/** Whether this server was told of a mailbox to read. */
export const isMailboxSetUp = (): boolean => Boolean(env().IMAP_URL);
