import { expect, test } from "vitest";
import { readProvisionOptions } from "#cli/provision/options.ts";
import { provision } from "#cli/provision/organization.ts";
import { db } from "#server/db.ts";

const call = (...args: string[]) => readProvisionOptions(args);
const organization = call(
  "--organization",
  "Lakeside IT",
  "--owner-name",
  "Olga Oster",
  "--owner-email",
  "o@l.example",
);

async function told(given: ReturnType<typeof call>): Promise<string> {
  const lines: string[] = [];
  await provision(given, (line) => void lines.push(line));
  return lines.join("\n");
}

const everything = async () => [
  await db.organization.findMany(),
  await db.person.findMany(),
  await db.securityLevel.findMany({ orderBy: { id: "asc" } }),
  await db.ticketStatus.findMany({ orderBy: { id: "asc" } }),
  await db.event.count(),
];

test("a real database gets its organization and owner once; the second time changes nothing", async () => {
  const first = await told(organization);
  expect(first).toContain('Made the organization "Lakeside IT" with Olga Oster as its Business Owner.');
  expect(first).toMatch(/\/welcome\/[\w-]{43}$/m);

  const before = await everything();
  expect(await told(organization)).toBe(
    'This database already holds the organization "Lakeside IT". Nothing was changed.',
  );
  expect(await everything()).toEqual(before);
});

test("a lost link is made again, for people of this desk alone", async () => {
  expect(await told(call("--new-link", " O@L.example "))).toMatch(
    /^Olga Oster sets the password[\s\S]*\/welcome\/[\w-]{43}$/m,
  );
  await expect(told(call("--new-link", "nobody@l.example"))).rejects.toThrow(
    "Nobody signs in with nobody@l.example here.",
  );
});

test("what is missing or unknown is said with how it is called", () => {
  expect(() => call("--organization", "Lakeside IT")).toThrow(
    "--owner-name is missing. It is called: npm run provision",
  );
  expect(() => call("--colour", "blue")).toThrow("It is called: npm run provision");
});
