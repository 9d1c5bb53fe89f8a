import { expect, test } from "vitest";
import { reachDatabase } from "#cli/database/reach.ts";
import { testServer } from "../../support/database.ts";

test.each([
  ["a wrong password", { password: "geheim" }, "refuses the password of"],
  ["a database that does not exist", { pathname: "/nowhere" }, 'does not exist: "nowhere"'],
  ["a port where nobody listens", { port: "1" }, "cannot be reached: nothing listens on"],
  ["a host that does not exist", { hostname: "nowhere.invalid" }, 'there is no host "nowhere.invalid"'],
])("%s is one clear line without the password", async (_, change, reason) => {
  const { href } = Object.assign(new URL(testServer.templateUrl), change);
  const failure = await reachDatabase(href).catch((error: Error) => error.message);
  expect(failure).toContain(reason);
  expect(failure).not.toMatch(/geheim|\n/);
});
