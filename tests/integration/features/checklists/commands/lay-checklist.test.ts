import { beforeAll, beforeEach, expect, test } from "vitest";
import { createChecklistTemplate } from "#features/checklists/commands/create-checklist-template.ts";
import { layChecklist } from "#features/checklists/commands/lay-checklist.ts";
import { db } from "#server/db.ts";
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

let template: { id: string };
beforeAll(async () => {
  const input = { name: "New starter", lines: "Make the account\n! Lock the old one" };
  template = valueFrom(await createChecklistTemplate.execute(cast.ada, input));
});
const lay = (actor = cast.tess, templateId = template.id) =>
  layChecklist.execute(actor, { ticketId: ticket.id, templateId });

test("its items stand behind those that are there, all of them open", async () => {
  await todo(cast.tess, ticket.id, "Call back");
  valueFrom(await lay());
  expect(await checklistOf(ticket.id)).toMatchObject([
    { text: "Call back", position: 1 },
    { text: "Make the account", position: 2, isImportant: false, doneAt: null },
    { text: "Lock the old one", position: 3, isImportant: true, doneAt: null },
  ]);
});

test("the wrong person gets the answer of a ticket that is not there", async () => {
  expect(refusalFrom(await lay(limited(cast.theo, { "checklist.lay": "none" }))).kind).toBe("missing");
});

test("refused: one that is switched off, one that does not fit", async () => {
  const off = await db.checklistTemplate.create({ data: { name: "Old", isActive: false } });
  expect(refusalFrom(await lay(cast.tess, off.id)).fields).toHaveProperty("templateId");
  await todo(cast.tess, ticket.id, ...Array.from({ length: 99 }, (_, at) => `Item ${at}`));
  expect(refusalFrom(await lay()).fields?.templateId).toMatch(/room for 1 more/);
});

test("the record it leaves", async () => {
  valueFrom(await lay());
  expect(await lastEventAbout(ticket.id)).toMatchObject({ change: { name: "New starter", count: 2 } });
});
