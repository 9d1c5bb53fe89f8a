import pg from "pg";
import { setUpOrganization } from "#features/organization/commands/set-up-organization.ts";
import { createPerson } from "#features/people/commands/create-person.ts";
import type { Outcome } from "#kernel/refusal.ts";
import { actorOf, deskToBe, systemActor } from "#server/actor.ts";
import { db } from "#server/db.ts";
import { hashOfToken, newToken } from "#server/secret-token.ts";
import { sessionCookie } from "#server/session-cookie.ts";
import { PlainError } from "../console/plain-error.ts";
import type { Say } from "../console/report.ts";
import { entriesPerTicket, fillSteps, mustBeNone } from "./fill-statements.ts";

/** A desk that was filled, and what a measurement needs to know of it. */
export interface FilledDesk {
  readonly tickets: number;
  readonly timeEntries: number;
  readonly seconds: number;
  /** Cookies of people who are signed in: technicians, Tess first. */
  readonly cookies: readonly string[];
  /** Tickets that are open now. */
  readonly numbers: readonly string[];
  /** A ticket far down the list: behind ten thousand pages, or in the middle of a smaller desk. */
  readonly farNumber: string;
  /** The most urgent priority. */
  readonly priorityId: string;
  /** The last whole week of Tess. */
  readonly weekStartsOn: string;
}

/** Fills a migrated, empty database with a desk of two years; the same for every day it is made on. */
export async function fillDesk(adminUrl: string, tickets: number, say: Say): Promise<FilledDesk> {
  const startedAt = performance.now();
  await openDesk();
  await db.$disconnect();
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // The rows are consistent by how they are made, and checked as a whole below: not one by one.
    await client.query("SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '128MB'");
    for (const { title, sql } of fillSteps) {
      const began = performance.now();
      for (const statement of statementsOf(sql)) {
        // A statement that makes a table takes no parameters; this one is a whole number.
        await client.query(statement.replaceAll("$1", String(tickets)));
      }
      say(`  ${title.padEnd(24)} ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
    await client.query("SET session_replication_role = DEFAULT");
    await client.query("VACUUM (ANALYZE)");
    await refuseUnsound(client);
    const seconds = (performance.now() - startedAt) / 1000;
    say(`Filled with ${tickets} tickets and ${tickets * entriesPerTicket} time entries in ${seconds.toFixed(0)} s.`);
    return { tickets, timeEntries: tickets * entriesPerTicket, seconds, ...(await whatToMeasure(client)) };
  } finally {
    await client.end();
  }
}

// A statement ends where its line does: bodies of functions have none in between.
const statementsOf = (sql: string) => sql.split(/;\s*(?:\n|$)/).filter((statement) => statement.trim() !== "");

async function openDesk(): Promise<void> {
  const organization = {
    organizationName: "Bench",
    timeZone: "America/New_York",
    currency: "USD",
    ownerName: "Olivia Owens",
    ownerEmail: "olivia@tallydesk.example",
  };
  const { ownerId } = valueIn(await setUpOrganization.execute(systemActor(deskToBe), organization));
  const olivia = await actorOf(ownerId);
  const role = await db.billingRole.findUniqueOrThrow({ where: { name: "Technician" }, select: { id: true } });
  const level = await db.securityLevel.findUniqueOrThrow({
    where: { systemKey: "serviceDeskUser" },
    select: { id: true },
  });
  if (!olivia) throw new PlainError("The owner of the bench's desk cannot act.");
  const tess = {
    name: "Tess Turner",
    email: "tess@tallydesk.example",
    securityLevelId: level.id,
    billingRoleIds: [role.id],
    defaultBillingRoleId: role.id,
    timesheetApproverIds: [ownerId],
    expenseApproverIds: [ownerId],
    submitsTimesheets: "on",
  };
  valueIn(await createPerson.execute(olivia, tess));
}

function valueIn<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new PlainError(`The desk of the bench was refused: ${outcome.refusal.message}`);
}

async function refuseUnsound(client: pg.Client): Promise<void> {
  for (const [what, sql] of Object.entries(mustBeNone)) {
    const { rows } = await client.query<{ count: number }>(sql);
    if (rows[0]?.count !== 0) throw new PlainError(`The desk of the bench is not sound: ${rows[0]?.count} ${what}.`);
  }
}

async function whatToMeasure(client: pg.Client) {
  const { rows: people } = await client.query<{ id: string }>("SELECT id FROM technician ORDER BY n LIMIT 8");
  const cookies: string[] = [];
  for (const { id } of people) {
    const token = newToken();
    await client.query(
      `INSERT INTO auth_session (id, token_hash, person_id, password_epoch, expires_at)
       SELECT gen_random_uuid(), $1, id, password_epoch, now() + interval '1 hour' FROM person WHERE id = $2`,
      [hashOfToken(token), id],
    );
    cookies.push(`${sessionCookie}=${token}`);
  }
  const { rows: open } = await client.query<{ number: string }>(
    "SELECT number FROM ticket WHERE is_open ORDER BY md5(number) LIMIT 64",
  );
  const { rows: weeks } = await client.query<{ starts_on: string }>(
    "SELECT (max(starts_on) - 7)::text AS starts_on FROM timesheet JOIN technician t ON t.id = person_id WHERE t.n = 0",
  );
  const { rows: far } = await client.query<{ number: string; priority: string }>(
    `SELECT number, (SELECT id FROM ticket_priority WHERE rank = 1) AS priority FROM ticket ORDER BY number DESC
     OFFSET (SELECT least(500000, count(*) / 2) FROM ticket) LIMIT 1`,
  );
  return {
    cookies,
    numbers: open.map((row) => row.number),
    farNumber: far[0]?.number ?? "",
    priorityId: far[0]?.priority ?? "",
    weekStartsOn: weeks[0]?.starts_on ?? "",
  };
}
