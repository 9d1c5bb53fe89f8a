import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holdLock } from "#cli/build/build-lock.mjs";

let root: string;
const lock = () => join(root, ".build.lock");
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lock-"));
});
afterEach(() => rmSync(root, { recursive: true }));

test("the lock is there while it is held, and gone afterwards", () => {
  const release = holdLock(root, () => {});
  expect(existsSync(lock())).toBe(true);
  release();
  expect(existsSync(lock())).toBe(false);
});

test("the lock of a process that died is taken over", () => {
  // Linux gives no process a number this high.
  writeFileSync(lock(), "99999999");
  holdLock(root, () => expect.unreachable())();
});

test("a lock older than any build is taken over, whoever has the number now", () => {
  writeFileSync(lock(), String(process.pid));
  const longAgo = new Date(Date.now() - 3_600_000);
  utimesSync(lock(), longAgo, longAgo);
  holdLock(root, () => expect.unreachable())();
});
