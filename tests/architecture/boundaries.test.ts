import { createRequire } from "node:module";
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IFlattenedRuleSet,
  type IModule,
} from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { beforeAll, describe, expect, test } from "vitest";

interface Rules extends IFlattenedRuleSet {
  options: ICruiseOptions;
  openLists: string[];
}

const { openLists, ...rules }: Rules = createRequire(import.meta.url)("./boundaries.cjs");
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

  test("a query that reads the database asks who is looking, or asks a query that does", () => {
    const byPath = new Map(ours.map((module) => [module.source, module]));
    const imports = (path: string) => byPath.get(path)?.dependencies.map(({ resolved }) => resolved) ?? [];
    const isQuery = (path: string) => /^src\/features\/[^/]+\/queries\//.test(path);
    const asks = (path: string): boolean =>
      imports(path).some((next) => next === "src/access/visibility.ts" || (isQuery(next) && asks(next)));
    const open = new Set(openLists.map((path) => `src/features/${path}`));
    const blind = [...byPath.keys()].filter(
      (path) => isQuery(path) && !open.has(path) && imports(path).includes("src/server/db.ts") && !asks(path),
    );
    expect(blind).toEqual([]);
  });
});
