import { createRequire } from "node:module";
import { cruise, type ICruiseResult, type IModule } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { beforeAll, describe, expect, test } from "vitest";

const rules = createRequire(import.meta.url)("./boundaries.cjs");
let seen: ICruiseResult;
let ours: IModule[];

beforeAll(async () => {
  const { options, ...ruleSet } = rules;
  const { output } = await cruise(["src", "prisma"], { ...options, ruleSet, validate: true }, undefined, {
    tsConfig: extractTSConfig("tsconfig.json"),
  });
  if (typeof output === "string") throw new Error("dependency-cruiser gave text instead of its findings");
  seen = output;
  ours = seen.modules.filter(({ source }) => source.startsWith("src/"));
}, 60_000);

describe("boundaries", () => {
  test("the rooms of the house are seen at all", () => {
    // With a TypeScript that dependency-cruiser does not know it sees nothing and is content.
    expect(ours.length).toBeGreaterThan(100);
    expect(ours.filter(({ dependencies }) => dependencies.length > 0).length).toBeGreaterThan(100);
  });

  test("nothing imports what it may not", () => {
    expect(seen.summary.violations.map(({ rule, from, to }) => `${from} → ${to} (${rule.name})`)).toEqual([]);
  });

  test("a query that reads the database asks who is looking", () => {
    const imports = ({ dependencies }: IModule, path: string) => dependencies.some(({ resolved }) => resolved === path);
    const blind = ours
      .filter(({ source }) => /^src\/features\/[^/]+\/queries\//.test(source))
      .filter((module) => imports(module, "src/server/db.ts") && !imports(module, "src/access/visibility.ts"))
      .map(({ source }) => source);
    expect(blind).toEqual([]);
  });
});
