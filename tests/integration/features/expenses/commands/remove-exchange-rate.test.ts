import { beforeAll, expect, test } from "vitest";
import { removeExchangeRate } from "#features/expenses/commands/remove-exchange-rate.ts";
import { setExchangeRate } from "#features/expenses/commands/set-exchange-rate.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
test("a rate is taken back once, by an administrator", async () => {
  valueFrom(await setExchangeRate.execute(cast.olivia, { currency: "EUR", startsOn: "2026-11-20", rate: "1.085" }));
  const euro = { currency: "EUR", startsOn: "2026-11-20" };
  expect(await removeExchangeRate.execute(cast.tess, euro)).toMatchObject({ refusal: { kind: "missing" } });
  valueFrom(await removeExchangeRate.execute(cast.olivia, euro));
  expect(await db.exchangeRate.count()).toBe(0);
  expect(await lastEventAbout(cast.olivia.desk.organizationId)).toMatchObject({ name: "exchangeRate.remove" });
  expect(await removeExchangeRate.execute(cast.olivia, euro)).toMatchObject({ refusal: { kind: "missing" } });
  expect(await removeExchangeRate.execute(cast.olivia, { ...euro, startsOn: "x" })).toMatchObject({
    refusal: { kind: "missing" },
  });
  expect(await removeExchangeRate.execute(cast.olivia, { currency: "E" })).toMatchObject({
    refusal: { kind: "invalid" },
  });
});
