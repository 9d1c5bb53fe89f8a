import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { objectionAt, Refused } from "#kernel/refusal.ts";
import { asActor, personColumns } from "#server/actor.ts";
import type { Tx } from "#server/db.ts";
import { messageIdOf, queueMail } from "#server/outbox.ts";
import type { NoteVisibility } from "./model/note.ts";
import {
  type Candidate,
  type ChosenRecipient,
  type LeftOut,
  mailedOf,
  mostRecipients,
  noteAsMail,
  subjectOf,
} from "./model/note-mail.ts";

/** The note that is mailed. */
interface MailedNote {
  readonly id: string;
  readonly ticketId: string;
  readonly number: string;
  readonly customerId: string;
  readonly ticketTitle: string;
  readonly title: string;
  readonly body: string;
  readonly visibility: NoteVisibility;
  /** A summary of time is mailed like a note, and is none. */
  readonly isSummary?: boolean;
}

/** Who got the note, to be kept with it: never those in blind copy. */
export interface NoteRecipient {
  readonly role: "to" | "cc";
  readonly name: string;
  readonly address: string;
}

/** What came of mailing a note. */
export interface NoteMailed {
  readonly mailed: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly recipients: readonly NoteRecipient[];
}

const nobody: NoteMailed = { mailed: [], leftOut: [], recipients: [] };

/** Writes one mail with the note to those chosen who may have it; without anybody chosen nothing is looked up or written. */
export async function mailNote(
  tx: Tx,
  actor: Actor,
  now: Date,
  note: MailedNote,
  chosen: readonly ChosenRecipient[],
): Promise<NoteMailed> {
  if (chosen.length === 0) return nobody;
  if (chosen.length > mostRecipients) {
    throw new Refused(objectionAt("recipients", `A note can be mailed to at most ${mostRecipients} people.`));
  }
  const candidates = await candidatesFor(tx, actor, note, chosen);
  const { mailed, leftOut } = mailedOf(candidates, note.visibility);
  if (mailed.length === 0) return { ...nobody, leftOut };
  const inRole = (role: string) => mailed.filter((one) => one.role === role).map(({ address }) => address);
  await queueMail(
    tx,
    {
      to: inRole("to").join(", "),
      cc: inRole("cc"),
      bcc: inRole("bcc"),
      subject: subjectOf(note.number, note.ticketTitle),
      ...noteAsMail({
        ...note,
        authorName: actor.name,
        deskName: actor.desk.organizationName,
      }),
      ticketId: note.ticketId,
      ...(note.isSummary ? {} : { noteId: note.id }),
      messageId: messageIdOf(note.id),
      inReplyTo: await lastMessageOn(tx, note.ticketId),
      isAutomatic: false,
    },
    now,
  );
  return {
    mailed: mailed.map(({ name }) => name),
    leftOut,
    recipients: mailed.flatMap(({ role, name, address }) => (role === "bcc" ? [] : [{ role, name, address }])),
  };
}

async function candidatesFor(
  tx: Tx,
  actor: Actor,
  note: MailedNote,
  chosen: readonly ChosenRecipient[],
): Promise<Candidate[]> {
  const idsOf = (kind: "contact" | "person") => chosen.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const addresses = chosen.flatMap((one) => (one.kind === "address" ? [one.address] : []));
  const [contacts, people] = [
    await tx.contact.findMany({
      where: {
        OR: [
          {
            id: { in: idsOf("contact") },
            AND: [visible.contacts(actor)],
            OR: [{ customerId: note.customerId }, { moreTickets: { some: { ticketId: note.ticketId } } }],
          },
          { email: { in: addresses, mode: "insensitive" } },
        ],
      },
      select: { id: true, name: true, email: true, acceptsMail: true, isActive: true },
    }),
    await tx.person.findMany({
      where: { OR: [{ id: { in: idsOf("person") } }, { email: { in: addresses, mode: "insensitive" } }] },
      select: personColumns,
    }),
  ];
  const seeing = await seeingTicket(tx, actor, note.ticketId, people);
  return chosen.map((one): Candidate => {
    const person = people.find((row) =>
      one.kind === "address" ? row.email.toLowerCase() === one.address : row.id === one.id,
    );
    if (person && one.kind !== "contact") {
      return {
        role: one.role,
        kind: "person",
        name: person.name,
        address: person.email.toLowerCase(),
        isActive: person.isActive,
        acceptsMail: true,
        maySeeTicket: seeing.has(person.id),
      };
    }
    const same = contacts.filter((row) =>
      one.kind === "address" ? row.email.toLowerCase() === one.address : row.id === one.id,
    );
    const [contact] = same;
    if (contact && one.kind !== "person") {
      return {
        role: one.role,
        kind: "contact",
        name: contact.name,
        address: contact.email.toLowerCase(),
        // A typed address is anybody's; whoever of them wants no mail decides.
        isActive: one.kind === "address" || contact.isActive,
        acceptsMail: same.every(({ acceptsMail }) => acceptsMail),
        maySeeTicket: false,
      };
    }
    if (one.kind !== "address") throw new Refused(objectionAt("recipients", "Choose recipients from the list."));
    const outsider = { kind: "outsider", isActive: true, acceptsMail: true, maySeeTicket: false } as const;
    return { ...outsider, role: one.role, name: one.address, address: one.address };
  });
}

type PersonRow = Parameters<typeof asActor>[0] & { readonly isActive: boolean };

/** Who of some people may open a ticket, with the rights they have now. */
export async function seeingTicket(
  tx: Tx,
  actor: Actor,
  ticketId: string,
  people: readonly PersonRow[],
): Promise<Set<string>> {
  const seeing = new Set<string>();
  for (const person of people.filter(({ isActive }) => isActive)) {
    const their = visible.tickets(asActor(person, actor.desk));
    const found = await tx.ticket.findFirst({ where: { AND: [{ id: ticketId }, their] }, select: { id: true } });
    if (found) seeing.add(person.id);
  }
  return seeing;
}

/** The message that a new mail about a ticket answers, for the threads of mail readers. */
async function lastMessageOn(tx: Tx, ticketId: string): Promise<string> {
  const [incoming, outgoing] = [
    await tx.incomingMail.findFirst({
      where: { ticketId },
      orderBy: { takenAt: "desc" },
      select: { messageId: true, takenAt: true },
    }),
    await tx.outgoingMail.findFirst({
      where: { ticketId, messageId: { not: null } },
      orderBy: { createdAt: "desc" },
      select: { messageId: true, createdAt: true },
    }),
  ];
  if (!incoming) return outgoing?.messageId ?? "";
  return outgoing && outgoing.createdAt > incoming.takenAt ? (outgoing.messageId ?? "") : incoming.messageId;
}
