import { beforeAll, beforeEach, expect, test } from "vitest";
import { addToChecklist } from "#features/checklists/commands/add-to-checklist.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { checklistOf, textsOf, todo } from "../../../../support/checklists.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
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

const add = (lines: string, actor = cast.tess) => addToChecklist.execute(actor, { ticketId: ticket.id, lines });

test("as many items as lines, behind what is there; bullets go, a ! makes it important", async () => {
  await todo(cast.tess, ticket.id, "Call back");
  valueFrom(await add("- Order toner\r\n\r\n[ ] ! Back up first\n3. Test page"));
  expect(await checklistOf(ticket.id)).toMatchObject([
    { text: "Call back", position: 1, isImportant: false },
    { text: "Order toner", position: 2, isImportant: false },
    { text: "Back up first", position: 3, isImportant: true, doneAt: null },
    { text: "Test page", position: 4, isImportant: false },
  ]);
});

test("the wrong person gets the answer of a ticket that is not there", async () => {
  for (const theo of [limited(cast.theo, mineOnly), limited(cast.theo, { "checklist.add": "none" })]) {
    expect(refusalFrom(await add("Call back", theo)).kind).toBe("missing");
  }
});

test("100 items and not one more; the field says so", async () => {
  valueFrom(await add(Array.from({ length: 99 }, (_, at) => `Item ${at}`).join("\n")));
  expect(refusalFrom(await add("One\nTwo")).fields?.lines).toMatch(/room for 1 more/);
  valueFrom(await add("One"));
  expect(refusalFrom(await add("Two")).fields).toHaveProperty("lines");
  expect(await textsOf(ticket.id)).toHaveLength(100);
});

test("bad input: nothing, and an item that is too long", async () => {
  expect(refusalFrom(await add(" \n - \n")).fields?.lines).toBe("Write one item a line.");
  expect(refusalFrom(await add("x".repeat(256))).fields?.lines).toMatch(/at most 255 characters/);
  expect(refusalFrom(await add("x\n".repeat(50_000))).kind).toBe("invalid");
});

test("two people add at once and both keep theirs", async () => {
  const outcomes = await Promise.all([add("Order toner"), add("Call back", cast.theo)]);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect((await checklistOf(ticket.id)).map(({ position }) => position)).toEqual([1, 2]);
});

test("the record it leaves", async () => {
  valueFrom(await add("Order toner"));
  expect(await lastEventAbout(ticket.id)).toMatchObject({ name: "checklist.add", change: { items: ["Order toner"] } });
});
