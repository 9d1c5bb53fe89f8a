import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rejectTimeOff } from "#features/internal-time/commands/reject-time-off.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { askedOff, emptyTimeOff, onFriday, requestNamed, seen } from "../../../../support/internal-time.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyTimeOff);

const turnedDown = (request: { id: string; version: number }, reason = "Two others are away.") => ({
  ...seen(request),
  reason,
});

test("it works: the reason goes to the person, and nothing stands on a timesheet", async () => {
  const request = await askedOff(cast.tess);
  valueFrom(await rejectTimeOff.execute(cast.olivia, turnedDown(request), onFriday()));
  expect(await requestNamed(request.id)).toMatchObject({
    status: "rejected",
    decisionReason: "Two others are away.",
    timeEntries: [],
  });
  const mail = await db.outgoingMail.findFirstOrThrow({
    where: { recipient: "tess@tallydesk.example" },
    orderBy: { id: "desc" },
  });
  expect(mail.body).toContain("The reason: Two others are away.");
  expect(await lastEventAbout(request.id)).toMatchObject({ name: "timeOff.reject", change: { to: "rejected" } });
});

test("the wrong person: only an approver of the timesheet decides", async () => {
  const request = await askedOff(cast.tess);
  for (const other of [cast.tess, cast.theo, cast.max, cast.ada]) {
    expect(await rejectTimeOff.execute(other, turnedDown(request), onFriday())).toMatchObject({
      ok: false,
      refusal: { kind: "missing" },
    });
  }
});

test("the wrong moment: approved time off cannot be taken back by the approver", async () => {
  const request = await askedOff(cast.tess, {}, "SICK");
  expect(await rejectTimeOff.execute(cast.olivia, turnedDown(request), onFriday())).toMatchObject({
    ok: false,
    refusal: { kind: "conflict", message: "This request is approved now, so it cannot be rejected. Reload the page." },
  });
});

describe("bad input", () => {
  test("a rejection without reason is refused", async () => {
    const request = await askedOff(cast.tess);
    expect(await rejectTimeOff.execute(cast.olivia, turnedDown(request, " "), onFriday())).toMatchObject({
      ok: false,
      refusal: { fields: { reason: "Say why: the reason goes to the person." } },
    });
  });
});
