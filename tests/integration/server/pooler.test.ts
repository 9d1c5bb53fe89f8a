import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { env } from "#server/env.ts";
import { findPgBouncer, openPgBouncer, type PgBouncer } from "../../support/pgbouncer.ts";

const root = findPgBouncer();

/** The client of the database as a process with these addresses has it. */
async function clientAt(addresses: { DATABASE_URL: string; DATABASE_DIRECT_URL?: string }) {
  vi.resetModules();
  delete (globalThis as { tallydeskDatabase?: unknown }).tallydeskDatabase;
  vi.doMock("#server/env.ts", async (importOriginal) => {
    const original = await importOriginal<typeof import("#server/env.ts")>();
    return { ...original, env: () => ({ ...original.env(), ...addresses }) };
  });
  return (await import("#server/db.ts")).db;
}

type Client = Awaited<ReturnType<typeof clientAt>>;

const namedIn = (db: Client) =>
  db.$transaction(async (tx) => {
    for (let at = 0; at < 6; at += 1) await tx.securityLevel.findFirst({ where: { systemKey: "manager" } });
    const [counted] = await tx.$queryRaw<
      { names: number }[]
    >`SELECT count(*)::int AS names FROM pg_prepared_statements`;
    return counted?.names;
  });

describe("statements", () => {
  const direct = env().DATABASE_URL;

  test("have names where a connection stays ours", async () => {
    const db = await clientAt({ DATABASE_URL: direct });
    expect(await namedIn(db)).toBeGreaterThan(0);
    await db.$disconnect();
  });

  test("have none when DATABASE_DIRECT_URL says that a pooler stands in between", async () => {
    const db = await clientAt({ DATABASE_URL: direct, DATABASE_DIRECT_URL: direct });
    expect(await namedIn(db)).toBe(0);
    await db.$disconnect();
  });
});

describe.skipIf(root === undefined)("behind PgBouncer in transaction mode", () => {
  const direct = env().DATABASE_URL;
  let pooler: PgBouncer;
  beforeAll(async () => {
    pooler = await openPgBouncer(root ?? "", direct);
  });
  afterAll(() => pooler.close());

  test("many at once read and write, each in the transaction of its own", async () => {
    const db = await clientAt({ DATABASE_URL: pooler.url, DATABASE_DIRECT_URL: direct });
    const work = (at: number) =>
      db.$transaction(async (tx) => {
        await tx.securityLevel.create({ data: { name: `Level ${at}`, baseKey: "serviceDeskUser", grants: {} } });
        return await tx.securityLevel.count({ where: { name: `Level ${at}` } });
      });
    const answers = await Promise.all(Array.from({ length: 60 }, (_, at) => work(at)));
    expect(answers).toEqual(Array.from({ length: 60 }, () => 1));
    expect(await db.securityLevel.count({ where: { name: { startsWith: "Level " } } })).toBe(60);
    await db.$disconnect();
  });
});
