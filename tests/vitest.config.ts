import { join } from "node:path";
import { defineConfig } from "vitest/config";

const top = join(import.meta.dirname, "..");

// As on the server: "server-only" is allowed, and React is the build for server components. Vitest hands these on to Node,
// so nothing may be here that Node decides by itself ("import", "module").
const conditions = ["react-server", "node"];
const onServer = { resolve: { conditions }, ssr: { resolve: { conditions, externalConditions: conditions } } };

const execArgv = ["--conditions=react-server"];
const quiet = "tests/support/no-console-errors.ts";

// What goes on beside the tests, such as the connection to a mailbox, needs a process to itself.
const connected = ["tests/integration/features/mail/**/*.test.ts"];

// No test measures time: these only end what hangs, also on a busy machine.
const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

const onDatabase = {
  globalSetup: "tests/support/database-server.ts",
  setupFiles: ["tests/support/database.ts", quiet],
  pool: "forks" as const,
  execArgv,
  ...patience,
};

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
          isolate: false,
          include: ["tests/unit/**/*.test.ts", "tests/architecture/**/*.test.ts"],
          setupFiles: [quiet],
          pool: "threads",
          execArgv,
          ...patience,
        },
      },
      {
        ...onServer,
        root: top,
        test: {
          name: "features",
          include: ["tests/integration/features/**/*.test.ts"],
          exclude: connected,
          ...onDatabase,
          // Each file has its own database; the program itself is loaded once, which halves the time of them all.
          isolate: false,
        },
      },
      {
        ...onServer,
        root: top,
        test: {
          name: "integration",
          include: ["tests/integration/*.test.ts", "tests/integration/!(features)/**/*.test.ts", ...connected],
          ...onDatabase,
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
          ...patience,
        },
      },
    ],
  },
});
