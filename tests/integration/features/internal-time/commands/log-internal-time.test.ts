import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { logInternalTime } from "#features/internal-time/commands/log-internal-time.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { codeOf, emptyTimeOff, internalTime, onFriday, typedInternal } from "../../../../support/internal-time.ts";
import { lastEventAbout, loggedTime, makeTicket, sheetOf, submittedSheet } from "../../../../support/work.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyTimeOff);

describe("it works", () => {
  test("regular time is typed straight into the timesheet, and is never billed", async () => {
    await internalTime(cast.tess);
    expect((await sheetOf(cast.tess)).entries).toMatchObject([
      { workedMinutes: 30, sheetMinutes: 30, billableMinutes: 0, amount: 0, isBillable: false, showOnInvoice: false },
    ]);
  });

  test("from one time to another", async () => {
    const entry = await internalTime(cast.tess, { worked: "", start: "09:00", end: "10:30" });
    expect(entry).toMatchObject({ workedMinutes: 90, startedAt: new Date("2026-11-20T14:00:00Z") });
  });

  test("the same request twice writes it down once", async () => {
    const typed = await typedInternal();
    const call = onFriday();
    const first = valueFrom(await logInternalTime.execute(cast.tess, typed, call));
    expect(valueFrom(await logInternalTime.execute(cast.tess, typed, call))).toEqual(first);
    expect(await db.timeEntry.count()).toBe(1);
  });
});

test("the wrong person: without the right nothing is written", async () => {
  const nobody = { ...cast.tess, grants: { ...cast.tess.grants, "internalTime.log": "none" as const } };
  expect(await logInternalTime.execute(nobody, await typedInternal(), onFriday())).toMatchObject({
    ok: false,
    refusal: { kind: "missing" },
  });
});

describe("the wrong moment", () => {
  test("a submitted timesheet takes none", async () => {
    const ticket = await makeTicket(cast);
    await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    expect(await logInternalTime.execute(cast.tess, await typedInternal(), onFriday())).toMatchObject({
      ok: false,
      refusal: { fields: { workedOn: "Nov 15–21 is submitted. Recall the timesheet to make changes." } },
    });
  });

  test("tomorrow takes none", async () => {
    const typed = await typedInternal({ workedOn: "2026-11-21" });
    expect(await logInternalTime.execute(cast.tess, typed, onFriday())).toMatchObject({
      ok: false,
      refusal: { fields: { workedOn: "Nov 21 is in the future. Write time down once it is worked." } },
    });
  });
});

describe("bad input", () => {
  const refusals: [string, () => Promise<Record<string, string>>, Record<string, string>][] = [
    ["no kind", async () => ({ ...(await typedInternal()), codeId: "" }), { codeId: "Choose what the time was for." }],
    ["0 minutes", () => typedInternal({ worked: "0m" }), { worked: "Time must be at least one minute." }],
    [
      "25 hours",
      () => typedInternal({ worked: "25h" }),
      { worked: "A day has 24 hours; write longer work as an entry for each day." },
    ],
    [
      "time off only",
      () => typedInternal({}, "VAC"),
      { codeId: "Vacation is asked for as time off, not written down." },
    ],
  ];
  test.each(refusals)("%s", async (_, typed, fields) => {
    expect(await logInternalTime.execute(cast.tess, await typed(), onFriday())).toMatchObject({
      ok: false,
      refusal: { fields },
    });
  });

  test("a kind that is switched off", async () => {
    const { id } = await codeOf("MEET");
    await db.internalTimeCode.update({ where: { id }, data: { isActive: false } });
    expect(await logInternalTime.execute(cast.tess, await typedInternal(), onFriday())).toMatchObject({
      ok: false,
      refusal: { fields: { codeId: "Internal meeting is switched off. Choose another code." } },
    });
  });
});

test("the record says what was written", async () => {
  const entry = await internalTime(cast.tess);
  expect(await lastEventAbout(entry.id)).toMatchObject({
    name: "internalTime.log",
    change: { workedOn: "2026-11-20", workedMinutes: 30 },
  });
});
