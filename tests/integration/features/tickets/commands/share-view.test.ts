import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { saveView } from "#features/tickets/commands/save-view.ts";
import { shareView } from "#features/tickets/commands/share-view.ts";
import { viewsOfTickets } from "#features/tickets/queries/views-of-tickets.ts";
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

test("a shared view is found by everybody until it is taken back, and the record says so", async () => {
  const viewId = await kept();
  valueFrom(await shareView.execute(cast.tess, { viewId, isShared: "true" }));
  expect(await viewsOfTickets(cast.theo)).toHaveLength(1);
  valueFrom(await shareView.execute(cast.tess, { viewId, isShared: "false" }));
  expect(await viewsOfTickets(cast.theo)).toHaveLength(0);
  const events = await db.event.findMany({ where: { name: "view.share", subjectId: viewId }, orderBy: { id: "asc" } });
  expect(events.map(({ change }) => change)).toEqual([
    { name: "Mine, late", isShared: true },
    { name: "Mine, late", isShared: false },
  ]);
});

test("another's view, one that is gone, and no right: missing", async () => {
  const viewId = await kept("true");
  const hidden = { viewId, isShared: "false" };
  expect(refusalFrom(await shareView.execute(cast.theo, hidden)).kind).toBe("missing");
  expect(refusalFrom(await shareView.execute(cast.tess, { ...hidden, viewId: randomUUID() })).kind).toBe("missing");
  expect(refusalFrom(await shareView.execute(limited(cast.tess, { "view.share": "none" }), hidden)).kind).toBe(
    "missing",
  );
});
