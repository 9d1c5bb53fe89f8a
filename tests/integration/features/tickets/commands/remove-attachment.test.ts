import { beforeAll, beforeEach, expect, test } from "vitest";
import { removeAttachment } from "#features/tickets/commands/remove-attachment.ts";
import { attachmentById } from "#features/tickets/queries/attachment-by-id.ts";
import { attachedFile } from "../../../../support/attachments.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom, reported, sunday, ticketNow } from "../../../../support/tickets.ts";
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
});

test("a removed file is not seen any more", async () => {
  valueFrom(await removeAttachment.execute(cast.theo, { id }, { now: sunday }));
  expect(await attachmentById(cast.tess, id)).toBeUndefined();
  expect(await ticketNow(ticket.id)).toMatchObject({ lastActivity: "Theo Novak removed log.txt" });
});

test("the wrong person gets the answer of a file that is not there", async () => {
  for (const theo of [
    limited(cast.theo, { ...mineOnly, "attachment.remove": "mine" }),
    limited(cast.theo, { "attachment.remove": "none" }),
  ]) {
    expect(refusalFrom(await removeAttachment.execute(theo, { id })).kind).toBe("missing");
  }
  expect(await attachmentById(cast.tess, id)).toBeDefined();
});

test("the wrong moment: it was removed already", async () => {
  valueFrom(await removeAttachment.execute(cast.tess, { id }));
  expect(refusalFrom(await removeAttachment.execute(cast.tess, { id })).kind).toBe("missing");
});

test("the record it leaves", async () => {
  valueFrom(await removeAttachment.execute(cast.tess, { id }, { now: sunday }));
  expect(await lastEventAbout(id)).toMatchObject({
    name: "attachment.remove",
    ticketId: ticket.id,
    change: { name: "log.txt" },
  });
});
