import "server-only";
import { db } from "#server/db.ts";
import { type FileFolder, smallVersionOf } from "#server/file-key.ts";
import { fileStore } from "#server/file-store.ts";

const dayMs = 86_400_000;

/** How long the bytes of a removed attachment stay, in days: one more than it can be brought back. */
const daysUntilGone = 31;

/** The days that are looked through for files that nothing names: long enough ago that no form is still under way. */
const daysLookedThrough = [2, 3, 4, 5, 6, 7, 8, 9];

/** A receipt goes with its expense, which may be taken back weeks later. */
const daysOfOpenReports = Array.from({ length: 90 }, (_, at) => at + 2);

/** Takes away the bytes of attachments that were removed long ago, and files whose form or mail never came to its end. */
export async function forgetFiles(now: Date): Promise<number> {
  return (await forgetRemoved(now)) + (await forgetRemovedReceipts(now)) + (await forgetUnnamed(now));
}

async function forgetRemoved(now: Date): Promise<number> {
  const store = await fileStore();
  const before = new Date(now.getTime() - daysUntilGone * dayMs);
  let forgotten = 0;
  for (;;) {
    const gone = await db.attachment.findMany({
      where: { removedAt: { lt: before } },
      take: 200,
      select: { id: true, storageKey: true },
    });
    if (gone.length === 0) return forgotten;
    for (const { storageKey } of gone) {
      await store.remove(storageKey);
      await store.remove(smallVersionOf(storageKey));
    }
    await db.attachment.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
    forgotten += gone.length;
  }
}

async function forgetRemovedReceipts(now: Date): Promise<number> {
  const store = await fileStore();
  const removedAt = { lt: new Date(now.getTime() - daysUntilGone * dayMs) };
  const gone = await db.receipt.findMany({ where: { removedAt }, take: 1000, select: { id: true, storageKey: true } });
  for (const { storageKey } of gone) {
    await store.remove(storageKey);
    await store.remove(smallVersionOf(storageKey));
  }
  await db.receipt.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  return gone.length;
}

const namedKeys: Record<FileFolder, (keys: string[]) => Promise<string[]>> = {
  attachments: async (keys) =>
    (await db.attachment.findMany({ where: { storageKey: { in: keys } }, select: { storageKey: true } })).map(
      ({ storageKey }) => storageKey,
    ),
  receipts: async (keys) =>
    (await db.receipt.findMany({ where: { storageKey: { in: keys } }, select: { storageKey: true } })).map(
      ({ storageKey }) => storageKey,
    ),
  products: async (keys) =>
    (await db.product.findMany({ where: { pictureKey: { in: keys } }, select: { pictureKey: true } })).flatMap(
      ({ pictureKey }) => pictureKey ?? [],
    ),
  mails: async (keys) =>
    (await db.incomingMail.findMany({ where: { rawKey: { in: keys } }, select: { rawKey: true } })).map(
      ({ rawKey }) => rawKey,
    ),
};

async function forgetUnnamed(now: Date): Promise<number> {
  const store = await fileStore();
  const folders: readonly FileFolder[] = ["attachments", "receipts", "products", "mails"];
  let forgotten = 0;
  for (const folder of folders) {
    for (const days of folder === "receipts" ? daysOfOpenReports : daysLookedThrough) {
      const day = new Date(now.getTime() - days * dayMs).toISOString().slice(0, 10);
      for await (const keys of inHundreds(store.list(`${folder}/${day}`))) {
        const named = new Set(await namedKeys[folder](keys.map(wholeOf)));
        for (const key of keys.filter((one) => !named.has(wholeOf(one)))) {
          await store.remove(key);
          forgotten += 1;
        }
      }
    }
  }
  return forgotten;
}

const wholeOf = (key: string) => key.replace(/\.small$/, "");

async function* inHundreds(keys: AsyncIterable<string>): AsyncIterable<string[]> {
  let some: string[] = [];
  for await (const key of keys) {
    some.push(key);
    if (some.length < 200) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
