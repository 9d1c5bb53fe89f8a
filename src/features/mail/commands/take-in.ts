import "server-only";
import type { z } from "zod";
import type { Actor } from "#access/actor.ts";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import type { Tx } from "#server/db.ts";
import { env } from "#server/env.ts";
import { type Destination, destinationOf, stormReason } from "../model/destination.ts";
import { kindOfMail } from "../model/mail-kind.ts";
import { objectionToMail } from "../model/read-mail.ts";
import { takeInInput } from "../model/take-in-input.ts";
import { mailboxOf, recentOf, senderOf, takeTurn, tellOfStorm, ticketAnswered } from "../records.ts";
import { noteFromMail, noteOfBounce, ticketFromMail } from "../ticket-records.ts";

/** A mail came in: a ticket, a note, a question for the administrator, or nothing, with the reason. Each mail happens once. */
export const takeIn = command({
  name: "mail.takeIn",
  input: takeInInput,
  subject: async ({ tx, input }) => {
    await takeTurn(tx, input.mail);
    const known = await tx.incomingMail.count({ where: { messageId: input.mail.messageId } });
    if (known > 0) refuse("conflict", "This mail was taken in already.");
    return await mailboxOf(tx, input.mailboxId);
  },
  run: async ({ tx, actor, now, input, subject: mailbox }) => {
    const { mail } = input;
    const own = { addresses: new Set([mailbox.address, ownAddress()]), host: new URL(env().APP_ORIGIN).hostname };
    const judged = kindOfMail(mail, own);
    const ticket = await ticketAnswered(tx, mail, judged);
    const sender = await senderOf(tx, mail, ticket);
    const where = destinationOf({
      judged,
      objection: input.unreadable || objectionToMail(mail),
      sender,
      ticket,
      recent: await recentOf(tx, mail.from.address, now),
      fallbackCustomerId: mailbox.customerId,
    });
    const arrival = await arrive(tx, actor, now, input, where, mailbox.queueId, sender.kind === "contact");
    const told = "reason" in where ? where.reason : judged.reason;
    const reason = [told, input.leftOut].filter(Boolean).join(" ").slice(0, 1000);
    const { outcome, number, ...row } = arrival;
    if (told === stormReason) await tellOfStorm(tx, mail.from, now);
    const { id } = await tx.incomingMail.create({
      data: {
        ...row,
        outcome,
        reason,
        mailboxId: mailbox.id,
        messageId: mail.messageId,
        inReplyTo: mail.inReplyTo,
        references: [...mail.references.slice(-50)],
        fromAddress: mail.from.address,
        fromName: mail.from.name,
        subject: mail.subject,
        receivedAt: input.receivedAt,
        takenAt: now,
        rawKey: input.rawKey,
        bytes: input.bytes,
      },
      select: { id: true },
    });
    return {
      value: { id, outcome, number },
      about: { type: "mail", id, ...(row.ticketId ? { ticketId: row.ticketId } : {}) },
      change: { outcome, from: mail.from.name || mail.from.address, subject: mail.subject, reason },
    };
  },
});

interface Arrival {
  readonly outcome: "created" | "replied" | "ignored" | "waiting" | "refused";
  readonly number?: string;
  readonly ticketId?: string;
  readonly noteId?: string;
}

/** Puts the mail where it belongs. */
async function arrive(
  tx: Tx,
  actor: Actor,
  now: Date,
  { mail, files, contentIds }: z.output<typeof takeInInput>,
  to: Destination,
  queueId: string | null,
  isCustomers: boolean,
): Promise<Arrival> {
  const brought = { mail, files, contentIds };
  switch (to.to) {
    case "ticket": {
      const { id, number } = await ticketFromMail(tx, actor, now, brought, { ...to, queueId });
      return { outcome: "created", number, ticketId: id };
    }
    case "reply":
      return {
        outcome: "replied",
        ticketId: to.ticketId,
        ...(await noteFromMail(tx, actor, now, brought, { ticketId: to.ticketId, isCustomers })),
      };
    case "bounceNote":
      return { outcome: "ignored", ticketId: to.ticketId, ...(await noteOfBounce(tx, actor, now, mail, to.ticketId)) };
    default:
      return { outcome: to.to };
  }
}

function ownAddress(): string {
  const from = env().MAIL_FROM;
  return (/<([^<>]+)>/.exec(from)?.[1] ?? from).trim().toLowerCase();
}
