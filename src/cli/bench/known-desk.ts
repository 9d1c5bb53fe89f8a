import pg from "pg";
import { hashOfToken, newToken } from "#server/secret-token.ts";
import { sessionCookie } from "#server/session-cookie.ts";
import type { DeskSize } from "./desk-size.ts";
import { benchSummary, type FilledDesk, type OpenTicket } from "./filled-desk.ts";
import { forgetMaterials, knowParts } from "./known-parts.ts";

/** Looks at a filled desk, signs its technicians in, and takes back what an earlier bench saved there. */
export async function knowDesk(adminUrl: string, size: DeskSize): Promise<FilledDesk> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const rowsOf = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    (await client.query<Row>(sql, values)).rows;
  try {
    await forgetSavings(client);
    // A desk that was filled before there were promises gets some.
    await client.query(
      `UPDATE ticket SET sla_due_at = created_at + (1 + abs(hashtext(number) % 48)) * interval '1 hour'
        WHERE is_open AND hashtext(number) % 5 <> 0 AND NOT EXISTS (SELECT FROM ticket WHERE is_open AND sla_due_at IS NOT NULL)`,
    );
    const people = await rowsOf<{ id: string }>(
      `SELECT id FROM person WHERE email IN ('olivia@tallydesk.example', 'tess@tallydesk.example') OR email LIKE 'technician%@bench.example'
        ORDER BY email NOT LIKE 'olivia%', email NOT LIKE 'tess%', id LIMIT 51`,
    );
    const cookies: string[] = [];
    for (const { id } of people) {
      const token = newToken();
      await client.query(
        `INSERT INTO auth_session (id, token_hash, person_id, password_epoch, expires_at)
         SELECT gen_random_uuid(), $1, id, password_epoch, now() + interval '3 hours' FROM person WHERE id = $2`,
        [hashOfToken(token), id],
      );
      cookies.push(`${sessionCookie}=${token}`);
    }
    const [ownerCookie = "", ...technicians] = cookies;
    const open = await rowsOf<OpenTicket>(
      `SELECT id, number, status_id AS "statusId" FROM ticket WHERE is_open ORDER BY md5(number) LIMIT 128`,
    );
    const [week] = await rowsOf<{ startsOn: string }>(
      `SELECT (max(starts_on) - 7)::text AS "startsOn" FROM timesheet WHERE person_id = $1 AND starts_on + 7 <= current_date`,
      [people[1]?.id],
    );
    const [far] = await rowsOf<{ number: string; dueAt: string; customerName: string }>(
      `SELECT number, (extract(epoch FROM due_at) * 1000)::bigint::text AS "dueAt", customer_name AS "customerName"
         FROM ticket ORDER BY number DESC OFFSET (SELECT least(500000, count(*) / 2) FROM ticket) LIMIT 1`,
    );
    const [farOpen] = await rowsOf<{ number: string; slaDueAt: string }>(
      `SELECT number, (extract(epoch FROM sla_due_at) * 1000)::bigint::text AS "slaDueAt" FROM ticket WHERE is_open AND sla_due_at IS NOT NULL
        ORDER BY sla_due_at, number DESC OFFSET (SELECT count(*) / 2 FROM ticket WHERE is_open AND sla_due_at IS NOT NULL) LIMIT 1`,
    );
    const [lists] = await rowsOf<{ priorityId: string; statusIds: string[] }>(
      `SELECT (SELECT id FROM ticket_priority WHERE rank = 1) AS "priorityId",
         (SELECT array_agg(id ORDER BY sort) FROM ticket_status WHERE stage IN ('active', 'waiting') AND is_active) AS "statusIds"`,
    );
    return {
      tickets: size.tickets,
      timeEntries: size.tickets * size.entriesPerTicket,
      technicians: size.technicians,
      cookies: technicians,
      technicianIds: people.slice(1).map(({ id }) => id),
      ownerCookie,
      open,
      far: far ?? { number: "", dueAt: "", customerName: "" },
      farOpen: farOpen ?? { number: "", slaDueAt: "" },
      priorityId: lists?.priorityId ?? "",
      statusIds: [lists?.statusIds[0] ?? "", lists?.statusIds[1] ?? ""],
      weekStartsOn: week?.startsOn ?? "",
      parts: await knowParts(rowsOf),
    };
  } finally {
    await client.end();
  }
}

// A day of a person takes 24 hours, and the pages of the next bench must not be longer than those of this one.
async function forgetSavings(client: pg.Client): Promise<void> {
  await client.query("BEGIN; SET LOCAL session_replication_role = replica");
  await client.query(
    `WITH gone AS (DELETE FROM time_entry WHERE created_at > (SELECT created_at FROM organization) AND summary = $1
                   RETURNING id, ticket_id, worked_minutes),
          unsaid AS (DELETE FROM event USING gone WHERE subject_id = gone.id)
     UPDATE ticket SET worked_minutes = ticket.worked_minutes - minutes
       FROM (SELECT ticket_id, sum(worked_minutes) AS minutes FROM gone GROUP BY 1) less WHERE id = ticket_id`,
    [benchSummary],
  );
  await forgetMaterials(client);
  await client.query(
    `DELETE FROM event WHERE name IN ('ticket.changeStatus', 'timesheet.submit', 'timesheet.approve');
     DELETE FROM notification; DELETE FROM outgoing_mail; DELETE FROM idempotency_record; DELETE FROM auth_session;
     UPDATE timesheet SET status = 'approved', decided_at = coalesce(decided_at, now()),
         decided_by_id = (SELECT id FROM person WHERE email = 'olivia@tallydesk.example')
       WHERE status IN ('open', 'submitted') AND current_date - starts_on >= 14`,
  );
  await client.query("COMMIT");
}
