import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { copyTime } from "#features/copies/commands/copy-time.ts";
import { dayOfCopy } from "#features/copies/model/day-of-copy.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { internalTime } from "../../../../support/internal-time.ts";
import {
  emptyTimesheets,
  fridayEvening,
  lastEventAbout,
  loggedTime,
  makeTicket,
  parseDay,
  sheetOf,
  submittedSheet,
} from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof makeTicket>>;
const earlier = "2026-11-13";

beforeAll(async () => {
  cast = await makeCast();
});

beforeEach(async () => {
  await emptyTimesheets();
  ticket = await makeTicket(cast);
});

const call = () => ({ now: fridayEvening, key: randomUUID() });
const again = (entryId: string, workedOn = "2026-11-20") => ({ entryId, workedOn });

describe("it works", () => {
  test("an earlier entry is written down once more on the same weekday, as long and in the same words", async () => {
    const entry = await loggedTime(cast.tess, ticket.id, {
      workedOn: earlier,
      start: "10:00",
      end: "10:40",
      worked: "",
      internalNotes: "Code 4711",
    });
    const { entryId } = valueFrom(await copyTime.execute(cast.tess, again(entry.id), call()));
    expect(await db.timeEntry.findUniqueOrThrow({ where: { id: entryId } })).toMatchObject({
      ticketId: ticket.id,
      workedMinutes: 40,
      billableMinutes: 45,
      startedAt: null,
      summary: entry.summary,
      internalNotes: "",
      workTypeId: entry.workTypeId,
    });
    expect(await db.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).toMatchObject({ workedMinutes: 80 });
  });

  test("internal time too", async () => {
    const { id } = await internalTime(cast.tess, { workedOn: earlier });
    const { entryId } = valueFrom(await copyTime.execute(cast.tess, again(id), call()));
    const made = await db.timeEntry.findUniqueOrThrow({ where: { id: entryId } });
    expect(made).toMatchObject({ ticketId: null, isBillable: false, amount: 0 });
    expect(made.internalCodeId).not.toBeNull();
  });
});

describe("the wrong person", () => {
  test("somebody else's entry is missing", async () => {
    const entry = await loggedTime(cast.tess, ticket.id, { workedOn: earlier });
    expect(await copyTime.execute(cast.theo, again(entry.id), call())).toMatchObject({
      ok: false,
      refusal: { kind: "missing" },
    });
  });

  test("who may not log time may not copy it either", async () => {
    const entry = await loggedTime(cast.tess, ticket.id, { workedOn: earlier });
    const bound = { ...cast.tess, grants: { ...cast.tess.grants, "time.log": "none" as const } };
    expect(await copyTime.execute(bound, again(entry.id), call())).toMatchObject({
      ok: false,
      refusal: { kind: "forbidden" },
    });
  });
});

describe("the wrong moment", () => {
  test("a second press writes nothing twice", async () => {
    const entry = await loggedTime(cast.tess, ticket.id, { workedOn: earlier });
    valueFrom(await copyTime.execute(cast.tess, again(entry.id), call()));
    expect(await copyTime.execute(cast.tess, again(entry.id), call())).toMatchObject({
      ok: false,
      refusal: { kind: "rule", message: `Nov 20 already has 45 m on ${ticket.number} with these words.` },
    });
    expect((await sheetOf(cast.tess)).entries).toHaveLength(1);
  });

  test("a submitted week takes no copy", async () => {
    const entry = await loggedTime(cast.tess, ticket.id, { workedOn: earlier });
    await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    expect(await copyTime.execute(cast.tess, again(entry.id), call())).toMatchObject({
      ok: false,
      refusal: { fields: { workedOn: expect.stringContaining("is submitted") } },
    });
  });

  test("a day that is not over is refused like any other time", async () => {
    const entry = await loggedTime(cast.tess, ticket.id, { workedOn: earlier });
    expect(await copyTime.execute(cast.tess, again(entry.id, "2026-11-21"), call())).toMatchObject({
      ok: false,
      refusal: { fields: { workedOn: expect.stringContaining("is in the future") } },
    });
  });
});

test("the record says what it was copied from", async () => {
  const entry = await loggedTime(cast.tess, ticket.id, { workedOn: earlier });
  const { entryId } = valueFrom(await copyTime.execute(cast.tess, again(entry.id), call()));
  expect(await lastEventAbout(entryId)).toMatchObject({
    name: "time.copy",
    ticketId: ticket.id,
    change: { workedOn: "2026-11-20", workedMinutes: 45, copiedFrom: entry.id },
  });
});

test("the same weekday of another period, or none where it has no such day", () => {
  const span = (startsOn: string, endsOn: string) => ({ startsOn: parseDay(startsOn), endsOn: parseDay(endsOn) });
  const [before, now] = [span("2026-11-08", "2026-11-14"), span("2026-11-15", "2026-11-21")];
  expect(dayOfCopy(parseDay("2026-11-13"), before, now)).toBe("2026-11-20");
  expect(dayOfCopy(parseDay("2026-10-31"), span("2026-10-16", "2026-10-31"), span("2026-11-01", "2026-11-15"))).toBe(
    "2026-11-14",
  );
  expect(dayOfCopy(parseDay("2026-11-30"), span("2026-11-16", "2026-11-30"), span("2026-12-01", "2026-12-15"))).toBe(
    "2026-12-14",
  );
});
