import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { amendTime } from "#features/time/commands/amend-time.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  approvedSheet,
  emptyTimesheets,
  fridayEvening,
  lastEventAbout,
  loggedTime,
  makeTicket,
  sheetOf,
  submittedSheet,
  typedTime,
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

async function corrected(entry: { id: string; version: number }, more: Readonly<Record<string, string>> = {}) {
  const { ticketId: _stays, ...typed } = await typedTime(ticket.id, more);
  return { ...typed, entryId: entry.id, version: String(entry.version) };
}

const call = () => ({ now: fridayEvening, key: randomUUID() });
const stored = (id: string) => db.timeEntry.findUniqueOrThrow({ where: { id } });

describe("it works", () => {
  test("a correction changes the entry, its amount and the ticket's worked time", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    valueFrom(await amendTime.execute(cast.tess, await corrected(entry, { worked: "2h" }), call()));
    expect(await stored(entry.id)).toMatchObject({ workedMinutes: 120, billableMinutes: 120, version: 2 });
    expect(await db.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).toMatchObject({ workedMinutes: 120 });
  });

  test("an entry moves with its day to the other timesheet, and both sheets know", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    const before = await sheetOf(cast.tess);
    valueFrom(await amendTime.execute(cast.tess, await corrected(entry, { workedOn: "2026-11-13" }), call()));
    expect((await sheetOf(cast.tess)).entries).toEqual([]);
    expect((await sheetOf(cast.tess)).version).toBe(before.version + 1);
    expect((await sheetOf(cast.tess, "2026-11-08")).entries).toMatchObject([{ id: entry.id, workedMinutes: 45 }]);
  });

  test("the rate of then stays, also when the role's rate was raised and the role taken away", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    const { hourlyRate } = entry;
    const billingRoleId = entry.billingRoleId ?? "";
    await db.billingRole.update({
      where: { id: billingRoleId },
      data: { hourlyRate: hourlyRate * 2, isActive: false },
    });
    valueFrom(await amendTime.execute(cast.tess, await corrected(entry, { worked: "1h" }), call()));
    expect(await stored(entry.id)).toMatchObject({ hourlyRate, workedMinutes: 60 });
    await db.billingRole.update({ where: { id: billingRoleId }, data: { hourlyRate, isActive: true } });
  });

  test("a corrected word leaves time under the contract that was switched off since, at its price", async () => {
    const contract = await db.contract.create({
      data: { customerId: ticket.customerId, name: "Managed until lately", startsOn: new Date("2026-01-01") },
    });
    const more = { contractId: contract.id };
    const entry = await loggedTime(cast.tess, ticket.id, more);
    await db.contractRoleRate.create({
      data: { ...more, billingRoleId: entry.billingRoleId ?? "", startsOn: new Date("2026-01-01"), hourlyRate: 10_000 },
    });
    await db.contract.update({ where: { id: contract.id }, data: { isActive: false } });
    const typed = { ...more, summary: "Replaced the toner, it prints again" };
    valueFrom(await amendTime.execute(cast.tess, await corrected(entry, typed), call()));
    const { hourlyRate, amount } = entry;
    expect(await stored(entry.id)).toMatchObject({ ...more, hourlyRate, amount });
    const fresh = await amendTime.execute(
      cast.tess,
      await corrected(await loggedTime(cast.tess, ticket.id), typed),
      call(),
    );
    expect(fresh).toMatchObject({ refusal: { fields: { contractId: expect.stringContaining("is switched off") } } });
  });

  test("the day's 24 hours count the entry once", async () => {
    const entry = await loggedTime(cast.tess, ticket.id, { worked: "20h" });
    valueFrom(await amendTime.execute(cast.tess, await corrected(entry, { worked: "24h" }), call()));
  });
});

describe("the wrong person", () => {
  test("nobody corrects another's time, whatever their level: it is missing", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    for (const other of [cast.theo, cast.max, cast.olivia, cast.ada]) {
      const outcome = await amendTime.execute(other, await corrected(entry), call());
      expect(outcome).toMatchObject({ ok: false, refusal: { kind: "missing" } });
    }
    expect(await stored(entry.id)).toEqual(entry);
  });
});

describe("the wrong moment", () => {
  test("a stale form is a conflict that shows both versions", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    valueFrom(await amendTime.execute(cast.tess, await corrected(entry, { worked: "2h" }), call()));
    expect(await amendTime.execute(cast.tess, await corrected(entry, { worked: "3h" }), call())).toMatchObject({
      ok: false,
      refusal: { kind: "conflict", theirs: { worked: "2:00", version: "2", workedOn: "2026-11-20" } },
    });
    expect(await stored(entry.id)).toMatchObject({ workedMinutes: 120 });
  });

  test("time on a submitted or approved timesheet stays as it is", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    const refused = { ok: false, refusal: { kind: "rule", fields: { workedOn: expect.any(String) } } };
    expect(await amendTime.execute(cast.tess, await corrected(entry), call())).toMatchObject(refused);
    await emptyTimesheets();
    const other = await loggedTime(cast.tess, ticket.id);
    await approvedSheet(cast.tess, cast.olivia);
    expect(await amendTime.execute(cast.tess, await corrected(other), call())).toMatchObject(refused);
    expect(await stored(other.id)).toEqual(other);
  });

  test("time does not move into a submitted timesheet either", async () => {
    const earlier = await loggedTime(cast.tess, ticket.id, { workedOn: "2026-11-13" });
    await loggedTime(cast.tess, ticket.id);
    await submittedSheet(cast.tess);
    expect(await amendTime.execute(cast.tess, await corrected(earlier), call())).toMatchObject({
      ok: false,
      refusal: { fields: { workedOn: "Nov 15–21 is submitted. Recall the timesheet to make changes." } },
    });
  });

  test("what may not be written may not be corrected to", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    for (const wrong of [{ worked: "0" }, { worked: "25h" }, { workedOn: "2026-11-21" }, { start: "21:00" }]) {
      expect(await amendTime.execute(cast.tess, await corrected(entry, wrong), call())).toMatchObject({ ok: false });
    }
    expect(await stored(entry.id)).toEqual(entry);
  });
});

describe("the record", () => {
  test("says what changed, from what to what, and nothing else", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    valueFrom(await amendTime.execute(cast.tess, await corrected(entry, { worked: "2h" }), call()));
    expect(await lastEventAbout(entry.id)).toMatchObject({ name: "time.amend", ticketId: ticket.id });
    expect((await lastEventAbout(entry.id)).change).toEqual({ worked: { from: "0:45", to: "2:00" } });
  });
});
