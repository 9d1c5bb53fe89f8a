import { beforeAll, beforeEach, expect, test } from "vitest";
import { removeFromChecklist } from "#features/checklists/commands/remove-from-checklist.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { textsOf, todo } from "../../../../support/checklists.ts";
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

test("an item is taken off the list, once", async () => {
  const [item] = await todo(cast.max, ticket.id, "Order toner", "Call back");
  const input = { itemId: item?.id };
  valueFrom(await removeFromChecklist.execute(cast.tess, input));
  expect(await textsOf(ticket.id)).toEqual(["Call back"]);
  expect(refusalFrom(await removeFromChecklist.execute(cast.tess, input)).kind).toBe("missing");
});

test("the wrong person gets the answer of a ticket that is not there; the record keeps what it said", async () => {
  const [item] = await todo(cast.max, ticket.id, "Order toner");
  const input = { itemId: item?.id };
  const theo = limited(cast.theo, { "checklist.remove": "none" });
  expect(refusalFrom(await removeFromChecklist.execute(theo, input)).kind).toBe("missing");
  valueFrom(await removeFromChecklist.execute(cast.tess, input));
  expect(await lastEventAbout(item?.id ?? "")).toMatchObject({ change: { text: "Order toner", doneBy: null } });
});
