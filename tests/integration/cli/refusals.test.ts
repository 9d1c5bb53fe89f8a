import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "refusals-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command as a person would, and gives what it said and its exit code. */
function run(args: string[], environment: Record<string, string> = {}): Promise<{ said: string; code: number | null }> {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, ["--conditions=react-server", "src/cli/run.mjs", ...args], {
    env: { PATH, HOME, NODE_ENV: "production", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ said: said.trim(), code })));
}

describe("what stands in the way is one line and exit code 1", () => {
  test("a port in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const said = `Port ${port} is in use by another program: end it, or choose another port with --port ${port + 1}.`;
    expect(await run(["start", "--port", String(port), "--data", join(folder, "a")])).toEqual({ said, code: 1 });
    other.close();
  });

  test("a data folder that is a file", async () => {
    const path = join(folder, "file");
    writeFileSync(path, "");
    const { said, code } = await run(["start", "--port", "39871", "--data", path]);
    expect({ said, code }).toEqual({
      said: `The data folder cannot be written: ${path} (there is a file of that name).`,
      code: 1,
    });
  });

  test("an unknown option", async () => {
    const said = "Unknown option '--prot'. Known are --port N, --data DIR and --empty.";
    expect(await run(["start", "--prot", "1"])).toEqual({ said, code: 1 });
  });

  test("a database that is no PostgreSQL address, without its password", async () => {
    const said = "DATABASE_URL is not an address like postgresql://user:password@host:5432/database.";
    expect(await run(["start"], { DATABASE_URL: "mysql://desk:geheim@db/desk" })).toEqual({ said, code: 1 });
  });

  test("a real desk without its secrets", async () => {
    const { said, code } = await run(["serve"], { DATABASE_URL: "postgresql://desk@127.0.0.1:1/desk" });
    expect(code).toBe(1);
    expect(said.split("\n")).toEqual([
      "APP_ORIGIN is not set.",
      "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is not set.",
      "NEXTAUTH_SECRET is not set.",
    ]);
  });

  test("a command that does not exist", async () => {
    expect(await run(["strat"])).toEqual({ said: 'There is no command "strat".', code: 1 });
  });
});
