import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "#cli/database/free-port.ts";
import { type FileStore, newFileKey } from "#server/file-key.ts";
import { folderStore } from "#server/folder-store.ts";
import { allOf } from "../../support/files.ts";

const folder = mkdtempSync(join(tmpdir(), "tallydesk-store-"));
const buckets = mkdtempSync(join(tmpdir(), "tallydesk-buckets-"));
let storage: S3rver;
let bucket: FileStore;

beforeAll(async () => {
  const port = await freePort();
  storage = new S3rver({
    port,
    address: "127.0.0.1",
    silent: true,
    directory: buckets,
    configureBuckets: [{ name: "desk-files", configs: [] }],
  });
  await storage.run();
  Object.assign(process.env, {
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_ACCESS_KEY_ID: "S3RVER",
    S3_SECRET_ACCESS_KEY: "S3RVER",
    FILE_STORE: "s3://desk-files",
  });
  const { fileStore } = await import("#server/file-store.ts");
  bucket = await fileStore();
});
afterAll(async () => {
  await storage.close();
  for (const made of [folder, buckets]) rmSync(made, { recursive: true, force: true });
});

const stores: readonly (readonly [string, () => FileStore])[] = [
  ["a folder", () => folderStore(folder)],
  ["a bucket of an S3 server", () => bucket],
];

describe.each(stores)("in %s", (_, store) => {
  test("a file is put, read again and taken away, and taking it away twice does no harm", async () => {
    const key = newFileKey("attachments", new Date("2026-11-22T12:00:00Z"));
    const bytes = Buffer.from([0, 255, 10, 13, 0]);
    expect(await store().get(key)).toBeUndefined();
    await store().put(key, bytes);
    expect(await store().get(key)).toEqual(bytes);
    await store().remove(key);
    await store().remove(key);
    expect(await store().get(key)).toBeUndefined();
  });

  test("10 MB come back as they were", async () => {
    const key = newFileKey("attachments", new Date());
    const bytes = Buffer.alloc(10 * 1024 * 1024, "tallydesk");
    await store().put(key, bytes);
    expect((await store().get(key))?.equals(bytes)).toBe(true);
  });

  test("the files of one day are listed, a thousand and more of them too", async () => {
    const day = new Date("2026-03-01T12:00:00Z");
    const keys = Array.from({ length: 1005 }, () => newFileKey("mails", day));
    for (let at = 0; at < keys.length; at += 20) {
      await Promise.all(keys.slice(at, at + 20).map((key) => store().put(key, Buffer.from("x"))));
    }
    await store().put(newFileKey("mails", new Date("2026-03-02T12:00:00Z")), Buffer.from("x"));
    expect((await allOf(store().list("mails/2026-03-01"))).toSorted()).toEqual(keys.toSorted());
    expect(await allOf(store().list("mails/2026-04-01"))).toEqual([]);
  }, 60_000);

  test.each(["../secret", "attachments/../../etc/passwd", "attachments/2026-11-22/x", "", "mails/2026-11-22/"])(
    "%j is no key",
    async (key) => {
      await expect(store().put(key, Buffer.from("x"))).rejects.toThrow("not a key");
      await expect(store().get(key)).rejects.toThrow("not a key");
    },
  );
});

test("in a folder, nobody else on the machine can read a file, and no half-written one is left", async () => {
  const key = newFileKey("attachments", new Date());
  await folderStore(folder).put(key, Buffer.from("x"));
  expect(statSync(join(folder, key)).mode & 0o077).toBe(0);
  expect(readdirSync(join(folder, "unfinished"))).toEqual([]);
});
