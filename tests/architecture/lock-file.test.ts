import { expect, test } from "vitest";
import { textOf } from "./source-files.ts";

interface Locked {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages }: { packages: Record<string, Locked> } = JSON.parse(textOf("package-lock.json"));

// npm drops them when it writes the file where a registry lacks them, and then refuses the file everywhere.
test("the lock file names the packages of every platform, also of those it was not written on", () => {
  const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, "")));
  const missing = Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !names.has(name));
  expect(missing).toEqual([]);
});

test("the lock file names no registry, so that everybody installs from their own", () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith("http"))).toEqual([]);
});
