import { beforeAll, beforeEach, expect, test } from "vitest";
import { removeAttachment } from "#features/tickets/commands/remove-attachment.ts";
import { db } from "#server/db.ts";
import { newFileKey, smallVersionOf } from "#server/file-key.ts";
import { fileStore } from "#server/file-store.ts";
import { forgetFiles } from "#server/forgotten-files.ts";
import { attachedFile } from "../../support/attachments.ts";
import { type Cast, makeCast, valueFrom } from "../../support/cast.ts";
import { picture, stored } from "../../support/files.ts";
import { reported } from "../../support/tickets.ts";

let cast: Cast;
let ticketId: string;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  ticketId = (await reported(cast)).id;
});

const now = new Date("2026-11-22T03:17:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const isThere = async (key: string) => (await (await fileStore()).get(key)) !== undefined;
const photo = async (day: Date) => await stored("photo.png", await picture("png"), day);

test("files whose form never came to its end go after two days, those of a ticket stay", async () => {
  const [lost, underWay, named] = [await photo(daysAgo(3)), await photo(daysAgo(1)), await photo(daysAgo(3))];
  await attachedFile(cast.tess, ticketId, named);
  const rawMail = newFileKey("mails", daysAgo(4));
  await (await fileStore()).put(rawMail, Buffer.from("From: nobody"));
  expect(await forgetFiles(now)).toBe(3);
  expect(await isThere(lost.storageKey)).toBe(false);
  expect(await isThere(smallVersionOf(lost.storageKey))).toBe(false);
  expect(await isThere(rawMail)).toBe(false);
  for (const key of [underWay.storageKey, named.storageKey, smallVersionOf(named.storageKey)]) {
    expect(await isThere(key)).toBe(true);
  }
});

test("a removed file goes when it cannot be brought back any more", async () => {
  const [old, fresh] = [await photo(daysAgo(60)), await photo(daysAgo(60))];
  for (const [file, day] of [
    [old, daysAgo(32)],
    [fresh, daysAgo(30)],
  ] as const) {
    valueFrom(
      await removeAttachment.execute(cast.tess, { id: await attachedFile(cast.tess, ticketId, file) }, { now: day }),
    );
  }
  await forgetFiles(now);
  expect(await isThere(old.storageKey)).toBe(false);
  expect(await isThere(fresh.storageKey)).toBe(true);
  const left = await db.attachment.findMany({ where: { ticketId }, select: { storageKey: true } });
  expect(left).toEqual([{ storageKey: fresh.storageKey }]);
});
