import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { removeTime } from "#features/time/commands/remove-time.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  emptyTimesheets,
  fridayEvening,
  lastEventAbout,
  loggedTime,
  makeTicket,
  sheetOf,
  submittedSheet,
} from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof makeTicket>>;

beforeAll(async () => {
  cast = await makeCast();
});

beforeEach(async () => {
  await emptyTimesheets();
  ticket = await makeTicket(cast);
});

const named = ({ id, version }: { id: string; version: number }) => ({ entryId: id, version: String(version) });
const call = () => ({ now: fridayEvening, key: randomUUID() });

describe("it works", () => {
  test("removed time leaves the timesheet and the ticket", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    await loggedTime(cast.tess, ticket.id, { worked: "15m" });
    valueFrom(await removeTime.execute(cast.tess, named(entry), call()));
    expect((await sheetOf(cast.tess)).entries).toMatchObject([{ workedMinutes: 15 }]);
    expect(await db.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).toMatchObject({ workedMinutes: 15 });
  });
});

describe("the wrong person", () => {
  test("nobody removes another's time: it is missing", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    for (const other of [cast.theo, cast.olivia, cast.ada]) {
      const outcome = await removeTime.execute(other, named(entry), call());
      expect(outcome).toMatchObject({ ok: false, refusal: { kind: "missing" } });
    }
  });
});

describe("the wrong moment", () => {
  test("submitted time stays", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    expect(await removeTime.execute(cast.tess, named(entry), call())).toMatchObject({
      ok: false,
      refusal: { message: "Nov 15–21 is submitted. Recall the timesheet to make changes." },
    });
  });

  test("what was changed meanwhile is looked at again first", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    const outcome = await removeTime.execute(cast.tess, { entryId: entry.id, version: "7" }, call());
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "conflict" } });
  });

  test("what is gone is missing", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    valueFrom(await removeTime.execute(cast.tess, named(entry), call()));
    expect(await removeTime.execute(cast.tess, named(entry), call())).toMatchObject({
      ok: false,
      refusal: { kind: "missing" },
    });
  });
});

describe("the record", () => {
  test("keeps what the removed entry said", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    valueFrom(await removeTime.execute(cast.tess, named(entry), call()));
    expect(await lastEventAbout(entry.id)).toMatchObject({
      name: "time.remove",
      ticketId: ticket.id,
      change: { workedOn: "2026-11-20", workedMinutes: 45, summary: entry.summary },
    });
  });
});
