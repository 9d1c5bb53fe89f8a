import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { assignTicket } from "#features/tickets/commands/assign-ticket.ts";
import { changeStatus } from "#features/tickets/commands/change-status.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import { asAssignee, refusalFrom, reported, statusNamed, ticketNow } from "../../../support/tickets.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  ticket = await reported(cast, { assignee: await asAssignee(cast.max) });
});

const moves = () =>
  db.event.count({ where: { ticketId: ticket.id, name: { in: ["ticket.changeStatus", "ticket.assign"] } } });

// A card says what stood on it when it was picked up.
async function moveTo(actor: Actor, status: string, key?: string) {
  const input = { ticketId: ticket.id, statusId: (await statusNamed(status)).id, wasStatusId: ticket.statusId };
  return await changeStatus.execute(actor, input, key ? { key } : {});
}

async function giveTo(actor: Actor, technician: Actor, key?: string) {
  const input = { ticketId: ticket.id, assignee: await asAssignee(technician), wasTechnicianId: cast.max.id };
  return await assignTicket.execute(actor, input, key ? { key } : {});
}

test("of two people who drag one card to different statuses at once, one moves it and the other is told; nobody is overwritten", async () => {
  const outcomes = await Promise.all([moveTo(cast.tess, "In progress"), moveTo(cast.theo, "Waiting vendor")]);
  const won = outcomes[0]?.ok ? "In progress" : "Waiting vendor";
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const lost = outcomes.find(({ ok }) => !ok);
  expect(lost && refusalFrom(lost)).toMatchObject({
    kind: "conflict",
    message: expect.stringContaining(`changed to ${won} meanwhile`),
  });
  expect(await ticketNow(ticket.id)).toMatchObject({ status: { name: won }, version: ticket.version + 1 });
  expect(await moves()).toBe(1);
});

test("of two people who drag one card to different technicians at once, one gives it and the other is told", async () => {
  const outcomes = await Promise.all([giveTo(cast.tess, cast.tess), giveTo(cast.theo, cast.theo)]);
  const won = outcomes[0]?.ok ? cast.tess : cast.theo;
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const lost = outcomes.find(({ ok }) => !ok);
  expect(lost && refusalFrom(lost)).toMatchObject({
    kind: "conflict",
    message: expect.stringContaining(`${won.name} has this ticket already`),
  });
  expect(await ticketNow(ticket.id)).toMatchObject({ technicianId: won.id });
  expect(await moves()).toBe(1);
});

test("a card from a board that was opened before the last move stays where the last move put it", async () => {
  valueFrom(await moveTo(cast.max, "Waiting vendor"));
  valueFrom(await giveTo(cast.max, cast.theo));
  expect(refusalFrom(await moveTo(cast.tess, "In progress")).kind).toBe("conflict");
  expect(refusalFrom(await giveTo(cast.tess, cast.tess)).kind).toBe("conflict");
  expect(await ticketNow(ticket.id)).toMatchObject({ status: { name: "Waiting vendor" }, technicianId: cast.theo.id });
  expect(await moves()).toBe(2);
});

test("one drags the status and another the technician: both moves hold", async () => {
  const outcomes = await Promise.all([moveTo(cast.tess, "In progress"), giveTo(cast.max, cast.theo)]);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await ticketNow(ticket.id)).toMatchObject({ status: { name: "In progress" }, technicianId: cast.theo.id });
});

test.each([
  ["its status", (key: string) => moveTo(cast.tess, "In progress", key)],
  ["its technician", (key: string) => giveTo(cast.max, cast.theo, key)],
])(
  "a move of %s that is sent again happens once and answers the same, also when both arrive at once",
  async (_, move) => {
    const key = randomUUID();
    const both = await Promise.all([move(key), move(key)]);
    const third = await move(key);
    for (const outcome of [...both, third]) expect(valueFrom(outcome)).toEqual({ number: ticket.number });
    expect(await moves()).toBe(1);
    expect((await ticketNow(ticket.id)).version).toBe(ticket.version + 1);
  },
);
