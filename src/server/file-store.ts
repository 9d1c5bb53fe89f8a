import "server-only";
import { env } from "#server/env.ts";
import type { FileStore } from "#server/file-key.ts";
import { folderStore } from "#server/folder-store.ts";
import { log } from "#server/log.ts";

let opened: Promise<FileStore> | undefined;

/** The store of this desk: FILE_STORE is a folder, or s3://bucket. */
export async function fileStore(): Promise<FileStore> {
  opened ??= openStore().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return await opened;
}

async function openStore(): Promise<FileStore> {
  const { FILE_STORE } = env();
  if (!FILE_STORE) throw new Error("FILE_STORE is not set: files have no place to lie");
  const bucket = /^s3:\/\/([a-z0-9.-]{3,63})\/?$/.exec(FILE_STORE)?.[1];
  if (bucket === undefined) return folderStore(FILE_STORE);
  const { s3Store } = await import("#server/s3-store.ts");
  return s3Store(bucket);
}

/** Takes files away when they are not needed; what fails now is made up for by night. */
export async function removeQuietly(keys: readonly string[]): Promise<void> {
  const store = await fileStore();
  for (const key of keys) {
    await store.remove(key).catch((error: unknown) => log.warn({ part: "file store", err: error }, "a file stayed"));
  }
}
