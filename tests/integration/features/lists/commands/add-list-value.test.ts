import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addListValue } from "#features/lists/commands/add-list-value.ts";
import { editListValue } from "#features/lists/commands/edit-list-value.ts";
import { makeListDefault } from "#features/lists/commands/make-list-default.ts";
import { removeListValue } from "#features/lists/commands/remove-list-value.ts";
import { switchOffListValue } from "#features/lists/commands/switch-off-list-value.ts";
import { valuesOfList } from "#features/lists/queries/values-of-list.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { fieldsOf } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("a status goes to the end of its list, is no default, and the record says who added it", async () => {
  const input = {
    list: "statuses",
    name: "Waiting for signature",
    tone: "amber",
    stage: "waiting",
    slaEvent: "first_response",
  };
  const { id } = valueFrom(await addListValue.execute(cast.ada, input));
  const row = await db.ticketStatus.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({
    name: "Waiting for signature",
    stage: "waiting",
    isSystem: false,
    isDefault: false,
    isActive: true,
  });
  expect(row.sort).toBe((await db.ticketStatus.aggregate({ _max: { sort: true } }))._max.sort);
  expect(await lastEventAbout(id)).toMatchObject({ name: "list.addValue", actorId: cast.ada.id });
});

test.each([
  { list: "priorities", name: "Someday", tone: "neutral" },
  { list: "sources", name: "Chat" },
  { list: "queues", name: "Projects", leadId: "" },
  { list: "categories", name: "Onboarding", nickname: "ONB", tone: "violet" },
  { list: "issue-types", name: "Cameras" },
  { list: "note-types", name: "Site survey", visibility: "customer" },
  { list: "product-categories", name: "Cabling" },
  { list: "material-codes", name: "Spare parts", number: "4400", taxCategoryId: "", unitPrice: "", unitCost: "1.5" },
  { list: "tax-categories", name: "Sales tax", rate: "8.875 %" },
])("$list takes $name", async (input) => {
  expect(await addListValue.execute(cast.ada, input)).toMatchObject({ ok: true });
});

test("the same name twice is refused at the name, in whatever case; two at once give one", async () => {
  const input = (name: string) => ({ list: "sources", name });
  const both = await Promise.all([
    addListValue.execute(cast.ada, input("Walk-in")),
    addListValue.execute(cast.ada, input("WALK-IN")),
  ]);
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(both.find((outcome) => !outcome.ok)).toMatchObject({
    refusal: { fields: { name: "There is already a source with this name." } },
  });
});

test("a sub-issue type has the same name under another issue type, not twice under one, and needs one that is there", async () => {
  const [first, second] = await db.issueType.findMany({ take: 2 });
  const under = (issueTypeId: string | undefined) =>
    addListValue.execute(cast.ada, { list: "sub-issue-types", name: "Other", issueTypeId });
  expect(await under(first?.id)).toMatchObject({ ok: true });
  expect(await under(second?.id)).toMatchObject({ ok: true });
  expect(await under(first?.id)).toMatchObject({ ok: false });
  expect(await under(crypto.randomUUID())).toMatchObject({ refusal: { fields: { issueTypeId: expect.any(String) } } });
});

test.each([
  ["a name of 61 characters", { list: "sources", name: "x".repeat(61) }, "name"],
  ["no name", { list: "sources", name: "  " }, "name"],
  ["a colour that is none", { list: "priorities", name: "Odd", tone: "#ff0000" }, "tone"],
  ["a category's nickname of 4", { list: "categories", name: "Odd", tone: "blue", nickname: "ABCD" }, "nickname"],
])("%s is refused at its field", async (_, input, field) => {
  const outcome = await addListValue.execute(cast.ada, input);
  expect(outcome.ok ? [] : Object.keys(outcome.refusal.fields ?? {})).toEqual([field]);
});

test("a field that the list does not know is refused", async () => {
  expect(await addListValue.execute(cast.ada, { list: "sources", name: "Fax", tone: "red" })).toMatchObject({
    refusal: { kind: "invalid" },
  });
});

test("a technician and a manager find no lists to keep", async () => {
  for (const actor of [cast.tess, cast.max]) {
    expect(await addListValue.execute(actor, { list: "sources", name: "Fax" })).toMatchObject({
      refusal: { kind: "missing" },
    });
  }
});

test.each([
  [{ list: "tax-categories", name: "Too much", rate: "101" }, ["rate"]],
  [{ list: "tax-categories", name: "None", rate: "" }, ["rate"]],
  [{ list: "material-codes", name: "Odd", unitPrice: "-1", unitCost: "x" }, ["unitCost", "unitPrice"]],
  [{ list: "material-codes", name: "Odd", taxCategoryId: randomUUID(), unitPrice: "" }, ["taxCategoryId"]],
])("%j is refused", async (input, fields) => {
  expect(fieldsOf(await addListValue.execute(cast.ada, input))).toEqual(fields);
});

test("what a material code costs is said and seen only by those who may see cost, and is in no record", async () => {
  const input = { list: "material-codes", name: "Costly", unitPrice: "100", unitCost: "73.9173" };
  const blind = { ...cast.ada, grants: { ...cast.ada.grants, "material.seeCost": "none" as const } };
  expect(await addListValue.execute(blind, input)).toMatchObject({ refusal: { kind: "missing" } });
  const { id } = valueFrom(await addListValue.execute(cast.ada, input));
  const { unitCost: _, ...edit } = { ...input, id, version: "1", unitPrice: "120" };
  valueFrom(await editListValue.execute(blind, edit));
  expect(await db.materialCode.findUniqueOrThrow({ where: { id } })).toMatchObject({
    unitPrice: 1_200_000,
    unitCost: 739_173,
  });
  valueFrom(await editListValue.execute(cast.ada, { ...edit, version: "2", unitCost: "73.9174" }));
  const events = await db.event.findMany({ where: { subjectId: id } });
  expect(JSON.stringify(events)).not.toMatch(/73[.]?917|unitCost/);
  expect(JSON.stringify(await valuesOfList("material-codes"))).not.toMatch(/73917|unitCost/);
});

test("a tax category or material code that is used is switched off, never removed; there is one default", async () => {
  const { id } = valueFrom(
    await addListValue.execute(cast.ada, { list: "tax-categories", name: "Reduced", rate: "5" }),
  );
  valueFrom(
    await addListValue.execute(cast.ada, { list: "material-codes", name: "Taxed", taxCategoryId: id, unitPrice: "" }),
  );
  expect(await removeListValue.execute(cast.ada, { list: "tax-categories", id })).toMatchObject({
    refusal: { kind: "rule" },
  });
  valueFrom(await makeListDefault.execute(cast.ada, { list: "tax-categories", id }));
  expect(await db.taxCategory.count({ where: { isDefault: true } })).toBe(1);
  expect(await switchOffListValue.execute(cast.ada, { list: "tax-categories", id })).toMatchObject({
    refusal: { kind: "rule" },
  });
});
