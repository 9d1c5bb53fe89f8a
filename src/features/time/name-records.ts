import "server-only";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";

/** What something is called that an entry names by its id. */
export interface NameOnSheet {
  readonly name: string;
  /** Of a ticket; empty for all else. */
  readonly number: string;
  readonly customerName: string;
  readonly issueTypeId: string | null;
}

/** What all is called that the entries of a timesheet name: tickets, codes, kinds of work, roles, people. */
export type NamesOnSheet = ReadonlyMap<string, NameOnSheet>;

/** What an id stands for; empty for none. */
export const nameOf = (names: NamesOnSheet, id: string | null): string => names.get(id ?? "")?.name ?? "";

/**
 * The names on one timesheet, in one round trip: a week has a hundred entries on a dozen tickets, and joining each entry
 * to what it names costs the database more than all the rest. Whoever asks must be let see the sheet.
 */
export async function namesOnSheet(sheet: Prisma.Sql): Promise<NamesOnSheet> {
  const rows = await db.$queryRaw<(NameOnSheet & { readonly id: string })[]>`
    WITH entry AS MATERIALIZED (
      SELECT ticket_id, entered_by_id FROM time_entry WHERE timesheet_id = (SELECT id FROM timesheet WHERE ${sheet})),
    named AS (
      SELECT t.id, t.title AS name, t.number, c.name AS "customerName", t.issue_type_id AS "issueTypeId"
        FROM ticket t JOIN customer c ON c.id = t.customer_id WHERE t.id IN (SELECT ticket_id FROM entry))
    SELECT * FROM named
    UNION ALL SELECT id, name, '', '', NULL FROM issue_type WHERE id IN (SELECT "issueTypeId" FROM named)
    UNION ALL SELECT id, name, '', '', NULL FROM internal_time_code
    UNION ALL SELECT id, name, '', '', NULL FROM work_type
    UNION ALL SELECT id, name, '', '', NULL FROM billing_role
    UNION ALL SELECT id, name, '', '', NULL FROM person WHERE id IN (SELECT entered_by_id FROM entry)`;
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}
