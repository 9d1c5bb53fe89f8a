import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { renameView } from "#features/tickets/commands/rename-view.ts";
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

test("a view gets another name, and the record says both", async () => {
  const viewId = await kept();
  valueFrom(await renameView.execute(cast.tess, { viewId, name: "Burning" }));
  expect((await db.ticketView.findUniqueOrThrow({ where: { id: viewId } })).name).toBe("Burning");
  const event = await db.event.findFirstOrThrow({ where: { name: "view.rename", subjectId: viewId } });
  expect(event.change).toEqual({ name: { from: "Mine, late", to: "Burning" } });
});

test("a name that another view of one's own has is refused; its own is fine", async () => {
  const viewId = await kept();
  valueFrom(await saveView.execute(cast.tess, { name: "Burning", query: "" }));
  expect(refusalFrom(await renameView.execute(cast.tess, { viewId, name: "Burning" })).fields?.name).toContain(
    "already",
  );
  valueFrom(await renameView.execute(cast.tess, { viewId, name: "Mine, late" }));
});

test("another's view, shared or not, one that is gone, and no right: missing", async () => {
  const viewId = await kept("true");
  const other = { viewId, name: "Theirs" };
  expect(refusalFrom(await renameView.execute(cast.theo, other)).kind).toBe("missing");
  expect(refusalFrom(await renameView.execute(cast.tess, { ...other, viewId: randomUUID() })).kind).toBe("missing");
  expect(refusalFrom(await renameView.execute(limited(cast.tess, { "view.rename": "none" }), other)).kind).toBe(
    "missing",
  );
});
