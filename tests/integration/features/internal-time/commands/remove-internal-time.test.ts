import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { removeInternalTime } from "#features/internal-time/commands/remove-internal-time.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { emptyTimeOff, internalTime, onFriday } from "../../../../support/internal-time.ts";
import { lastEventAbout, sheetOf, submittedSheet } from "../../../../support/work.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyTimeOff);

const named = ({ id, version }: { id: string; version: number }) => ({ entryId: id, version: String(version) });

test("it works: it leaves the timesheet, and the record keeps what it said", async () => {
  const entry = await internalTime(cast.tess);
  valueFrom(await removeInternalTime.execute(cast.tess, named(entry), onFriday()));
  expect((await sheetOf(cast.tess)).entries).toEqual([]);
  expect(await lastEventAbout(entry.id)).toMatchObject({
    name: "internalTime.remove",
    change: { workedOn: "2026-11-20", workedMinutes: 30, summary: "Weekly" },
  });
});

test("the wrong person: others' is missing", async () => {
  const entry = await internalTime(cast.tess);
  for (const other of [cast.theo, cast.olivia, cast.ada]) {
    expect(await removeInternalTime.execute(other, named(entry), onFriday())).toMatchObject({
      ok: false,
      refusal: { kind: "missing" },
    });
  }
});

describe("the wrong moment", () => {
  test("submitted time stays", async () => {
    const entry = await internalTime(cast.tess);
    await submittedSheet(cast.tess);
    expect(await removeInternalTime.execute(cast.tess, named(entry), onFriday())).toMatchObject({
      ok: false,
      refusal: { message: "Nov 15–21 is submitted. Recall the timesheet to make changes." },
    });
  });

  test("what was changed meanwhile is looked at again first", async () => {
    const entry = await internalTime(cast.tess);
    expect(await removeInternalTime.execute(cast.tess, { ...named(entry), version: "7" }, onFriday())).toMatchObject({
      ok: false,
      refusal: { kind: "conflict" },
    });
  });
});
