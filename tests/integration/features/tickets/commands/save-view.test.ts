import { beforeAll, beforeEach, expect, test } from "vitest";
import { saveView } from "#features/tickets/commands/save-view.ts";
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

const list = { name: "Mine, late", query: "?technician=me&due=overdue&columns=number,title,sla&after=T20261122.0001~" };

test("a list is kept with its filters, order and columns, and nothing of where one was in it", async () => {
  valueFrom(await saveView.execute(cast.tess, list));
  const [view] = await viewsOfTickets(cast.tess);
  expect(view).toMatchObject({ name: "Mine, late", isOwn: true, isShared: false });
  expect(view?.query).toBe("technician=me&due=overdue&columns=number%2Ctitle%2Csla");
});

test("a view that is not shared is its owner's alone; a shared one is found by everybody", async () => {
  valueFrom(await saveView.execute(cast.tess, list));
  expect(await viewsOfTickets(cast.theo)).toEqual([]);
  valueFrom(await saveView.execute(cast.tess, { ...list, name: "For all", isShared: "true" }));
  expect((await viewsOfTickets(cast.theo)).map(({ name, ownerName }) => [name, ownerName])).toEqual([
    ["For all", "Tess Turner"],
  ]);
});

test("a kept view is changed to what is shown now, by its owner alone", async () => {
  const { viewId } = valueFrom(await saveView.execute(cast.tess, { ...list, isShared: "true" }));
  valueFrom(await saveView.execute(cast.tess, { viewId, name: "Mine, late", query: "queue=none", isShared: "true" }));
  expect((await viewsOfTickets(cast.tess))[0]?.query).toBe("queue=none");
  expect(refusalFrom(await saveView.execute(cast.theo, { viewId, name: "Theo's", query: "" })).kind).toBe("missing");
});

test("two views of one person do not have one name; an empty one is refused", async () => {
  valueFrom(await saveView.execute(cast.tess, list));
  expect(refusalFrom(await saveView.execute(cast.tess, list)).fields?.name).toBe(
    'You have a view named "Mine, late" already.',
  );
  expect(refusalFrom(await saveView.execute(cast.tess, { ...list, name: " " })).fields?.name).toBe(
    "Name must not be empty.",
  );
  valueFrom(await saveView.execute(cast.theo, list));
});

test("the wrong person gets missing, and the record says what was kept", async () => {
  const actor = limited(cast.tess, { "view.save": "none" });
  expect(refusalFrom(await saveView.execute(actor, list)).kind).toBe("missing");
  const { viewId } = valueFrom(await saveView.execute(cast.tess, { ...list, query: "" }));
  const event = await db.event.findFirstOrThrow({ where: { name: "view.save", subjectId: viewId } });
  expect(event.change).toEqual({ name: "Mine, late", list: "", isShared: false });
});
