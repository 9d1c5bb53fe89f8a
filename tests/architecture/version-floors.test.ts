import { expect, test } from "vitest";
import { textOf } from "./source-files.ts";

/** Below these, each package has a known hole. */
const floors: Record<string, string> = {
  next: "16.4.5",
  react: "19.2.6",
  "react-dom": "19.2.6",
  "next-auth": "4.24.15",
  sharp: "0.35.5",
  nodemailer: "7.0.7",
  zod: "4.6.6",
};

const lock = JSON.parse(textOf("package-lock.json")) as {
  packages: Record<string, { version?: string; resolved?: string }>;
};

const parts = (version: string) => version.split(/[.-]/).map(Number);

function isBelow(version: string, floor: string): boolean {
  const [have, need] = [parts(version), parts(floor)];
  const index = need.findIndex((part, at) => part !== have[at]);
  return index >= 0 && (have[index] ?? 0) < (need[index] ?? 0);
}

test.each(Object.entries(floors))("%s is at least %s, wherever it is installed", (name, floor) => {
  const installed = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
  expect(
    installed
      .filter(([, { version = "0" }]) => isBelow(version, floor))
      .map(([path, { version }]) => `${path} ${version}`),
  ).toEqual([]);
});

test("every direct dependency is pinned to one version", () => {
  const manifest = JSON.parse(textOf("package.json")) as Record<string, Record<string, string>>;
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range),
  );
  expect(ranges).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(
    Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith("file:")),
  ).toEqual([]);
});
