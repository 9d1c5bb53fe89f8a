import { beforeAll, beforeEach, expect, test } from "vitest";
import { tickChecklist } from "#features/checklists/commands/tick-checklist.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { checklistOf, todo } from "../../../../support/checklists.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { refusalFrom, reported, sunday } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof reported>>;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  ticket = await reported(cast);
});

const tick = (itemId = "", actor = cast.tess) => tickChecklist.execute(actor, { itemId }, { now: sunday });

test("it is kept who did it when", async () => {
  const [item] = await todo(cast.max, ticket.id, "Order toner");
  valueFrom(await tick(item?.id));
  expect(await checklistOf(ticket.id)).toMatchObject([{ doneById: cast.tess.id, doneAt: sunday }]);
});

test("two people ticking different items both keep theirs", async () => {
  const [one, two] = await todo(cast.max, ticket.id, "Order toner", "Call back");
  const outcomes = await Promise.all([tick(one?.id), tick(two?.id, cast.theo)]);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await checklistOf(ticket.id)).toMatchObject([{ doneById: cast.tess.id }, { doneById: cast.theo.id }]);
});

test("two people ticking one item: the second hears who did it", async () => {
  const [item] = await todo(cast.max, ticket.id, "Order toner");
  valueFrom(await tick(item?.id));
  expect(refusalFrom(await tick(item?.id, cast.theo))).toEqual({
    kind: "conflict",
    message: "Tess Turner has done this already.",
  });
});

test("the wrong person, and an item that is not there", async () => {
  const [item] = await todo(cast.max, ticket.id, "Order toner");
  for (const theo of [limited(cast.theo, mineOnly), limited(cast.theo, { "checklist.tick": "none" })]) {
    expect(refusalFrom(await tick(item?.id, theo)).kind).toBe("missing");
  }
  expect(refusalFrom(await tick(ticket.id)).kind).toBe("missing");
});

test("the record it leaves", async () => {
  const [item] = await todo(cast.max, ticket.id, "Order toner");
  valueFrom(await tick(item?.id));
  expect(await lastEventAbout(item?.id ?? "")).toMatchObject({
    name: "checklist.tick",
    ticketId: ticket.id,
    change: { text: "Order toner" },
  });
});
