import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { env } from "#server/env.ts";
import { ask } from "../support/server.ts";
import { signedInAs } from "../support/sign-in.ts";

let keeper: pg.Client;
let name = "";

beforeAll(async () => {
  keeper = new pg.Client({ connectionString: env().DATABASE_URL });
  await keeper.connect();
  name = (await keeper.query<{ name: string }>("SELECT current_database() AS name")).rows[0]?.name ?? "";
});

// Nobody else gets in, and whoever was in is thrown out: to the desk, the database is gone.
async function close() {
  await keeper.query(`ALTER DATABASE ${pg.escapeIdentifier(name)} CONNECTION LIMIT 0`);
  await keeper.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()",
    [name],
  );
}
const open = () => keeper.query(`ALTER DATABASE ${pg.escapeIdentifier(name)} CONNECTION LIMIT -1`);

afterEach(open);
afterAll(() => keeper.end());

describe("while the database is away", () => {
  test("every page says so within five seconds, nobody is signed out, and all is well afterwards", async () => {
    const cookie = await signedInAs("tess@tallydesk.example");
    await close();
    for (const path of ["/profile", "/tickets", "/dashboard", "/sign-in", "/welcome/made-up", "/setup"]) {
      const from = Date.now();
      const answer = await ask(path, { headers: { cookie } });
      expect([path, answer.status]).toEqual([path, 503]);
      expect(Date.now() - from).toBeLessThan(5000);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(answer.headers.get("cache-control")).toMatch(/no-store/);
      const html = await answer.text();
      expect(html).toContain("The database does not answer");
      expect(html).toMatch(/<noscript><meta http-?equiv="refresh"/i);
      expect(html).not.toMatch(/ECONN|Prisma|postgres|127\.0\.0\.1|connection limit/i);
    }
    await open();
    expect((await ask("/profile", { headers: { cookie } })).status).toBe(200);
  });

  test("the process is alive and not ready, and says nothing more", async () => {
    await close();
    const [healthy, ready] = await Promise.all([ask("/healthz"), ask("/readyz")]);
    expect([healthy.status, ready.status]).toEqual([200, 503]);
    expect(await ready.text()).toBe("not ready\n");
    await open();
    expect((await ask("/readyz")).status).toBe(200);
  });

  test("nothing that went wrong inside stands in an address", async () => {
    const csrf = await ask("/api/auth/csrf");
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    await close();
    const answer = await ask("/api/auth/callback/credentials", {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        cookie: csrf.headers
          .getSetCookie()
          .map((line) => line.split(";")[0])
          .join("; "),
      },
      body: new URLSearchParams({
        email: "tess@tallydesk.example",
        password: "tallydesk-sample-tess",
        csrfToken,
        json: "true",
      }),
    });
    expect(await answer.text()).toMatch(/error\?error=CredentialsSignin&provider=credentials"/);
  });
});
