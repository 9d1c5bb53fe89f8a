import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startEmbedded } from "#cli/database/embedded-postgres.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "embedded-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query({ text, rowMode: "array" })).rows[0] ?? [];
  } finally {
    await client.end();
  }
}

// Real disk writes, several times over.
describe("the embedded PostgreSQL", { timeout: 60_000 }, () => {
  test("keeps what was committed over a kill, checks its pages and gives the desk no more than it needs", async () => {
    const first = await startEmbedded({ dataDir });
    await ask(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    process.kill(first.pid, "SIGKILL");
    await first.ended;

    const second = await startEmbedded({ dataDir });
    expect(await ask(second.url, "SELECT answer FROM kept")).toEqual([42]);
    const settings =
      "SELECT current_setting('data_checksums'), current_setting('fsync'), current_setting('listen_addresses')";
    expect(await ask(second.url, settings)).toEqual(["on", "on", "127.0.0.1"]);
    expect(await ask(second.url, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).toEqual([false]);
    expect(second.url).toBe(first.url);
    await second.stop();
  });

  test("ends the one that a killed start left running", async () => {
    const left = await startEmbedded({ dataDir, isDisposable: true });
    const next = await startEmbedded({ dataDir, isDisposable: true });
    await left.ended;
    expect(await ask(next.url, "SELECT 1")).toEqual([1]);
    await next.stop();
  });

  test("does not believe the note of a server whose number belongs to somebody else", async () => {
    const first = await startEmbedded({ dataDir, isDisposable: true });
    await first.stop();
    writeFileSync(join(dataDir, "postgres/postmaster.pid"), `${process.pid}\n`);
    const second = await startEmbedded({ dataDir, isDisposable: true });
    expect(await ask(second.url, "SELECT 1")).toEqual([1]);
    await second.stop();
  });

  test("lets nobody in without its password, which only its owner can read", async () => {
    const server = await startEmbedded({ dataDir, isDisposable: true });
    const stranger = new URL(server.url);
    stranger.password = "guess";
    await expect(ask(stranger.href, "SELECT 1")).rejects.toThrow("password authentication failed");
    expect(statSync(join(dataDir, "secrets.json")).mode & 0o077).toBe(0);
    await server.stop();
  });
});
