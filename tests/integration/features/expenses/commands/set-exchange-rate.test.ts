import { beforeAll, expect, test } from "vitest";
import { setExchangeRate } from "#features/expenses/commands/set-exchange-rate.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { fieldsOf } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const euro = { currency: "eur", startsOn: "2026-11-20", rate: "1.085" };
const set = async (more: object = {}, actor = cast.olivia) =>
  await setExchangeRate.execute(actor, { ...euro, ...more });

test("a rate holds from a day on, and is entered again when it was wrong", async () => {
  valueFrom(await set());
  valueFrom(await set({ rate: "1.0851" }));
  expect(await db.exchangeRate.findMany()).toMatchObject([
    { currency: "EUR", rate: 1_085_100_000n, source: "Olivia Owens" },
  ]);
  expect(await lastEventAbout(cast.olivia.desk.organizationId)).toMatchObject({
    name: "exchangeRate.set",
    change: { currency: "EUR", rate: 1_085_100_000 },
  });
});

test.each([
  ["currency", { currency: "USD" }],
  ["currency", { currency: "EURO" }],
  ["startsOn", { startsOn: "20.11.2026" }],
  ["rate", { rate: "0" }],
  ["rate", { rate: "-1" }],
  ["rate", { rate: "1.0000000001" }],
  ["rate", { rate: "5000000000" }],
])("is refused at %s: %j", async (field, more) => {
  expect(fieldsOf(await set(more))).toEqual([field]);
});

test("only an administrator does this", async () => {
  expect(await set({}, cast.max)).toMatchObject({ refusal: { kind: "missing" } });
});
