import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { editInternalTimeCode } from "#features/internal-time/commands/edit-internal-time-code.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { codeOf, emptyTimeOff, internalTime, onFriday } from "../../../../support/internal-time.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyTimeOff);

async function edited(more: Readonly<Record<string, string>> = {}) {
  const { id, version } = await codeOf("VAC");
  const as = { name: "Vacation", code: "VAC", isTimeOff: "true", needsApproval: "true", isActive: "true" };
  return { id, version: String(version), ...as, ...more };
}

test("it works: an allowance for everybody, under another name", async () => {
  const typed = await edited({ name: "Annual leave", allowance: "120h" });
  valueFrom(await editInternalTimeCode.execute(cast.ada, typed, onFriday()));
  expect(await codeOf("VAC")).toMatchObject({ name: "Annual leave", yearlyAllowance: 7200, systemKey: "vacation" });
  expect(await lastEventAbout(typed.id)).toMatchObject({
    name: "internalTimeCode.edit",
    change: { name: { from: "Vacation", to: "Annual leave" }, yearlyAllowance: 7200 },
  });
  valueFrom(await editInternalTimeCode.execute(cast.ada, await edited(), onFriday()));
});

test("what was written under it stays as it was", async () => {
  const entry = await internalTime(cast.tess);
  const { id, version } = await codeOf("MEET");
  const off = { id, version: String(version), name: "Internal meeting", code: "MEET", isRegular: "true" };
  valueFrom(await editInternalTimeCode.execute(cast.ada, off, onFriday()));
  expect(await db.timeEntry.findUniqueOrThrow({ where: { id: entry.id } })).toEqual(entry);
});

test("the wrong person", async () => {
  for (const other of [cast.tess, cast.max]) {
    expect(await editInternalTimeCode.execute(other, await edited(), onFriday())).toMatchObject({
      ok: false,
      refusal: { kind: "missing" },
    });
  }
});

test("the wrong moment: a stale form is a conflict", async () => {
  expect(await editInternalTimeCode.execute(cast.ada, await edited({ version: "99" }), onFriday())).toMatchObject({
    ok: false,
    refusal: { kind: "conflict" },
  });
});

describe("bad input", () => {
  test("another's name", async () => {
    expect(await editInternalTimeCode.execute(cast.ada, await edited({ name: "Sick" }), onFriday())).toMatchObject({
      ok: false,
      refusal: { fields: { name: "There is a code called Sick already." } },
    });
  });
});
