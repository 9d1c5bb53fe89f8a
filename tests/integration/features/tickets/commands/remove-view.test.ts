import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { removeView } from "#features/tickets/commands/remove-view.ts";
import { saveView } from "#features/tickets/commands/save-view.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited } from "../../../../support/limited.ts";
import { refusalFrom } from "../../../../support/tickets.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  await db.ticketView.deleteMany();
});

const kept = async (isShared = "false") =>
  valueFrom(await saveView.execute(cast.tess, { name: "Mine, late", query: "technician=me&due=overdue", isShared }))
    .viewId;

test("a removed view is gone, its record says what it was", async () => {
  const viewId = await kept();
  valueFrom(await removeView.execute(cast.tess, { viewId }));
  expect(await db.ticketView.count()).toBe(0);
  const event = await db.event.findFirstOrThrow({ where: { name: "view.remove", subjectId: viewId } });
  expect(event.change).toEqual({ name: "Mine, late", list: "technician=me&due=overdue" });
  expect(refusalFrom(await removeView.execute(cast.tess, { viewId })).kind).toBe("missing");
});

test("another's view, one that never was, and no right: missing", async () => {
  const viewId = await kept("true");
  expect(refusalFrom(await removeView.execute(cast.theo, { viewId })).kind).toBe("missing");
  expect(refusalFrom(await removeView.execute(cast.tess, { viewId: randomUUID() })).kind).toBe("missing");
  expect(refusalFrom(await removeView.execute(limited(cast.tess, { "view.remove": "none" }), { viewId })).kind).toBe(
    "missing",
  );
});
