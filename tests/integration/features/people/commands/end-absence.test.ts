import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { endAbsence } from "#features/people/commands/end-absence.ts";
import { absencesAhead } from "#features/people/queries/absences.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { fridayEvening, lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  await db.approverAbsence.deleteMany();
});

const call = () => ({ now: fridayEvening, key: randomUUID() });
const entered = async (startsOn: string, endsOn: string | null) =>
  await db.approverAbsence.create({
    data: {
      personId: cast.olivia.id,
      deputyId: cast.max.id,
      startsOn: new Date(startsOn),
      endsOn: endsOn ? new Date(endsOn) : null,
    },
  });
const ended = async (absence: { id: string; version: number }, by = cast.olivia, version = absence.version) =>
  await endAbsence.execute(by, { absenceId: absence.id, version: String(version) }, call());

test("an absence that has begun ends before today, one to come is taken back, and the record says whose it was", async () => {
  const begun = await entered("2026-11-16", null);
  valueFrom(await ended(begun));
  expect(await db.approverAbsence.findUnique({ where: { id: begun.id } })).toMatchObject({
    endsOn: new Date("2026-11-19"),
    version: 2,
  });
  expect(await absencesAhead({ ...cast.olivia }, fridayEvening)).toEqual([]);
  const ahead = await entered("2026-11-23", "2026-11-27");
  valueFrom(await ended(ahead, cast.ada));
  expect(await db.approverAbsence.findUnique({ where: { id: ahead.id } })).toBeNull();
  expect(await lastEventAbout(ahead.id)).toMatchObject({
    name: "absence.end",
    actorId: cast.ada.id,
    change: { person: "Olivia Owens", deputy: "Max Manager" },
  });
});

test("the deputy ends nothing, nor does anybody else; what is over or stale stays", async () => {
  const begun = await entered("2026-11-16", null);
  for (const by of [cast.max, cast.tess]) expect((await ended(begun, by)).ok).toBe(false);
  expect(await ended(begun, cast.olivia, 7)).toMatchObject({ refusal: { kind: "conflict" } });
  const over = await entered("2026-11-02", "2026-11-06");
  expect(await ended(over)).toMatchObject({ refusal: { message: "This absence is over already." } });
  expect((await absencesAhead({ ...cast.max }, fridayEvening)).map(({ mayEnd }) => mayEnd)).toEqual([false]);
});
