import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { changeStatus } from "#features/tickets/commands/change-status.ts";
import { completeTicket } from "#features/tickets/commands/complete-ticket.ts";
import { mostCards } from "#features/tickets/model/board-room.ts";
import { plainList } from "#features/tickets/model/ticket-list-address.ts";
import { ticketsOnBoard } from "#features/tickets/queries/tickets-on-board.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { asAssignee, reported, statusNamed, sunday } from "../../../../support/tickets.ts";

const now = new Date("2026-11-22T20:00:00Z");
const many = mostCards.status + 5;
let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  for (let index = 0; index < many; index++) {
    const assignee = index < 3 ? await asAssignee(index === 0 ? cast.theo : cast.tess) : "";
    await reported(cast, { title: `Call ${index}`, assignee });
  }
  const done = await reported(cast, { title: "Done" });
  valueFrom(await completeTicket.execute(cast.max, { ticketId: done.id }, { now: sunday }));
}, 60_000);

async function columnsOf(actor: Actor, by: "status" | "technician", status = "open") {
  const columns = await ticketsOnBoard(actor, by, { ...plainList, filters: { status } }, now);
  return new Map(columns.map((column) => [column.of?.name ?? "Nobody", column]));
}

describe("a board by status", () => {
  test("has a column for each status in their order, the newest tickets first, and says how many there are", async () => {
    const board = await columnsOf(cast.tess, "status");
    const statuses = await db.ticketStatus.findMany({ orderBy: { sort: "asc" } });
    expect([...board.keys()]).toEqual(statuses.map(({ name }) => name));
    const fresh = board.get("New");
    expect(fresh?.tickets).toHaveLength(mostCards.status);
    expect(fresh?.count).toBe(many);
    const numbers = fresh?.tickets.map(({ number }) => number) ?? [];
    expect(numbers).toEqual(numbers.toSorted().toReversed());
  });

  test("what the filter leaves out has no card", async () => {
    expect((await columnsOf(cast.tess, "status")).get("Complete")?.tickets).toEqual([]);
    expect((await columnsOf(cast.tess, "status", "all")).get("Complete")?.tickets).toHaveLength(1);
  });

  test("a status that is switched off stays while tickets have it, and takes none", async () => {
    const waiting = await statusNamed("Waiting vendor");
    const ticket = await reported(cast, { title: "Waits" });
    valueFrom(await changeStatus.execute(cast.max, { ticketId: ticket.id, statusId: waiting.id }, { now: sunday }));
    await db.ticketStatus.update({ where: { id: waiting.id }, data: { isActive: false } });
    expect((await columnsOf(cast.tess, "status")).get("Waiting vendor")).toMatchObject({ isTaking: false, count: 1 });
    await db.ticket.update({ where: { id: ticket.id }, data: { statusId: (await statusNamed("New")).id } });
    expect((await columnsOf(cast.tess, "status")).has("Waiting vendor")).toBe(false);
    await db.ticketStatus.update({ where: { id: waiting.id }, data: { isActive: true } });
  });
});

describe("a board by technician", () => {
  test("begins with what nobody has, then one's own, and offers everybody who holds a billing role", async () => {
    const board = await columnsOf(cast.tess, "technician");
    expect([...board.keys()].slice(0, 2)).toEqual(["Nobody", "Tess Turner"]);
    expect(board.get("Tess Turner")?.count).toBe(2);
    expect(board.get("Theo Novak")).toMatchObject({ isTaking: true, count: 1 });
    expect(board.get("Tess Turner")?.roles?.length).toBeGreaterThan(0);
  });

  test("who sees only their own tickets sees no others", async () => {
    const board = await columnsOf(limited(cast.tess, mineOnly), "technician");
    expect(board.get("Nobody")?.tickets).toEqual([]);
    expect(board.get("Theo Novak")?.tickets).toEqual([]);
    expect(board.get("Tess Turner")?.tickets).toHaveLength(2);
  });

  test("who sees no tickets sees none", async () => {
    const nobody = limited(cast.tess, { "ticket.read": "none" });
    for (const { tickets } of (await columnsOf(nobody, "status", "all")).values()) expect(tickets).toEqual([]);
  });
});
