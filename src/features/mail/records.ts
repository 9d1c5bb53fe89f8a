import "server-only";
import { canEver } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { notify } from "#features/activity/records.ts";
import { inAnyCase } from "#kernel/search.ts";
import { asActor, loadDesk, personColumns } from "#server/actor.ts";
import type { Tx } from "#server/db.ts";
import { messageIdOf } from "#server/outbox.ts";
import { type FoundTicket, type Sender, stormReason } from "./model/destination.ts";
import { bouncedAddress, type Judged, reportedIds } from "./model/mail-kind.ts";
import type { Address, ReadMail } from "./model/read-mail.ts";
import { answeredIds, ticketNumberIn } from "./model/thread.ts";

const hourMs = 3_600_000;

/** The mailbox that a mail came to, with what its administrator decided. */
export async function mailboxOf(tx: Tx, id: string) {
  return await tx.mailbox.findUniqueOrThrow({
    where: { id },
    select: { id: true, address: true, queueId: true, customerId: true },
  });
}

/** Makes one mail of a sender wait for the one before it, so that two processes count and thread rightly. */
export async function takeTurn(tx: Tx, mail: ReadMail): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mail:${mail.from.address}`}, 0))`;
}

/** How many mails of a sender became a ticket, a note or a question within the last hour. */
export async function recentOf(tx: Tx, address: string, now: Date): Promise<number> {
  return await tx.incomingMail.count({
    where: {
      fromAddress: address,
      takenAt: { gt: new Date(now.getTime() - hourMs) },
      outcome: { in: ["created", "replied", "waiting"] },
    },
  });
}

/** Tells whoever decides about waiting mails that one sender writes too much; once for each storm. */
export async function tellOfStorm(tx: Tx, { address, name }: Address, now: Date): Promise<void> {
  const since = new Date(now.getTime() - hourMs);
  const before = { fromAddress: address, takenAt: { gt: since }, reason: { startsWith: stormReason } };
  if ((await tx.incomingMail.count({ where: before })) > 0) return;
  const desk = await loadDesk(tx);
  if (!desk) return;
  const people = await tx.person.findMany({ where: { isActive: true }, select: personColumns });
  const sentence = `Many mails of ${name || address} came within an hour: the next ones wait for you.`;
  for (const person of people.filter((one) => canEver(asActor(one, desk), "mail.assign"))) {
    await notify(tx, person.id, sentence.slice(0, 300), "/admin/mail", now);
  }
}

/** The ticket that a mail answers: by the headers, which nobody guesses, else by the number in its subject. */
export async function ticketAnswered(tx: Tx, mail: ReadMail, judged: Judged): Promise<FoundTicket | undefined> {
  const ids = judged.kind === "bounce" ? [...reportedIds(mail), ...answeredIds(mail)] : answeredIds(mail);
  const byReference = await ticketOfMails(tx, ids);
  if (byReference) return await surviving(tx, byReference, "reference");
  const number = ticketNumberIn(mail.subject);
  const numbered = number && (await tx.ticket.findUnique({ where: { number }, select: { id: true } }));
  return numbered ? await surviving(tx, numbered.id, "number") : undefined;
}

async function ticketOfMails(tx: Tx, messageIds: readonly string[]): Promise<string | undefined> {
  if (messageIds.length === 0) return undefined;
  const named = { messageId: { in: [...messageIds] } };
  const isOnTicket = { ticketId: { not: null } };
  const own = messageIds.flatMap((id) => /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/.exec(id)?.[1] ?? []);
  const sent = await tx.outgoingMail.findMany({
    // A mail that was given no name of its own goes out under that of its record.
    where: { ...isOnTicket, OR: [named, { id: { in: own.filter((id) => messageIds.includes(messageIdOf(id))) } }] },
    select: { id: true, messageId: true, ticketId: true },
  });
  const received = await tx.incomingMail.findMany({
    where: { ...isOnTicket, ...named },
    select: { messageId: true, ticketId: true },
  });
  const tickets = new Map([
    ...sent.map(({ id, messageId, ticketId }) => [messageId ?? messageIdOf(id), ticketId] as const),
    ...received.map(({ messageId, ticketId }) => [messageId, ticketId] as const),
  ]);
  return messageIds.map((id) => tickets.get(id)).find((id) => id != null) ?? undefined;
}

// What was merged answers where it went; a chain of merges is short.
async function surviving(tx: Tx, id: string, by: FoundTicket["by"], depth = 0): Promise<FoundTicket | undefined> {
  const ticket = await tx.ticket.findUnique({
    where: { id },
    select: { id: true, customerId: true, mergedIntoId: true },
  });
  if (!ticket) return undefined;
  if (ticket.mergedIntoId !== null && depth < 10) return await surviving(tx, ticket.mergedIntoId, by, depth + 1);
  return { id: ticket.id, customerId: ticket.customerId, by };
}

/** Who sent a mail: a contact (of the ticket's customer, if there are several of that address), a technician, or a stranger. */
export async function senderOf(tx: Tx, mail: ReadMail, ticket: FoundTicket | undefined): Promise<Sender> {
  const email = inAnyCase(mail.from.address);
  const person = await tx.person.findFirst({ where: { email, isActive: true }, select: personColumns });
  const desk = person && (await loadDesk(tx));
  if (person && desk) {
    const actor = asActor(person, desk);
    const seen = ticket && (await tx.ticket.count({ where: { AND: [{ id: ticket.id }, visible.tickets(actor)] } }));
    return { kind: "technician", personId: person.id, maySee: Boolean(seen) && actor.grants["note.add"] !== "none" };
  }
  const contacts = await tx.contact.findMany({
    where: { email, isActive: true, customer: { isActive: true } },
    take: 20,
    select: { id: true, customerId: true },
  });
  const fitting = contacts.filter(({ customerId }) => customerId === ticket?.customerId);
  const [contact, another] = fitting.length > 0 ? fitting.slice(0, 1) : contacts;
  // One address at two customers: nobody can know for whom it speaks.
  if (!contact || (another && another.customerId !== contact.customerId)) return { kind: "stranger" };
  return { kind: "contact", contactId: contact.id, customerId: contact.customerId };
}

/** Who is told that something came in: the technician of a ticket and its followers, or the lead of its queue while nobody has it. */
export async function concernedBy(tx: Tx, ticketId: string): Promise<string[]> {
  const ticket = await tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: {
      technicianId: true,
      queue: { select: { leadId: true } },
      followers: { where: { person: { isActive: true } }, select: { personId: true } },
    },
  });
  const first = ticket.technicianId ?? ticket.queue?.leadId;
  return [...new Set([...(first ? [first] : []), ...ticket.followers.map(({ personId }) => personId)])];
}

/** The words of a note that says which mail came back. */
export function bounceWords(mail: ReadMail): string {
  const address = bouncedAddress(mail);
  const whom = address === "" ? "somebody" : address;
  const said = /^Diagnostic-Code:\s*(?:\S+;\s*)?(.{1,300})/im.exec(mail.report)?.[1]?.trim() ?? mail.subject;
  return `A mail to ${whom} could not be delivered: ${said}`;
}
