import { beforeAll, expect, test } from "vitest";
import { moveListValue } from "#features/lists/commands/move-list-value.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const order = async () => (await db.ticketPriority.findMany({ orderBy: { rank: "asc" } })).map((row) => row.name);

test("a priority changes places with its neighbour, and its tickets are ordered by the new place", async () => {
  expect(await order()).toEqual(["Critical", "High", "Medium", "Low"]);
  const low = await db.ticketPriority.findUniqueOrThrow({ where: { name: "Low" } });
  valueFrom(await moveListValue.execute(cast.ada, { list: "priorities", id: low.id, to: "up" }));
  expect(await order()).toEqual(["Critical", "High", "Low", "Medium"]);
  const ranks = await db.ticketPriority.findMany({ orderBy: { rank: "asc" }, select: { rank: true } });
  expect(ranks).toEqual([{ rank: 1 }, { rank: 2 }, { rank: 3 }, { rank: 4 }]);
  expect(await lastEventAbout(low.id)).toMatchObject({ name: "list.moveValue", change: { to: "up", past: "Medium" } });
});

test("beyond the ends there is no place", async () => {
  const first = await db.queue.findFirstOrThrow({ orderBy: { sort: "asc" } });
  const move = (to: string) => moveListValue.execute(cast.ada, { list: "queues", id: first.id, to });
  expect(await move("up")).toMatchObject({ refusal: { kind: "conflict" } });
  expect(await move("sideways")).toMatchObject({ refusal: { kind: "invalid" } });
});

test("many moves at once leave every value in the list, each at a place of its own", async () => {
  const rows = await db.ticketStatus.findMany();
  await Promise.all(
    rows.map((row, index) =>
      moveListValue.execute(cast.ada, { list: "statuses", id: row.id, to: index % 2 ? "up" : "down" }),
    ),
  );
  const places = (await db.ticketStatus.findMany()).map((row) => row.sort);
  expect(new Set(places).size).toBe(rows.length);
  expect(Math.min(...places)).toBeGreaterThan(0);
});

test("a manager finds nothing to order", async () => {
  const { id } = await db.queue.findFirstOrThrow();
  expect(await moveListValue.execute(cast.max, { list: "queues", id, to: "down" })).toMatchObject({
    refusal: { kind: "missing" },
  });
});
