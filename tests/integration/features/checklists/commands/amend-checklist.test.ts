import { beforeAll, beforeEach, expect, test } from "vitest";
import { amendChecklist } from "#features/checklists/commands/amend-checklist.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { checklistOf, todo } from "../../../../support/checklists.ts";
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

let itemId: string;
beforeEach(async () => {
  const [item] = await todo(cast.max, ticket.id, "Order toner");
  itemId = item?.id ?? "";
});
const amend = (more: Record<string, string> = {}, actor = cast.tess) =>
  amendChecklist.execute(actor, { itemId, text: "Order two toners", version: "1", ...more });

test("an item is said in other words and becomes important", async () => {
  valueFrom(await amend({ isImportant: "true" }));
  expect(await checklistOf(ticket.id)).toMatchObject([{ text: "Order two toners", isImportant: true, version: 2 }]);
});

test("the wrong person gets the answer of a ticket that is not there", async () => {
  expect(refusalFrom(await amend({}, limited(cast.theo, { "checklist.amend": "none" }))).kind).toBe("missing");
});

test("an older version is a conflict that shows both; no text and too much of it are refused", async () => {
  valueFrom(await amend());
  expect(refusalFrom(await amend({ text: "Call the shop" }, cast.theo))).toMatchObject({
    kind: "conflict",
    theirs: { text: "Order two toners", version: "2" },
  });
  expect(refusalFrom(await amend({ text: " ", version: "2" })).fields).toHaveProperty("text");
  expect(refusalFrom(await amend({ text: "x".repeat(256), version: "2" })).fields).toHaveProperty("text");
});

test("the record it leaves", async () => {
  valueFrom(await amend());
  expect(await lastEventAbout(itemId)).toMatchObject({
    change: { text: { from: "Order toner", to: "Order two toners" } },
  });
});
