import { beforeAll, expect, test } from "vitest";
import { createChecklistTemplate } from "#features/checklists/commands/create-checklist-template.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const create = (name: string, lines: string, actor = cast.ada) =>
  createChecklistTemplate.execute(actor, { name, lines });

test("the administrator writes a checklist, items in their order", async () => {
  const { id } = valueFrom(await create("New starter", "Make the account\n! Lock the old one"));
  const items = await db.checklistTemplateItem.findMany({ where: { templateId: id }, orderBy: { position: "asc" } });
  expect(items).toMatchObject([
    { text: "Make the account", isImportant: false, position: 1 },
    { text: "Lock the old one", isImportant: true, position: 2 },
  ]);
  expect(await lastEventAbout(id)).toMatchObject({ change: { items: ["Make the account", "Lock the old one"] } });
});

test("the wrong person gets the answer of what is not there", async () => {
  for (const actor of [cast.tess, cast.max]) {
    expect(refusalFrom(await create("Leaver", "Collect the keys", actor)).kind).toBe("missing");
  }
});

test("refused: a name that is taken in any case, no items, 101 items", async () => {
  valueFrom(await create("Leaver", "Collect the keys"));
  expect(refusalFrom(await create("LEAVER", "x")).fields).toHaveProperty("name");
  expect(refusalFrom(await create("Empty", " \n")).fields).toHaveProperty("lines");
  expect(refusalFrom(await create("Long", "x\n".repeat(101))).fields?.lines).toMatch(/at most 100 items/);
});
