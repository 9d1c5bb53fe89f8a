import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { readServeSettings } from "#cli/desk/serve-settings.ts";

const exampleFile = readFileSync(".env.example", "utf8");
const good = {
  NODE_ENV: "production" as const,
  DATABASE_URL: "postgresql://desk:pw@db.internal:5432/desk",
  APP_ORIGIN: "https://desk.northwind.test",
  NEXTAUTH_SECRET: "ZpQ7r1mW9xkC4vTn8LbYs3HdGfJ6aEuR",
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from(Array.from({ length: 32 }, (_, at) => (at * 37) % 251)).toString(
    "base64",
  ),
};

const objectionsTo = (changes: Record<string, string>) => {
  const settings = readServeSettings({ ...good, ...changes }, exampleFile);
  return "objections" in settings ? settings.objections : [];
};

describe("the settings of a real desk", () => {
  test("are accepted when they are somebody's own", () => {
    expect(readServeSettings(good, exampleFile)).toMatchObject({
      origin: good.APP_ORIGIN,
      host: "0.0.0.0",
      port: 3000,
    });
  });

  test.each(["DATABASE_URL", "APP_ORIGIN", "NEXTAUTH_SECRET", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"])(
    "need %s",
    (name) => {
      expect(objectionsTo({ [name]: "" })).toEqual([`${name} is not set.`]);
    },
  );

  test("are all objected to at once", () => {
    expect(objectionsTo({ DATABASE_URL: "", NEXTAUTH_SECRET: "", PORT: "x" })).toHaveLength(3);
  });

  test("that stand in the example file are refused", () => {
    const examples = parseEnv(exampleFile);
    for (const name of ["DATABASE_URL", "APP_ORIGIN", "NEXTAUTH_SECRET", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"]) {
      expect(objectionsTo({ [name]: examples[name] ?? "" })).toEqual([expect.stringContaining("is the example value")]);
    }
  });

  test.each([
    ["NEXTAUTH_SECRET", "x".repeat(31), "is too short"],
    ["NEXTAUTH_SECRET", "a".repeat(48), "is an example value"],
    ["NEXTAUTH_SECRET", "change-me-change-me-change-me-change-me", "is an example value"],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", Buffer.alloc(31, "abcdefghijklmnop").toString("base64"), "must be 32 bytes"],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", Buffer.alloc(32).toString("base64"), "is an example value"],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "not base64, but long enough to be a key!", "must be 32 bytes"],
    ["APP_ORIGIN", "http://desk.northwind.test", "must begin with https://"],
    ["APP_ORIGIN", "https://desk.northwind.test/", "must be an address without a path"],
    ["APP_ORIGIN", "desk.northwind.test", "must be an address"],
    ["DATABASE_URL", "mysql://desk@db/desk", "is not an address like"],
  ])("%s=%s is refused", (name, value, reason) => {
    expect(objectionsTo({ [name]: value })).toEqual([expect.stringContaining(`${name} ${reason}`)]);
  });

  test.each(["http://localhost:3000", "http://127.0.0.1:8080", "http://[::1]:3000"])(
    "%s may do without TLS",
    (origin) => {
      expect(objectionsTo({ APP_ORIGIN: origin })).toEqual([]);
    },
  );
});
