import "server-only";
import { cache } from "react";
import { z } from "zod";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { type MailState, mailState } from "../model/mail-state.ts";

/** A mail as a row of the outbox. */
export interface MailRow {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly createdAt: Date;
  readonly state: MailState;
  readonly reason: string;
}

/** One page of the outbox, newest first, and the mail behind which the next page begins. */
export interface MailPage {
  readonly rows: readonly MailRow[];
  readonly olderThan: string | undefined;
}

const pageSize = 50;
const columns = {
  id: true,
  recipient: true,
  subject: true,
  createdAt: true,
  sentAt: true,
  attempts: true,
  lastError: true,
} as const;

/** The mails of the desk, newest first. */
export const outgoingMails = cache(async (actor: Actor, olderThan: string | undefined): Promise<MailPage> => {
  const after = z.uuid().safeParse(olderThan);
  const mails = await db.outgoingMail.findMany({
    where: { AND: [visible.mails(actor), after.success ? { id: { lt: after.data } } : {}] },
    orderBy: { id: "desc" },
    take: pageSize + 1,
    select: columns,
  });
  const rows = mails.slice(0, pageSize).map(({ sentAt, attempts, lastError, ...mail }) => ({
    ...mail,
    state: mailState({ sentAt, attempts, lastError }),
    reason: lastError,
  }));
  return { rows, olderThan: mails.length > pageSize ? rows.at(-1)?.id : undefined };
});

/** One mail with its text. */
export const outgoingMail = cache(async (actor: Actor, id: string) => {
  if (!z.uuid().safeParse(id).success) return undefined;
  const mail = await db.outgoingMail.findFirst({
    where: { AND: [{ id }, visible.mails(actor)] },
    select: { ...columns, body: true },
  });
  if (!mail) return undefined;
  const { lastError, ...rest } = mail;
  return { ...rest, state: mailState(mail), reason: lastError };
});
