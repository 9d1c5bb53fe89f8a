import { beforeAll, expect, test } from "vitest";
import { addWorkType } from "#features/time/commands/add-work-type.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const typed = {
  name: "Night watch",
  isActive: "true",
  isBillable: "true",
  showOnInvoice: "true",
  rateModifier: "role_rate",
};
const add = (more: Readonly<Record<string, string>>, actor = cast.ada) =>
  addWorkType.execute(actor, { ...typed, ...more });

test("a work type with everything that it does to a bill", async () => {
  const after = await db.workType.findUniqueOrThrow({ where: { name: "Emergency/after-hours support" } });
  const { id } = valueFrom(
    await add({
      code: "night",
      minimum: "30m",
      maximum: "8h",
      rateModifier: "plus_minus",
      rateValue: "-12.50",
      afterHoursId: after.id,
    }),
  );
  expect(await db.workType.findUniqueOrThrow({ where: { id } })).toMatchObject({
    code: "NIGHT",
    minimumMinutes: 30,
    maximumMinutes: 480,
    rateModifier: "plus_minus",
    rateValue: -125_000,
    afterHoursId: after.id,
  });
  expect(await lastEventAbout(id)).toMatchObject({ name: "workType.add", change: { name: "Night watch" } });
});

test("a new default takes the place of the old one", async () => {
  const was = await db.workType.findFirstOrThrow({ where: { isDefault: true } });
  valueFrom(await add({ name: "Everything", isDefault: "true" }));
  expect(await db.workType.findMany({ where: { isDefault: true }, select: { name: true } })).toEqual([
    { name: "Everything" },
  ]);
  await db.workType.updateMany({ data: { isDefault: false } });
  await db.workType.update({ where: { id: was.id }, data: { isDefault: true } });
});

test("the wrong person gets the answer of what is not there", async () => {
  expect(refusalFrom(await add({ name: "Mine" }, cast.max)).kind).toBe("missing");
});

// biome-ignore format: a table reads by column
test.each([
  ["a name that is taken",       { name: "travel" },                                          "name",         "This name is taken. Choose another one."],
  ["a code with a space",        { name: "A", code: "a b" },                                  "code",         "A code has at most 12 letters and digits, like REM or ON-SITE."],
  ["less at most than at least", { name: "A", minimum: "2h", maximum: "1h" },                 "maximum",      "The most is less than the least. Make it longer, or leave one empty."],
  ["25 hours at least",          { name: "A", minimum: "25h" },                               "minimum",      "Write a duration of at most a day, like 30m or 2h, or nothing."],
  ["no number of times",         { name: "A", rateModifier: "multiplier" },                   "rateValue",    "Say how many times the role's rate, like 1.5."],
  ["a rate below zero",          { name: "A", rateModifier: "own_rate", rateValue: "-95" },   "rateValue",    "Say what an hour costs, like 95."],
  ["a default switched off",     { name: "A", isDefault: "true", isActive: "false" },         "isActive",     "The default work type stays active."],
  ["no such after hours",        { name: "A", afterHoursId: "01890a5d-ac96-774b-bcce-b302099a8057" }, "afterHoursId", "Choose another active work type."],
])("%s", async (_, more, field, sentence) => {
  expect(refusalFrom(await add(more)).fields).toEqual({ [field]: sentence });
});
