import { beforeAll, expect, test } from "vitest";
import { addListValue } from "#features/lists/commands/add-list-value.ts";
import { editListValue } from "#features/lists/commands/edit-list-value.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const named = (name: string) => db.ticketStatus.findUniqueOrThrow({ where: { name } });

test("a status is renamed and the record holds both names; tickets keep it", async () => {
  const { id, version, tone, stage, slaEvent } = await named("Escalate");
  const input = { list: "statuses", id, version: String(version), name: "Escalated", tone, stage, slaEvent };
  valueFrom(await editListValue.execute(cast.ada, input));
  expect(await named("Escalated")).toMatchObject({ id, version: version + 1 });
  expect(await lastEventAbout(id)).toMatchObject({ change: { name: { from: "Escalate", to: "Escalated" } } });
});

test("two people who correct the same value: the second sees what the first made of it", async () => {
  const { id } = valueFrom(await addListValue.execute(cast.ada, { list: "sources", name: "Radio" }));
  const edit = (name: string) => editListValue.execute(cast.ada, { list: "sources", id, version: "1", name });
  const both = await Promise.all([edit("Two-way radio"), edit("Walkie-talkie")]);
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(both.find((outcome) => !outcome.ok)).toMatchObject({
    refusal: { kind: "conflict", theirs: { name: expect.stringMatching(/radio|Walkie/), version: "2" } },
  });
});

test("a price or a rate that somebody else changed is said, and a cost only to those who may see it", async () => {
  const code = { list: "material-codes", name: "Radio parts", number: "4410", unitPrice: "12.50", unitCost: "8" };
  const { id } = valueFrom(await addListValue.execute(cast.ada, code));
  const stale = await editListValue.execute(cast.ada, { ...code, id, version: "0", unitPrice: "13" });
  expect(stale).toMatchObject({
    refusal: { kind: "conflict", theirs: { number: "4410", unitPrice: "12.50", unitCost: "8.00", taxCategoryId: "" } },
  });
  const tax = { list: "tax-categories", name: "Reduced", rate: "5.5" };
  const { id: taxId } = valueFrom(await addListValue.execute(cast.ada, tax));
  const staleTax = await editListValue.execute(cast.ada, { ...tax, id: taxId, version: "0", rate: "6" });
  expect(staleTax).toMatchObject({ refusal: { kind: "conflict", theirs: { rate: "5.5" } } });
});

test("what a system status stands for is fixed, its name and colour are not", async () => {
  const { id, version } = await named("New");
  const edit = (changes: object) =>
    editListValue.execute(cast.ada, {
      list: "statuses",
      id,
      version: String(version),
      name: "Fresh",
      tone: "violet",
      stage: "fresh",
      slaEvent: "none",
      ...changes,
    });
  expect(await edit({ stage: "complete" })).toMatchObject({ refusal: { fields: { stage: expect.any(String) } } });
  expect(await edit({})).toMatchObject({ ok: true });
});

test("a technician finds nothing to edit, and a value of another list is not found", async () => {
  const { id } = await named("Dispatched");
  const input = { list: "sources", id, version: "1", name: "Dispatch" };
  expect(await editListValue.execute(cast.tess, input)).toMatchObject({ refusal: { kind: "missing" } });
  expect(await editListValue.execute(cast.ada, input)).toMatchObject({ refusal: { kind: "missing" } });
});
