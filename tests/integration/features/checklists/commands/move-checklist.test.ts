import { beforeAll, beforeEach, expect, test } from "vitest";
import { moveChecklist } from "#features/checklists/commands/move-checklist.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { checklistOf, textsOf, todo } from "../../../../support/checklists.ts";
import { limited } from "../../../../support/limited.ts";
import { refusalFrom, reported } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  ticket = await reported(cast);
});

let ids: string[];
beforeEach(async () => {
  ids = (await todo(cast.max, ticket.id, "one", "two", "three")).map(({ id }) => id);
});
const move = (item: number, before?: number, actor = cast.tess) =>
  moveChecklist.execute(actor, { move: `${ids[item]}:${before === undefined ? "" : ids[before]}` });

test("an item goes before another one, or to the end", async () => {
  valueFrom(await move(2, 0));
  expect(await textsOf(ticket.id)).toEqual(["three", "one", "two"]);
  valueFrom(await move(2));
  expect(await textsOf(ticket.id)).toEqual(["one", "two", "three"]);
});

test("two people move at once: every item keeps one place", async () => {
  await Promise.all([move(0), move(2, 0, cast.theo)]);
  expect((await textsOf(ticket.id)).toSorted()).toEqual(["one", "three", "two"]);
  expect((await checklistOf(ticket.id)).map(({ position }) => position)).toEqual([1, 2, 3]);
});

test("the wrong person, and a place that is not on this list", async () => {
  expect(refusalFrom(await move(0, 2, limited(cast.theo, { "checklist.move": "none" }))).kind).toBe("missing");
  const elsewhere = await todo(cast.max, (await reported(cast)).id, "other");
  const input = { itemId: ids[0], beforeId: elsewhere[0]?.id };
  expect(refusalFrom(await moveChecklist.execute(cast.tess, input)).kind).toBe("conflict");
});

test("the record it leaves is none of the ticket's feed", async () => {
  valueFrom(await move(2, 0));
  expect(await lastEventAbout(ids[2] ?? "")).toMatchObject({ ticketId: null, change: { text: "three", place: 1 } });
});
