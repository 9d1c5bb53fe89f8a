import { beforeAll, expect, test } from "vitest";
import { removeDistanceRate } from "#features/expenses/commands/remove-distance-rate.ts";
import { setDistanceRate } from "#features/expenses/commands/set-distance-rate.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
test("a rate is taken back; the last one stays", async () => {
  const { id: vehicleKindId } = await db.vehicleKind.findFirstOrThrow({ where: { isDefault: true } });
  const later = { vehicleKindId, startsOn: "2027-01-01" };
  valueFrom(await setDistanceRate.execute(cast.olivia, { ...later, refundRate: "7.25", billingRate: "1" }));
  expect(await removeDistanceRate.execute(cast.max, later)).toMatchObject({ refusal: { kind: "missing" } });
  valueFrom(await removeDistanceRate.execute(cast.olivia, later));
  expect(await lastEventAbout(vehicleKindId)).toMatchObject({
    name: "distanceRate.remove",
    change: { startsOn: "2027-01-01" },
  });
  expect(await removeDistanceRate.execute(cast.olivia, { vehicleKindId, startsOn: "2000-01-01" })).toMatchObject({
    refusal: { message: "Own car has no other rate. Enter another one first." },
  });
  valueFrom(await setDistanceRate.execute(cast.olivia, { ...later, refundRate: "7.25", billingRate: "1" }));
  for (const startsOn of ["never", "2026-05-05"]) {
    expect(await removeDistanceRate.execute(cast.olivia, { vehicleKindId, startsOn })).toMatchObject({
      refusal: { kind: "missing" },
    });
  }
});
