import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** A kind of note that can be picked, with who can see a note of it unless the writer says otherwise. */
export interface NoteTypeChoice {
  readonly id: string;
  readonly name: string;
  readonly visibility: "internal" | "customer";
  readonly isDefault: boolean;
}

/** Somebody on the ticket whom a note can be mailed to. */
export interface RecipientChoice {
  /** "contact:ID" or "person:ID", as the form sends it. */
  readonly key: string;
  readonly name: string;
  readonly hint: string;
  readonly isContact: boolean;
  /** Why no mail goes there. */
  readonly objection?: string;
}

/** What a note's form offers. */
export interface NoteChoices {
  readonly types: readonly NoteTypeChoice[];
  readonly needsTitle: boolean;
  readonly recipients: readonly RecipientChoice[];
  /** The names that can be mentioned. */
  readonly people: readonly string[];
}

const contactColumns = { id: true, name: true, email: true, acceptsMail: true, isActive: true } as const;
const personColumns = { id: true, name: true, email: true, isActive: true } as const;

/** What a note on a ticket can be, and whom it can be mailed to. */
export const noteChoices = cache(async (actor: Actor, ticketId: string): Promise<NoteChoices> => {
  const [ticket, [lists]] = await Promise.all([
    db.ticket.findFirst({
      where: { AND: [{ id: ticketId }, visible.tickets(actor)] },
      select: {
        category: { select: { requiresNoteTitle: true } },
        contact: { select: contactColumns },
        additionalContacts: { select: { contact: { select: contactColumns } } },
        technician: { select: personColumns },
        additionalTechnicians: { select: { person: { select: personColumns } } },
      },
      relationLoadStrategy: "join",
    }),
    db.$queryRaw<{ types: NoteTypeChoice[] | null; people: string[] | null }[]>`
      SELECT
        (SELECT json_agg(json_build_object('id', id, 'name', name, 'visibility', visibility, 'isDefault', is_default) ORDER BY sort, name)
           FROM note_type WHERE is_active AND NOT is_system) AS types,
        (SELECT json_agg(name ORDER BY name) FROM person WHERE is_active AND id <> ${actor.id}::uuid) AS people`,
  ]);
  const contacts = [ticket?.contact, ...(ticket?.additionalContacts ?? []).map(({ contact }) => contact)];
  const people = [ticket?.technician, ...(ticket?.additionalTechnicians ?? []).map(({ person }) => person)];
  return {
    types: lists?.types ?? [],
    needsTitle: ticket?.category?.requiresNoteTitle ?? false,
    recipients: [
      ...contacts.flatMap((contact) => (contact ? [contactChoice(contact)] : [])),
      ...people.flatMap((person) => (person?.isActive ? [personChoice(person)] : [])),
    ],
    people: lists?.people ?? [],
  };
});

interface ContactRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly acceptsMail: boolean;
  readonly isActive: boolean;
}

function contactChoice({ id, name, email, acceptsMail, isActive }: ContactRow): RecipientChoice {
  const objection = !isActive
    ? "not active any more"
    : email === ""
      ? "no e-mail address"
      : acceptsMail
        ? undefined
        : "does not accept mail";
  return { key: `contact:${id}`, name, hint: email, isContact: true, ...(objection ? { objection } : {}) };
}

function personChoice({ id, name, email }: { readonly id: string; readonly name: string; readonly email: string }) {
  return { key: `person:${id}`, name, hint: email, isContact: false };
}
