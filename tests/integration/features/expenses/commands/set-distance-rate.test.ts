import { beforeAll, expect, test } from "vitest";
import { setDistanceRate } from "#features/expenses/commands/set-distance-rate.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedExpense, fieldsOf, typedMileage } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const car = async () => (await db.vehicleKind.findFirstOrThrow({ where: { isDefault: true } })).id;
const rate = async (startsOn: string, refundRate: string, actor = cast.olivia) =>
  await setDistanceRate.execute(actor, { vehicleKindId: await car(), startsOn, refundRate, billingRate: "1" });

test("each drive is worth the rate of its day, whatever is entered later", async () => {
  valueFrom(await rate("2026-11-19", "0.70"));
  const drive = async (spentOn: string) => await addedExpense(cast.tess, await typedMileage({ spentOn }));
  expect(await drive("2026-11-18")).toMatchObject({ distanceRate: 7250 });
  const before = await drive("2026-11-19");
  expect(before).toMatchObject({ distanceRate: 7000, billingRate: 10_000, amount: 2940 });
  valueFrom(await rate("2026-11-19", "0.80"));
  expect(await db.expense.findUniqueOrThrow({ where: { id: before.id } })).toMatchObject({ amount: 2940 });
  expect(await drive("2026-11-20")).toMatchObject({ distanceRate: 8000 });
  expect(await lastEventAbout(await car())).toMatchObject({ name: "distanceRate.set", change: { refundRate: 8000 } });
});

test("refused: no day, no rate, no administrator, no vehicle", async () => {
  expect(fieldsOf(await rate("", "0.70"))).toEqual(["startsOn"]);
  expect(fieldsOf(await rate("2026-11-19", "much"))).toEqual(["refundRate"]);
  expect(await rate("2026-11-19", "1", cast.tess)).toMatchObject({ refusal: { kind: "missing" } });
  const nobody = { vehicleKindId: "0198b0a0-0000-7000-8000-000000000000", startsOn: "2026-11-19" };
  expect(await setDistanceRate.execute(cast.olivia, { ...nobody, refundRate: "1", billingRate: "1" })).toMatchObject({
    refusal: { kind: "missing" },
  });
});
