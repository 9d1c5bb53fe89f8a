import { beforeAll, beforeEach, expect, test } from "vitest";
import { tickChecklist } from "#features/checklists/commands/tick-checklist.ts";
import { untickChecklist } from "#features/checklists/commands/untick-checklist.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { checklistOf, todo } from "../../../../support/checklists.ts";
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

let itemId: string;
beforeEach(async () => {
  const [item] = await todo(cast.max, ticket.id, "Order toner");
  itemId = item?.id ?? "";
  valueFrom(await tickChecklist.execute(cast.tess, { itemId }));
});
const untick = (actor = cast.tess) => untickChecklist.execute(actor, { itemId });

test("whoever ticked it takes it back", async () => {
  valueFrom(await untick());
  expect(await checklistOf(ticket.id)).toMatchObject([{ doneById: null, doneAt: null }]);
  expect(refusalFrom(await untick()).message).toBe("This is open already.");
});

test("only the completer can take it back without the extra right; a manager has that right", async () => {
  expect(refusalFrom(await untick(cast.theo))).toEqual({
    kind: "forbidden",
    message: "Tess Turner ticked this, so only Tess Turner can take it back.",
  });
  valueFrom(await untick(cast.max));
});

test("the wrong person gets the answer of a ticket that is not there", async () => {
  expect(refusalFrom(await untick(limited(cast.theo, mineOnly))).kind).toBe("missing");
  expect(refusalFrom(await untick(limited(cast.tess, { "checklist.untick": "none" }))).kind).toBe("missing");
});

test("the record it leaves says who had done it", async () => {
  valueFrom(await untick(cast.max));
  expect(await lastEventAbout(itemId)).toMatchObject({ change: { text: "Order toner", doneBy: "Tess Turner" } });
});
