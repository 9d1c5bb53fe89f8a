import { join } from "node:path";
import { defineConfig } from "vitest/config";

const top = join(import.meta.dirname, "..");

// As on the server: "server-only" is allowed, and React is the build for server components. Vitest hands these on to Node,
// so nothing may be here that Node decides by itself ("import", "module").
const conditions = ["react-server", "node"];
const onServer = { resolve: { conditions }, ssr: { resolve: { conditions, externalConditions: conditions } } };

const execArgv = ["--conditions=react-server"];
const quiet = "tests/support/no-console-errors.ts";

export default defineConfig({
  root: top,
  test: {
    passWithNoTests: true,
    maxWorkers: 2,
    projects: [
      {
        ...onServer,
        root: top,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/architecture/**/*.test.ts"],
          setupFiles: [quiet],
          pool: "threads",
          execArgv,
        },
      },
      {
        ...onServer,
        root: top,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: "tests/support/database-server.ts",
          setupFiles: ["tests/support/database.ts", quiet],
          pool: "forks",
          execArgv,
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        ...onServer,
        root: top,
        test: {
          name: "http",
          include: ["tests/http/**/*.test.ts"],
          globalSetup: "tests/support/desk.ts",
          setupFiles: ["tests/support/server.ts", quiet],
          pool: "forks",
          // One desk for all of them.
          fileParallelism: false,
          execArgv,
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
