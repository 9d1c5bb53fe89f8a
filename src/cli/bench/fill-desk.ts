import pg from "pg";
import { setUpOrganization } from "#features/organization/commands/set-up-organization.ts";
import { createPerson } from "#features/people/commands/create-person.ts";
import type { Outcome } from "#kernel/refusal.ts";
import { actorOf, deskToBe, systemActor } from "#server/actor.ts";
import { db } from "#server/db.ts";
import { PlainError } from "../console/plain-error.ts";
import type { Say } from "../console/report.ts";
import { type DeskSize, figuresOfSize, withFigures } from "./desk-size.ts";
import { noPartsMay, partsStages } from "./fill-parts.ts";
import { type FillStep, fillStages, mustBeNone } from "./fill-statements.ts";
import { putIndexes, takeIndexes } from "./keeping-indexes.ts";

const lanes = 2;
// The rows are consistent by how they are made, and checked as a whole below: not one by one.
const settings = `SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB';
  SET maintenance_work_mem = '512MB'; SET max_parallel_maintenance_workers = 1`;

/** Fills a migrated, empty database with a desk of some years, the same for every day it is made on; gives the seconds it took. */
export async function fillDesk(adminUrl: string, size: DeskSize, say: Say): Promise<number> {
  const startedAt = performance.now();
  const figures = figuresOfSize(size);
  await openDesk();
  await db.$disconnect();
  const clients = Array.from({ length: lanes }, () => new pg.Client({ connectionString: adminUrl }));
  const timed = async (title: string, work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    say(`  ${title.padEnd(24)} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  try {
    for (const client of clients) {
      await client.connect();
      await client.query(settings);
    }
    const [first = new pg.Client()] = clients;
    const indexes = await takeIndexes(first);
    const run = async (client: pg.Client, { title, sql }: FillStep) =>
      await timed(title, async () => {
        for (const statement of statementsOf(sql)) await client.query(withFigures(statement, figures));
      });
    for (const stage of size.products > 0 ? [...fillStages, ...partsStages] : fillStages) {
      await Promise.all(
        stage.map(async (steps, lane) => {
          for (const step of steps) await run(clients[lane % lanes] ?? first, step);
        }),
      );
    }
    await timed(`${indexes.length} indexes`, () => putIndexes(clients, indexes));
    await timed("figures for the planner", () =>
      first.query("DROP SCHEMA bench CASCADE; ").then(() => first.query("VACUUM (ANALYZE)")),
    );
    await timed("proof that it adds up", () => refuseUnsound(clients, size));
    const seconds = (performance.now() - startedAt) / 1000;
    const { tickets, entriesPerTicket, technicians } = size;
    const entries = tickets * entriesPerTicket;
    const parts = size.products > 0 ? `, ${size.products} products, ${size.materials} materials` : "";
    say(
      `Filled with ${tickets} tickets and ${entries} entries of ${technicians} technicians${parts} in ${seconds.toFixed(0)} s.`,
    );
    return seconds;
  } finally {
    await Promise.all(clients.map((client) => client.end()));
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

async function refuseUnsound(clients: readonly pg.Client[], { products }: DeskSize): Promise<void> {
  const proofs = Object.entries(products > 0 ? { ...mustBeNone, ...noPartsMay } : mustBeNone);
  await Promise.all(
    clients.map(async (client) => {
      for (let next = proofs.shift(); next !== undefined; next = proofs.shift()) {
        const [what, sql] = next;
        const { rows } = await client.query<{ count: number }>(sql);
        if (rows[0]?.count !== 0) {
          throw new PlainError(`The desk of the bench is not sound: ${rows[0]?.count} ${what}.`);
        }
      }
    }),
  );
}
