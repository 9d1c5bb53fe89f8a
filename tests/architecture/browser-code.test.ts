import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { sourceFiles, textOf } from "./source-files.ts";

const files = new Map(sourceFiles("src").map((path) => [path, textOf(path)]));
const has = (path: string, directive: string) => files.get(path)?.startsWith(`"${directive}"`) === true;

/** What is imported for its values, not only for its types: paths of ours, or names of packages. */
function importsOf(path: string): string[] {
  const text = files.get(path) ?? "";
  const statements = [...text.matchAll(/^(?:import|export)\s+(?!type\b)([^;"]*?)\bfrom\s*"([^"]+)"/gm)];
  const values = statements.filter(([, names = ""]) => !/^\{(?:\s*type\s[^,}]+,?)+\s*\}/.test(names.trim()));
  const onDemand = [...text.matchAll(/\bimport\("([^"]+)"\)/g)].map(([, from = ""]) => from);
  return [...values.map(([, , from = ""]) => from), ...onDemand].map((from) =>
    from.startsWith("#") ? `src/${from.slice(1)}` : from.startsWith(".") ? join(dirname(path), from) : from,
  );
}

/** How a file that runs in the browser comes to import a package, as far as its actions; undefined when it does not. */
function wayTo(wanted: string, start: string): string[] | undefined {
  const seen = new Set([start]);
  const ways = [[start]];
  for (const way of ways) {
    const at = way.at(-1) ?? "";
    if (at === wanted) return way;
    // The browser knows an action by its name only.
    if (has(at, "use server")) continue;
    for (const next of importsOf(at)) {
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

// Schemas weigh 32 kB, half of what a page may load: words, names and limits that forms need stand in files without them.
test("what runs in the browser imports no schemas", () => {
  const clients = [...files.keys()].filter((path) => has(path, "use client"));
  expect(clients.length).toBeGreaterThan(50);
  const ways = clients.map((path) => wayTo("zod", path));
  expect(ways.flatMap((way) => (way ? [way.join(" → ")] : []))).toEqual([]);
});

test("a way is found where there is one", () => {
  expect(wayTo("zod", "src/features/tickets/model/copy.ts")).toEqual(["src/features/tickets/model/copy.ts", "zod"]);
});
