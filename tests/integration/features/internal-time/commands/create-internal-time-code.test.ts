import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createInternalTimeCode } from "#features/internal-time/commands/create-internal-time-code.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { onFriday } from "../../../../support/internal-time.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  await db.internalTimeCode.deleteMany({ where: { name: "On call" } });
});

const typed = (more: Readonly<Record<string, string>> = {}) => ({
  name: "On call",
  code: "call",
  isRegular: "true",
  isActive: "true",
  ...more,
});
const create = (more: Readonly<Record<string, string>> = {}) =>
  createInternalTimeCode.execute(cast.ada, typed(more), onFriday());

test("it works: it stands last, and the record says so", async () => {
  const { id } = valueFrom(await create());
  expect(await db.internalTimeCode.findUniqueOrThrow({ where: { id } })).toMatchObject({ code: "CALL", sort: 10 });
  expect(await lastEventAbout(id)).toMatchObject({ name: "internalTimeCode.create", change: { name: "On call" } });
});

test("the wrong person", async () => {
  for (const other of [cast.tess, cast.max]) {
    expect(await createInternalTimeCode.execute(other, typed(), onFriday())).toMatchObject({
      ok: false,
      refusal: { kind: "missing" },
    });
  }
});

test("the wrong moment: two of one name at once become one", async () => {
  const outcomes = await Promise.all([create(), create({ code: "" })]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

describe("bad input", () => {
  const refusals: [string, Record<string, string>, Record<string, string>][] = [
    ["no name", { name: " " }, { name: "The code needs a name." }],
    ["a name that is there", { name: "vacation" }, { name: "There is a code called vacation already." }],
    ["a short form that is there", { code: "vac" }, { code: "VAC stands for another code already." }],
    ["a short form of words", { code: "on call" }, { code: "The short form has at most 12 letters, digits, - or _." }],
    [
      "for nothing",
      { isRegular: "false" },
      { isRegular: "Choose whether it is written down, asked for as time off, or both." },
    ],
    ["an allowance of a meeting", { allowance: "10h" }, { allowance: "Only time off has an allowance." }],
    [
      "an allowance in words",
      { isTimeOff: "true", allowance: "much" },
      { allowance: "The allowance is written in hours, like 120h." },
    ],
  ];
  test.each(refusals)("%s", async (_, more, fields) => {
    expect(await create(more)).toMatchObject({ ok: false, refusal: { fields } });
  });
});
