import "server-only";
import { type StoredFile, storeFile } from "#server/uploads.ts";
import { mailLimits } from "./model/read-mail.ts";
import type { MailFile } from "./parse-mail.ts";

/** The files of a mail in the store, the content ids of its pictures, and in a sentence what could not be taken. */
export interface StoredMailFiles {
  readonly files: readonly StoredFile[];
  readonly contentIds: Readonly<Record<string, string>>;
  readonly leftOut: string;
}

/** Puts the files of a mail into the store. Nobody can be asked about them, so what cannot be taken is left out and said. */
export async function storeMailFiles(files: readonly MailFile[], now: Date): Promise<StoredMailFiles> {
  const stored: StoredFile[] = [];
  const contentIds: Record<string, string> = {};
  const objections: string[] = [];
  for (const file of files.slice(0, mailLimits.files)) {
    const answer = await storeFile(file, now, "keep");
    if ("kind" in answer) {
      objections.push(answer.message);
      continue;
    }
    stored.push(answer);
    if (file.contentId) contentIds[answer.storageKey] = file.contentId;
  }
  if (files.length > mailLimits.files) {
    objections.push(`Of ${files.length} files the first ${mailLimits.files} were taken.`);
  }
  return { files: stored, contentIds, leftOut: objections.join(" ").slice(0, 500) };
}
