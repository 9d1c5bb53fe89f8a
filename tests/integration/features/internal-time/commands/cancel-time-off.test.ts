import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approveTimeOff } from "#features/internal-time/commands/approve-time-off.ts";
import { cancelTimeOff } from "#features/internal-time/commands/cancel-time-off.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  askedOff,
  emptyTimeOff,
  internalTime,
  onFriday,
  requestNamed,
  seen,
} from "../../../../support/internal-time.ts";
import { lastEventAbout, sheetOf, submittedSheet } from "../../../../support/work.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyTimeOff);

async function approved(startsOn: string) {
  const request = await askedOff(cast.tess, { startsOn, endsOn: "" });
  valueFrom(await approveTimeOff.execute(cast.olivia, seen(request), onFriday()));
  return await requestNamed(request.id);
}

describe("it works", () => {
  test("what waits is taken back, and the approver is told", async () => {
    const request = await askedOff(cast.tess);
    valueFrom(await cancelTimeOff.execute(cast.tess, seen(request), onFriday()));
    expect((await requestNamed(request.id)).status).toBe("cancelled");
    expect(await db.notification.count({ where: { personId: cast.olivia.id, href: `/time-off/${request.id}` } })).toBe(
      2,
    );
  });

  test("what was approved leaves the timesheet", async () => {
    const request = await approved("2026-11-20");
    valueFrom(await cancelTimeOff.execute(cast.tess, seen(request), onFriday()));
    expect((await sheetOf(cast.tess)).entries).toEqual([]);
    expect(await lastEventAbout(request.id)).toMatchObject({
      name: "timeOff.cancel",
      change: { from: "approved", to: "cancelled" },
    });
  });
});

test("the wrong person: cancelled only by whoever asked", async () => {
  const request = await askedOff(cast.tess);
  for (const other of [cast.olivia, cast.theo, cast.max, cast.ada]) {
    expect(await cancelTimeOff.execute(other, seen(request), onFriday())).toMatchObject({
      ok: false,
      refusal: { kind: "missing" },
    });
  }
});

describe("the wrong moment", () => {
  test("when its timesheet was submitted", async () => {
    const request = await approved("2026-11-20");
    await internalTime(cast.tess);
    await submittedSheet(cast.tess);
    expect(await cancelTimeOff.execute(cast.tess, seen(request), onFriday())).toMatchObject({
      ok: false,
      refusal: { message: "Nov 15–21 is submitted. Recall the timesheet to make changes." },
    });
    expect((await requestNamed(request.id)).timeEntries).toHaveLength(1);
  });

  test("when somebody decided since it was opened", async () => {
    const request = await askedOff(cast.tess);
    valueFrom(await approveTimeOff.execute(cast.olivia, seen(request), onFriday()));
    expect(await cancelTimeOff.execute(cast.tess, seen(request), onFriday())).toMatchObject({
      ok: false,
      refusal: { kind: "conflict" },
    });
  });
});
