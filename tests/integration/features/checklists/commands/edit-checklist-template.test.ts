import { beforeAll, expect, test } from "vitest";
import { createChecklistTemplate } from "#features/checklists/commands/create-checklist-template.ts";
import { editChecklistTemplate } from "#features/checklists/commands/edit-checklist-template.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
let made = 0;
const template = async () => {
  const input = { name: `Server check ${++made}`, lines: "Look at the disks" };
  return valueFrom(await createChecklistTemplate.execute(cast.ada, input)).id;
};
const edit = (templateId: string, more: Record<string, string> = {}, actor = cast.ada) =>
  editChecklistTemplate.execute(actor, { templateId, name: `Monthly ${made}`, lines: "A\n! B", version: "1", ...more });

test("its name and items change, and it is switched off", async () => {
  const id = await template();
  valueFrom(await edit(id));
  expect(await db.checklistTemplate.findUniqueOrThrow({ where: { id }, include: { items: true } })).toMatchObject({
    name: `Monthly ${made}`,
    isActive: false,
    version: 2,
    items: [{ text: "A" }, { text: "B", isImportant: true }],
  });
  expect(await lastEventAbout(id)).toMatchObject({ change: { items: { from: "Look at the disks", to: "A\n! B" } } });
});

test("the wrong person, and one that is not there", async () => {
  const id = await template();
  expect(refusalFrom(await edit(id, {}, cast.tess)).kind).toBe("missing");
  expect(refusalFrom(await edit(cast.ada.id)).kind).toBe("missing");
});

test("an older version is a conflict; another one's name is refused, its own in other case is not", async () => {
  const other = await template();
  const { name } = await db.checklistTemplate.findUniqueOrThrow({ where: { id: other } });
  const id = await template();
  expect(refusalFrom(await edit(id, { name })).fields).toHaveProperty("name");
  valueFrom(await edit(id, { isActive: "true" }));
  expect(refusalFrom(await edit(id))).toMatchObject({ kind: "conflict", theirs: { lines: "A\n! B", version: "2" } });
  valueFrom(await edit(id, { name: `MONTHLY ${made}`, version: "2" }));
});
