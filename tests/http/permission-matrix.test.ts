import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { copiedGrants, type Grants, type Permission, permissions, systemGrants } from "#access/policy.ts";
import { missing } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { ask } from "../support/server.ts";
import { signedInAs } from "../support/sign-in.ts";
import { type EntryPoint, entryPoints, permissionBehind } from "./entry-points.ts";
import { type Postable, post, postables, routes } from "./postable.ts";
import { filledIn, sampleAddresses } from "./sample-addresses.ts";

/** Everybody who could knock: the three system levels, a copy without any right, and nobody. */
const levels = {
  serviceDeskUser: systemGrants("serviceDeskUser"),
  manager: systemGrants("manager"),
  systemAdministrator: systemGrants("systemAdministrator"),
  bareCopy: copiedGrants("serviceDeskUser", {}),
} satisfies Record<string, Grants>;
type Level = keyof typeof levels;
const levelNames = Object.keys(levels) as Level[];

const cookies: Partial<Record<Level, string>> = {};
const samples: Record<string, string> = {};

beforeAll(async () => {
  cookies.serviceDeskUser = await signedInAs("tess@tallydesk.example");
  cookies.manager = await signedInAs("max@tallydesk.example");
  cookies.systemAdministrator = await signedInAs("ada@tallydesk.example");
  cookies.bareCopy = await signedInAs(await personWithoutRights());
  Object.assign(samples, await sampleAddresses());
});

async function personWithoutRights(): Promise<string> {
  const email = "bare@tallydesk.example";
  const level = { name: "Nothing at all", baseKey: "serviceDeskUser", grants: {} };
  await db.person.create({ data: { email, name: "Bare Person", securityLevel: { create: level } } });
  return email;
}

const addressOf = (entry: EntryPoint) => filledIn(entry.address, samples);

const mayEver = (level: Level, permission: Permission | undefined) =>
  permission === undefined || levels[level][permission] !== "none";

describe("every page and route", () => {
  test("of the build is in the list of entry points, and the list holds nothing else", () => {
    expect(entryPoints.map(({ route }) => route).sort()).toEqual(routes().sort());
  });

  for (const entry of entryPoints) {
    const permission = entry.permission;
    test(`${entry.route} asks who is there`, async () => {
      const answer = await ask(addressOf(entry));
      if (entry.isOpen) expect(answer.status).toBe(entry.status ?? 200);
      else if (entry.isData) expect([401, 404]).toContain(answer.status);
      else {
        expect([303, 307]).toContain(answer.status);
        expect(answer.headers.get("location")).toContain("/sign-in");
      }
    });

    test.each(levelNames)(`${entry.route} for %s`, async (level) => {
      const answer = await ask(addressOf(entry), { headers: { cookie: cookies[level] ?? "" } });
      const text = await answer.text();
      if (!mayEver(level, permission)) {
        expect(answer.status).toBe(404);
      } else if (level !== "bareCopy" && (entry.only === undefined || entry.only.includes(level))) {
        const status = entry.signedInStatus ?? entry.status ?? 200;
        expect({ status: answer.status, at: entry.route }).toEqual({ status, at: entry.route });
      }
      expect(text).not.toContain("passwordHash");
    });
  }
});

describe("every action", () => {
  const actions = postables();
  const behind = (action: Postable) => permissionBehind(action.filename, action.exportedName);

  test("stands for a command, and every command that people give is an action", () => {
    expect(actions.filter((action) => behind(action) === undefined).map((action) => action.exportedName)).toEqual([]);
  });

  for (const action of actions) {
    const permission = behind(action);
    if (permission === undefined || permission === "anybody") continue;

    test(`${action.exportedName} refuses nobody in particular`, async () => {
      const answer = await post(action, { item: "{}" });
      const turnedAway = answer.status === 303 || answer.status === 307 || /signed out|Sign in/.test(answer.text);
      expect(turnedAway).toBe(true);
    });

    test.each(levelNames)(`${action.exportedName} for %s`, async (level) => {
      const answer = await post(action, { key: randomUUID(), item: "{}" }, { cookie: cookies[level] ?? "" });
      const said = answer.text.includes(missing.message);
      if (!mayEver(level, permission)) expect({ said, status: answer.status }).toEqual({ said: true, status: 200 });
      else expect(answer.status).toBeLessThan(500);
    });

    test.each([
      ["no origin", { origin: "" }],
      ["a foreign origin", { origin: "https://evil.test" }],
      ["a foreign origin and a forged host", { origin: "https://evil.test", "x-forwarded-host": "evil.test" }],
      ["an origin that says nothing", { origin: "null" }],
      ["a browser that calls it cross-site", { "sec-fetch-site": "cross-site" }],
    ])(`${action.exportedName} from %s changes nothing`, async (_, headers) => {
      const before = await db.event.count();
      const answer = await post(
        action,
        { key: randomUUID(), item: "{}" },
        { cookie: cookies.systemAdministrator ?? "", headers },
      );
      expect(answer.status >= 400 || answer.text.includes("not sent from Tallydesk")).toBe(true);
      expect(await db.event.count()).toBe(before);
    });
  }
});

test("every permission is asked for by an action or a page, or is a right to see", () => {
  const asked = new Set([
    ...postables().map((action) => permissionBehind(action.filename, action.exportedName)),
    ...entryPoints.map((entry) => entry.permission),
  ]);
  // The import is a command of the console; the open actions run these three once a code, a link or a password was checked.
  const elsewhere: Permission[] = [
    "ticket.import",
    "mail.takeIn",
    "organization.setUp",
    "person.setPassword",
    "person.changePassword",
  ];
  expect(
    permissions.filter((name) => !asked.has(name) && !elsewhere.includes(name) && !/\.(read|see[A-Z]\w*)$/.test(name)),
  ).toEqual([]);
});
