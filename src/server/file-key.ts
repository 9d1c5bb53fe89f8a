import "server-only";
import { randomUUID } from "node:crypto";

/** Where the bytes of files lie, each under a key of its own; a folder, or a bucket of an S3-compatible storage. */
export interface FileStore {
  /** Writes a file whole or not at all. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes under a key; undefined when there are none. */
  get(key: string): Promise<Buffer | undefined>;
  /** Takes a file away; harmless when there is none. */
  remove(key: string): Promise<void>;
  /** The keys that begin with a folder's name. */
  list(folder: string): AsyncIterable<string>;
}

/** What lies in the store: attachments of tickets, receipts of expenses, and the raw messages of mails that came in. */
export type FileFolder = "attachments" | "receipts" | "products" | "mails";

/** A new key in a folder. It begins with the day, so that a day's leftovers are found without looking at everything. */
export function newFileKey(folder: FileFolder, now: Date): string {
  return `${folder}/${now.toISOString().slice(0, 10)}/${randomUUID()}`;
}

/** The key of a picture's small version. */
export const smallVersionOf = (key: string) => `${key}.small`;

/** Refuses keys that were not made here: none can lead out of the store. */
export function checkedKey(key: string): string {
  if (!/^(attachments|receipts|products|mails)\/\d{4}-\d{2}-\d{2}\/[0-9a-f-]{36}(\.small)?$/.test(key)) {
    throw new Error("not a key of the file store");
  }
  return key;
}
