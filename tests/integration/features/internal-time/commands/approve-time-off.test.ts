import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approveTimeOff } from "#features/internal-time/commands/approve-time-off.ts";
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

test("it works: approved requests land on the timesheet by themselves, and the person is told", async () => {
  const request = await askedOff(cast.tess, { startsOn: "2026-11-20", endsOn: "2026-11-23" });
  valueFrom(await approveTimeOff.execute(cast.olivia, seen(request), onFriday()));
  expect(await requestNamed(request.id)).toMatchObject({ status: "approved", decidedById: cast.olivia.id, version: 2 });
  const entry = { workedMinutes: 540, billableMinutes: 0, timeOffRequestId: request.id, enteredById: cast.olivia.id };
  expect((await sheetOf(cast.tess)).entries).toMatchObject([entry]);
  expect((await sheetOf(cast.tess, "2026-11-22")).entries).toMatchObject([entry]);
  expect(await db.notification.count({ where: { personId: cast.tess.id, href: `/time-off/${request.id}` } })).toBe(1);
});

test("the same request twice is approved once", async () => {
  const request = await askedOff(cast.tess);
  const call = onFriday();
  valueFrom(await approveTimeOff.execute(cast.olivia, seen(request), call));
  valueFrom(await approveTimeOff.execute(cast.olivia, seen(request), call));
  expect((await requestNamed(request.id)).timeEntries).toHaveLength(3);
});

test("the wrong person: only an approver of the timesheet decides", async () => {
  const request = await askedOff(cast.tess);
  for (const other of [cast.tess, cast.theo, cast.max, cast.ada]) {
    expect(await approveTimeOff.execute(other, seen(request), onFriday())).toMatchObject({
      ok: false,
      refusal: { kind: "missing" },
    });
  }
});

test("nobody approves their own where somebody else could", async () => {
  await db.approver.create({
    data: { personId: cast.olivia.id, approverId: cast.max.id, kind: "timesheet", level: 1 },
  });
  const request = await askedOff(cast.olivia);
  expect(await approveTimeOff.execute(cast.olivia, seen(request), onFriday())).toMatchObject({
    ok: false,
    refusal: { message: "This is your own request. Max Manager can decide about it." },
  });
  valueFrom(await approveTimeOff.execute(cast.max, seen(request), onFriday()));
});

describe("the wrong moment", () => {
  test("when a day stands on a timesheet that was submitted meanwhile", async () => {
    const request = await askedOff(cast.tess, { startsOn: "2026-11-20", endsOn: "" });
    await internalTime(cast.tess);
    await submittedSheet(cast.tess);
    expect(await approveTimeOff.execute(cast.olivia, seen(request), onFriday())).toMatchObject({
      ok: false,
      refusal: { kind: "rule", message: "Nov 15–21 is submitted. Recall the timesheet to make changes." },
    });
    expect(await requestNamed(request.id)).toMatchObject({ status: "requested", timeEntries: [] });
  });

  test("when a day would have more than 24 hours", async () => {
    const request = await askedOff(cast.tess, { startsOn: "2026-11-20", endsOn: "" });
    await internalTime(cast.tess, { worked: "20h" });
    expect(await approveTimeOff.execute(cast.olivia, seen(request), onFriday())).toMatchObject({
      ok: false,
      refusal: { message: "Nov 20 already has 20 h; with this it would have more than 24 hours." },
    });
  });

  test("approving binds to what was on the screen", async () => {
    const request = await askedOff(cast.tess);
    expect(await approveTimeOff.execute(cast.olivia, { ...seen(request), version: "9" }, onFriday())).toMatchObject({
      ok: false,
      refusal: { kind: "conflict" },
    });
  });

  test("what was decided is not decided again", async () => {
    const request = await askedOff(cast.tess);
    valueFrom(await approveTimeOff.execute(cast.olivia, seen(request), onFriday()));
    expect(await approveTimeOff.execute(cast.olivia, seen(await requestNamed(request.id)), onFriday())).toMatchObject({
      ok: false,
      refusal: { message: "This request is approved now, so it cannot be approved. Reload the page." },
    });
  });
});

test("the record", async () => {
  const request = await askedOff(cast.tess);
  valueFrom(await approveTimeOff.execute(cast.olivia, seen(request), onFriday()));
  expect(await lastEventAbout(request.id)).toMatchObject({
    name: "timeOff.approve",
    change: { from: "requested", to: "approved", selfApproved: false },
  });
});
