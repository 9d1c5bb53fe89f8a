import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addAttachment } from "#features/tickets/commands/add-attachment.ts";
import { attachmentById } from "#features/tickets/queries/attachment-by-id.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { picture, stored, storedText } from "../../../../support/files.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom, reported, sunday, ticketNow } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  ticket = await reported(cast);
});

const typed = (visibility = "internal") => ({ ticketId: ticket.id, visibility });
const later = new Date(sunday.getTime() + 60_000);
const attached = () => db.attachment.findMany({ where: { ticketId: ticket.id }, orderBy: { id: "asc" } });

test("files are named on the ticket, with who can see them", async () => {
  const files = [await stored("photo.png", await picture("png")), await storedText()];
  valueFrom(await addAttachment.execute(cast.tess, typed("customer"), { now: later, files }));
  expect(await attached()).toMatchObject([
    { name: "photo.png", mediaType: "image/png", width: 40, height: 20, visibility: "customer", createdAt: later },
    { name: "log.txt", mediaType: "text/plain", width: null, createdById: cast.tess.id, noteId: null },
  ]);
  expect(await ticketNow(ticket.id)).toMatchObject({ lastActivity: "Tess Turner attached photo.png and 1 more" });
});

test("sent twice, it is there once; the same key with another file is a conflict", async () => {
  const call = { key: randomUUID(), now: later };
  const files = [await storedText()];
  valueFrom(await addAttachment.execute(cast.tess, typed(), { ...call, files }));
  valueFrom(await addAttachment.execute(cast.tess, typed(), { ...call, files: [await storedText()] }));
  expect(await attached()).toHaveLength(1);
  const other = await addAttachment.execute(cast.tess, typed(), {
    ...call,
    files: [await storedText("x.txt", "other")],
  });
  expect(refusalFrom(other).kind).toBe("conflict");
});

test("the wrong person gets the answer of a ticket that is not there, and reads no file of it", async () => {
  const files = [await storedText()];
  for (const theo of [
    limited(cast.theo, { ...mineOnly, "attachment.add": "mine" }),
    limited(cast.theo, { "attachment.add": "none" }),
  ]) {
    expect(refusalFrom(await addAttachment.execute(theo, typed(), { files })).kind).toBe("missing");
  }
  expect(await attached()).toEqual([]);
  valueFrom(await addAttachment.execute(cast.tess, typed(), { files }));
  const [file] = await attached();
  expect(await attachmentById(cast.theo, file?.id ?? "")).toMatchObject({ name: "log.txt", isPicture: false });
  expect(await attachmentById(limited(cast.theo, mineOnly), file?.id ?? "")).toBeUndefined();
  expect(await attachmentById(cast.theo, "no id")).toBeUndefined();
});

describe("the wrong moment", () => {
  test("nothing was chosen", async () => {
    expect(refusalFrom(await addAttachment.execute(cast.tess, typed())).fields).toEqual({
      files: "Choose a file first.",
    });
  });

  test("a key of the store cannot be posted", async () => {
    const { storageKey } = await storedText();
    expect(refusalFrom(await addAttachment.execute(cast.tess, { ...typed(), storageKey })).kind).toBe("invalid");
  });

  test("nobody said who can see it", async () => {
    const answer = await addAttachment.execute(cast.tess, typed("everybody"), { files: [await storedText()] });
    expect(refusalFrom(answer).fields).toEqual({ visibility: "Choose who can see the files." });
  });
});

test("the record it leaves", async () => {
  valueFrom(await addAttachment.execute(cast.tess, typed(), { now: later, files: [await storedText()] }));
  expect(await lastEventAbout(ticket.id)).toMatchObject({
    name: "attachment.add",
    ticketId: ticket.id,
    change: { names: ["log.txt"], visibility: "internal" },
  });
});
