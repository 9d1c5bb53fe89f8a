import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { isSeen } from "#features/activity/queries/seen-tickets.ts";
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

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
interface ContactRow extends PersonRow {
  readonly acceptsMail: boolean;
  readonly isActive: boolean;
}
interface ChoicesRow {
  types: NoteTypeChoice[] | null;
  names: string[] | null;
  needsTitle: boolean;
  contacts: ContactRow[] | null;
  technicians: PersonRow[] | null;
}

/** What a note on a ticket can be, and whom it can be mailed to: the contact and the technician first. */
export const noteChoices = cache(async (actor: Actor, ticketId: string): Promise<NoteChoices> => {
  const [seen, [row]] = await Promise.all([
    isSeen(actor, ticketId),
    db.$queryRaw<ChoicesRow[]>`
      SELECT
        (SELECT json_agg(json_build_object('id', id, 'name', name, 'visibility', visibility, 'isDefault', is_default) ORDER BY sort, name)
           FROM note_type WHERE is_active AND NOT is_system) AS types,
        (SELECT json_agg(name ORDER BY name) FROM person WHERE is_active AND id <> ${actor.id}::uuid) AS names,
        coalesce(category.requires_note_title, false) AS "needsTitle",
        (SELECT json_agg(json_build_object('id', id, 'name', name, 'email', email, 'acceptsMail', accepts_mail, 'isActive', is_active)
                         ORDER BY id <> ticket.contact_id, name)
           FROM contact
          WHERE id = ticket.contact_id OR id IN (SELECT contact_id FROM ticket_contact WHERE ticket_id = ticket.id)) AS contacts,
        (SELECT json_agg(json_build_object('id', id, 'name', name, 'email', email) ORDER BY id <> ticket.technician_id, name)
           FROM person
          WHERE is_active AND (id = ticket.technician_id
                               OR id IN (SELECT person_id FROM ticket_technician WHERE ticket_id = ticket.id))) AS technicians
        FROM ticket LEFT JOIN ticket_category category ON category.id = ticket.category_id
       WHERE ticket.id = ${ticketId}::uuid`,
  ]);
  if (!(seen && row)) return { types: [], needsTitle: false, recipients: [], people: [] };
  return {
    types: row.types ?? [],
    needsTitle: row.needsTitle,
    recipients: [...(row.contacts ?? []).map(contactChoice), ...(row.technicians ?? []).map(personChoice)],
    people: row.names ?? [],
  };
});

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

function personChoice({ id, name, email }: PersonRow): RecipientChoice {
  return { key: `person:${id}`, name, hint: email, isContact: false };
}
