import "server-only";
import { cache } from "react";
import { z } from "zod";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import type { IncomingMailOutcome } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import { fileStore } from "#server/file-store.ts";
import { newTextOf } from "../model/new-text.ts";
import { openMail } from "../open-mail.ts";

/** A mail that came in, as a row. */
export interface IncomingRow {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly receivedAt: Date;
  readonly outcome: IncomingMailOutcome;
  readonly reason: string;
  readonly ticketNumber: string | null;
}

const pageSize = 50;
const columns = {
  id: true,
  fromAddress: true,
  fromName: true,
  subject: true,
  receivedAt: true,
  outcome: true,
  reason: true,
  ticket: { select: { number: true } },
} as const;

interface Row {
  readonly fromAddress: string;
  readonly fromName: string;
  readonly subject: string;
  readonly ticket: { readonly number: string } | null;
}

function asRow<R extends Row>({ fromAddress, fromName, ticket, ...row }: R) {
  const from = fromName === "" ? fromAddress : `${fromName} <${fromAddress}>`;
  return { ...row, subject: row.subject || "No subject", from, fromAddress, ticketNumber: ticket?.number ?? null };
}

/** The mails that came in, newest first, and the one behind which the next page begins; only those that wait, when asked. */
export const incomingMails = cache(async (actor: Actor, onlyWaiting: boolean, olderThan: string | undefined) => {
  const after = z.uuid().safeParse(olderThan);
  const rows = await db.incomingMail.findMany({
    where: {
      AND: [
        visible.incomingMails(actor),
        ...(onlyWaiting ? [{ outcome: "waiting" as const }] : []),
        ...(after.success ? [{ id: { lt: after.data } }] : []),
      ],
    },
    orderBy: { id: "desc" },
    take: pageSize + 1,
    select: columns,
  });
  const shown: IncomingRow[] = rows.slice(0, pageSize).map(asRow);
  return { rows: shown, olderThan: rows.length > pageSize ? shown.at(-1)?.id : undefined };
});

/** How many mails wait for somebody to decide. */
export const waitingMails = cache(
  async (actor: Actor): Promise<number> =>
    await db.incomingMail.count({ where: { AND: [visible.incomingMails(actor), { outcome: "waiting" }] } }),
);

/** One mail, with how its text begins. */
export const incomingMail = cache(async (actor: Actor, id: string) => {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db.incomingMail.findFirst({
    where: { AND: [{ id }, visible.incomingMails(actor)] },
    select: { ...columns, bytes: true, rawKey: true },
  });
  if (!row) return undefined;
  const raw = await (await fileStore()).get(row.rawKey).catch(() => undefined);
  const opened = raw && (await openMail(raw).catch(() => undefined));
  const { rawKey: _kept, ...plain } = row;
  return {
    ...asRow(plain),
    hasRaw: raw !== undefined,
    text: opened ? newTextOf(opened.mail.text).text.slice(0, 5000) : "",
    files: opened?.files.map(({ name }) => name) ?? [],
  };
});

/** The raw message of a mail, as it came; undefined when there is none or the actor may not see it. */
export async function rawMessage(actor: Actor, id: string): Promise<Buffer | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db.incomingMail.findFirst({
    where: { AND: [{ id }, visible.incomingMails(actor)] },
    select: { rawKey: true },
  });
  return row ? await (await fileStore()).get(row.rawKey) : undefined;
}
