import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { checkedKey, type FileStore } from "#server/file-key.ts";

const isAbsent = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";

/** A file store in a folder of this machine, or of one that all servers share. */
export function folderStore(folder: string): FileStore {
  const root = resolve(folder);
  const pathOf = (key: string) => join(root, checkedKey(key));
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const unfinished = join(root, "unfinished");
      for (const place of [dirname(path), unfinished]) await mkdir(place, { recursive: true, mode: 0o700 });
      // Whole or not at all: written elsewhere and made safe before it gets its name.
      const draft = join(unfinished, randomUUID());
      const file = await open(draft, "wx", 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
    },
    async get(key) {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
    async *list(wanted) {
      let names: string[];
      try {
        names = await readdir(join(root, wanted));
      } catch (error) {
        if (isAbsent(error)) return;
        throw error;
      }
      for (const name of names) yield `${wanted}/${name}`;
    },
  };
}
