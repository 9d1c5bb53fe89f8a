import { describe, expect, test } from "vitest";
import { readStartOptions } from "#cli/console/options.ts";

const read = (args: string[], environment: Record<string, string> = {}) =>
  readStartOptions(args, { NODE_ENV: "test", ...environment }, "/desk");

describe("what may follow npm start", () => {
  test("without anything: port 3000 and the clone's own data folder", () => {
    expect(read([])).toEqual({ port: 3000, dataDir: "/desk/.data", isEmpty: false, databaseUrl: undefined });
  });

  test("--port wins over PORT", () => {
    expect(read([], { PORT: "3100" }).port).toBe(3100);
    expect(read(["--port", "3200"], { PORT: "3100" }).port).toBe(3200);
  });

  test("--data and --empty", () => {
    expect(read(["--data", "/elsewhere", "--empty"])).toMatchObject({ dataDir: "/elsewhere", isEmpty: true });
  });

  test.each([
    [["--port", "0"], "The port must be a number from 1 to 65535"],
    [["--port", "65536"], "The port must be a number from 1 to 65535"],
    [["--port", "80a"], "The port must be a number from 1 to 65535"],
    [["--porrt", "80"], "Unknown option '--porrt'. Known are --port N, --data DIR and --empty."],
    [["3000"], "Unexpected argument '3000'"],
    [["--data="], "--data needs the name of a folder"],
  ])("%j is refused", (args, reason) => {
    expect(() => read(args)).toThrow(reason);
  });

  test.each(["mysql://u:geheim@h/d", "postgresql://u:geheim@h", "u:geheim@h/d", "postgresql://"])(
    "%s is no address of a database, and its password is not repeated",
    (url) => {
      expect(() => read([], { DATABASE_URL: url })).toThrow(/^(?!.*geheim)DATABASE_URL is not an address/);
    },
  );
});
