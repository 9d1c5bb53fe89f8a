import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setAllowance } from "#features/internal-time/commands/set-allowance.ts";
import { ownBalances } from "#features/internal-time/queries/balances.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { askedOff, codeOf, emptyTimeOff, onFriday } from "../../../../support/internal-time.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyTimeOff);

const typed = async (more: Readonly<Record<string, string>> = {}, code = "VAC") => ({
  codeId: (await codeOf(code)).id,
  personId: cast.tess.id,
  year: "2026",
  allowance: "100h",
  ...more,
});
const vacationOf = async () => (await ownBalances(cast.tess, 2026)).find(({ name }) => name === "Vacation");

test("it works: with what was carried over, less what was asked for; set again, the last word holds", async () => {
  valueFrom(await setAllowance.execute(cast.ada, await typed({ carried: "-4h" }), onFriday()));
  await askedOff(cast.tess);
  expect(await vacationOf()).toMatchObject({ allowed: 5760, approved: 0, requested: 1620, left: 4140 });
  valueFrom(await setAllowance.execute(cast.ada, await typed({ allowance: "20h" }), onFriday()));
  expect(await vacationOf()).toMatchObject({ allowed: 1200, left: -420 });
});

test("the wrong person", async () => {
  for (const other of [cast.tess, cast.max]) {
    expect(await setAllowance.execute(other, await typed(), onFriday())).toMatchObject({
      ok: false,
      refusal: { kind: "missing" },
    });
  }
});

test("the wrong moment: a meeting has no allowance", async () => {
  expect(await setAllowance.execute(cast.ada, await typed({}, "MEET"), onFriday())).toMatchObject({
    ok: false,
    refusal: { kind: "rule" },
  });
});

describe("bad input", () => {
  const refusals: [string, Record<string, string>, Record<string, string>][] = [
    ["nobody", { personId: "" }, { personId: "Choose whose allowance it is." }],
    ["no year", { year: "20" }, { year: "Choose a year." }],
    ["words", { allowance: "much" }, { allowance: "The allowance is written in hours, like 120h or 7h 30m." }],
    ["less than nothing", { allowance: "-1h" }, { allowance: "The allowance is not less than nothing." }],
  ];
  test.each(refusals)("%s", async (_, more, fields) => {
    expect(await setAllowance.execute(cast.ada, await typed(more), onFriday())).toMatchObject({
      ok: false,
      refusal: { fields },
    });
  });
});

test("the record", async () => {
  valueFrom(await setAllowance.execute(cast.ada, await typed(), onFriday()));
  expect(await lastEventAbout((await codeOf("VAC")).id)).toMatchObject({
    name: "allowance.set",
    change: { personId: cast.tess.id, year: 2026, from: null, to: 6000, carried: 0 },
  });
});
