import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { amendInternalTime } from "#features/internal-time/commands/amend-internal-time.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  askedOff,
  codeOf,
  emptyTimeOff,
  internalTime,
  onFriday,
  typedInternal,
} from "../../../../support/internal-time.ts";
import { lastEventAbout, loggedTime, makeTicket, sheetOf, submittedSheet } from "../../../../support/work.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyTimeOff);

const changed = async (entry: { id: string; version: number }, more: Readonly<Record<string, string>> = {}) => ({
  ...(await typedInternal(more)),
  entryId: entry.id,
  version: String(entry.version),
});

test("it works: minutes change, and it may move to another day", async () => {
  const entry = await internalTime(cast.tess);
  const typed = await changed(entry, { worked: "1h", workedOn: "2026-11-13" });
  valueFrom(await amendInternalTime.execute(cast.tess, typed, onFriday()));
  expect((await sheetOf(cast.tess)).entries).toEqual([]);
  expect((await sheetOf(cast.tess, "2026-11-08")).entries).toMatchObject([{ workedMinutes: 60, version: 2 }]);
});

test("what it was for stays possible when it was switched off", async () => {
  const entry = await internalTime(cast.tess);
  await db.internalTimeCode.update({ where: { id: (await codeOf("MEET")).id }, data: { isActive: false } });
  valueFrom(await amendInternalTime.execute(cast.tess, await changed(entry, { worked: "1h" }), onFriday()));
});

test("the wrong person: others' is missing, and so is time on a ticket", async () => {
  const entry = await internalTime(cast.tess);
  for (const other of [cast.theo, cast.olivia, cast.ada]) {
    expect(await amendInternalTime.execute(other, await changed(entry), onFriday())).toMatchObject({
      ok: false,
      refusal: { kind: "missing" },
    });
  }
  const onTicket = await loggedTime(cast.tess, (await makeTicket(cast)).id);
  expect(await amendInternalTime.execute(cast.tess, await changed(onTicket), onFriday())).toMatchObject({
    ok: false,
    refusal: { kind: "missing" },
  });
});

describe("the wrong moment", () => {
  test("submitted time stays", async () => {
    const entry = await internalTime(cast.tess);
    await submittedSheet(cast.tess);
    expect(await amendInternalTime.execute(cast.tess, await changed(entry), onFriday())).toMatchObject({
      ok: false,
      refusal: { message: "Nov 15–21 is submitted. Recall the timesheet to make changes." },
    });
  });

  test("a stale form is a conflict", async () => {
    const entry = await internalTime(cast.tess);
    const stale = { ...(await changed(entry)), version: "7" };
    expect(await amendInternalTime.execute(cast.tess, stale, onFriday())).toMatchObject({
      ok: false,
      refusal: { kind: "conflict" },
    });
  });

  test("time off that was asked for is changed by its request", async () => {
    const request = await askedOff(cast.tess, { startsOn: "2026-11-20", endsOn: "" }, "SICK");
    const [entry] = request.timeEntries;
    if (!entry) throw new Error("it stands on no sheet");
    expect(await amendInternalTime.execute(cast.tess, await changed(entry), onFriday())).toMatchObject({
      ok: false,
      refusal: { kind: "rule" },
    });
  });
});

test("bad input: 0 minutes", async () => {
  const entry = await internalTime(cast.tess);
  expect(await amendInternalTime.execute(cast.tess, await changed(entry, { worked: "0" }), onFriday())).toMatchObject({
    ok: false,
    refusal: { fields: { worked: "Time must be at least one minute." } },
  });
});

test("the record says what it was and what it is", async () => {
  const entry = await internalTime(cast.tess);
  valueFrom(await amendInternalTime.execute(cast.tess, await changed(entry, { worked: "1h" }), onFriday()));
  expect(await lastEventAbout(entry.id)).toMatchObject({
    name: "internalTime.amend",
    change: { workedMinutes: { from: 30, to: 60 } },
  });
});
