import { beforeAll, beforeEach, expect, test } from "vitest";
import { removeAttachment } from "#features/tickets/commands/remove-attachment.ts";
import { restoreAttachment } from "#features/tickets/commands/restore-attachment.ts";
import { attachmentById } from "#features/tickets/queries/attachment-by-id.ts";
import { attachedFile } from "../../../../support/attachments.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited } from "../../../../support/limited.ts";
import { refusalFrom, reported, sunday } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
let id: string;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  ticket = await reported(cast);
  id = await attachedFile(cast.tess, ticket.id);
  valueFrom(await removeAttachment.execute(cast.tess, { id }, { now: sunday }));
});

const daysLater = (days: number) => new Date(sunday.getTime() + days * 86_400_000);

test("a removed file is there again", async () => {
  valueFrom(await restoreAttachment.execute(cast.theo, { id }, { now: daysLater(29) }));
  expect(await attachmentById(cast.tess, id)).toMatchObject({ name: "log.txt" });
});

test("the wrong person gets the answer of a file that is not there", async () => {
  const theo = limited(cast.theo, { "attachment.restore": "none" });
  expect(refusalFrom(await restoreAttachment.execute(theo, { id })).kind).toBe("missing");
});

test("the wrong moment: it is there, or it was removed too long ago", async () => {
  expect(refusalFrom(await restoreAttachment.execute(cast.tess, { id }, { now: daysLater(31) })).message).toBe(
    "“log.txt” was removed more than 30 days ago and cannot be brought back.",
  );
  valueFrom(await restoreAttachment.execute(cast.tess, { id }, { now: daysLater(1) }));
  expect(refusalFrom(await restoreAttachment.execute(cast.tess, { id }, { now: daysLater(1) })).kind).toBe("missing");
});

test("the record it leaves", async () => {
  valueFrom(await restoreAttachment.execute(cast.tess, { id }, { now: daysLater(1) }));
  expect(await lastEventAbout(id)).toMatchObject({ name: "attachment.restore", change: { name: "log.txt" } });
});
