import "server-only";
import { createHash } from "node:crypto";
import { contentOf, type FileContent, unknownContent } from "#kernel/file-content.ts";
import { fileLimits, sizeInWords } from "#kernel/file-limits.ts";
import { cleanFileName, plainFileName } from "#kernel/file-name.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import type { Unreadable } from "#server/draw-picture.ts";
import { newFileKey, smallVersionOf } from "#server/file-key.ts";
import { fileStore, removeQuietly } from "#server/file-store.ts";
import { log } from "#server/log.ts";
import { redrawn } from "#server/pictures.ts";

/** A file whose bytes lie in the store; a record that names it makes it somebody's, otherwise it is cleaned away. */
export interface StoredFile {
  readonly storageKey: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Pixels, of a picture that was drawn anew and has a small version. */
  readonly width: number | null;
  readonly height: number | null;
}

/** A file as it came in. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What files are sent for. */
export type FilePurpose = "attachments" | "receipts" | "products";

/** How large the longer side of a picture stays; what a receipt says can be read at this size. */
const longestSide: Readonly<Record<FilePurpose, number | undefined>> = {
  attachments: undefined,
  receipts: 2200,
  products: 1600,
};

/** Why a file is not taken, before anybody looks into it; undefined when it is. */
export function objectionToSize(name: string, bytes: number): Refusal | undefined {
  const called = shortly(name);
  if (bytes === 0) return objectionAt("files", `“${called}” is empty.`);
  if (bytes <= fileLimits.bytesEach) return undefined;
  return objectionAt("files", `“${called}” has ${sizeInWords(bytes)}. A file can have at most 10 MB.`);
}

const shortly = (name: string) => plainFileName(name, 60);

/**
 * Puts one file into the store: its type decided by its content, a picture drawn anew. A picture that cannot be drawn is
 * refused; from a mail, where nobody can be asked, it is kept as bytes that are only ever downloaded.
 */
export async function storeFile(
  file: ReceivedFile,
  now: Date,
  unreadable: "refuse" | "keep" = "refuse",
  purpose: FilePurpose = "attachments",
): Promise<StoredFile | Refusal> {
  const objection = objectionToSize(file.name, file.bytes.length);
  if (objection) return objection;
  const content = contentOf(file.bytes);
  if (purpose === "receipts" && !content.picture && content.mediaType !== "application/pdf") {
    return objectionAt("files", `“${shortly(file.name)}” is neither a picture (JPEG, PNG, WebP) nor a PDF.`);
  }
  if (purpose === "products" && !content.picture) {
    return objectionAt("files", `“${shortly(file.name)}” is no picture. Take a JPEG, PNG or WebP.`);
  }
  if (!content.picture) return await keep(file, content, now, purpose);
  const picture = await redrawn(file.bytes, content.picture, longestSide[purpose]);
  if (typeof picture !== "string") return await keep({ ...file, bytes: picture.bytes }, content, now, purpose, picture);
  if (unreadable === "keep") return await keep(file, unknownContent, now, purpose);
  return objectionAt("files", `“${shortly(file.name)}” ${objectionsToPictures[picture]}`);
}

const objectionsToPictures: Readonly<Record<Unreadable, string>> = {
  damaged: "is a damaged picture. Open it, save it again and attach that.",
  "too many pixels": "has too many pixels. A picture can have at most 50 megapixels.",
  "too demanding": "takes too long to draw. Save it smaller and attach that.",
};

async function keep(
  file: ReceivedFile,
  content: FileContent,
  now: Date,
  folder: FilePurpose,
  picture?: { readonly width: number; readonly height: number; readonly small: Buffer },
): Promise<StoredFile> {
  const store = await fileStore();
  const storageKey = newFileKey(folder, now);
  await store.put(storageKey, file.bytes);
  if (picture) await store.put(smallVersionOf(storageKey), picture.small);
  return {
    storageKey,
    name: cleanFileName(file.name, content),
    mediaType: content.mediaType,
    bytes: file.bytes.length,
    sha256: createHash("sha256").update(file.bytes).digest("hex"),
    width: picture?.width ?? null,
    height: picture?.height ?? null,
  };
}

/** Puts the files of a form into the store, all of them or none. */
export async function storeUploads(
  posted: readonly FormDataEntryValue[],
  now: Date,
  purpose: FilePurpose = "attachments",
): Promise<StoredFile[] | Refusal> {
  const files = posted.filter((entry): entry is File => typeof entry !== "string" && !isNothing(entry));
  const objection = objectionToFiles(files);
  if (objection) return objection;
  const stored: StoredFile[] = [];
  for (const file of files) {
    const received = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const answer = await storeFile(received, now, "refuse", purpose);
    if ("kind" in answer) {
      await removeQuietly(keysOf(stored));
      return answer;
    }
    stored.push(answer);
  }
  return stored;
}

// A file field that was left empty sends an empty file: without a name before scripts, with one of these after.
const isNothing = (file: File) => file.size === 0 && ["", "undefined", "blob"].includes(file.name);

function objectionToFiles(files: readonly File[]): Refusal | undefined {
  if (files.length > fileLimits.files) {
    return objectionAt("files", `${files.length} files are too many: at most 20 at once.`);
  }
  const together = files.reduce((sum, file) => sum + file.size, 0);
  const tooLarge = files.map((file) => objectionToSize(file.name, file.size)).find((one) => one !== undefined);
  if (tooLarge) return tooLarge;
  return together > fileLimits.bytesTogether
    ? objectionAt("files", `Together the files have ${sizeInWords(together)}: at most 50 MB at once.`)
    : undefined;
}

/** Every key that stored files take up. */
export function keysOf(files: readonly Pick<StoredFile, "storageKey" | "width">[]): string[] {
  return files.flatMap(({ storageKey, width }) =>
    width === null ? [storageKey] : [storageKey, smallVersionOf(storageKey)],
  );
}

/** Takes away the files that no record came to name: the command refused, or had been answered before. Never fails. */
export async function discardUnused(files: readonly StoredFile[]): Promise<void> {
  if (files.length === 0) return;
  try {
    const among = { where: { storageKey: { in: files.map(({ storageKey }) => storageKey) } } };
    const select = { storageKey: true };
    const [attached, proving, shown] = await Promise.all([
      db.attachment.findMany({ ...among, select }),
      db.receipt.findMany({ ...among, select }),
      db.product.findMany({
        where: { pictureKey: { in: files.map(({ storageKey }) => storageKey) } },
        select: { pictureKey: true },
      }),
    ]);
    const named = [...attached, ...proving].map(({ storageKey }) => storageKey);
    const kept = new Set([...named, ...shown.map(({ pictureKey }) => pictureKey)]);
    await removeQuietly(keysOf(files.filter(({ storageKey }) => !kept.has(storageKey))));
  } catch (error) {
    // Whether they are named is not known, so they stay: the night finds out.
    log.warn({ part: "file store", err: error }, "unused files stayed");
  }
}
