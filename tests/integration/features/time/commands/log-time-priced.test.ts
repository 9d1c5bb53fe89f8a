import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor, TimeRules } from "#access/actor.ts";
import { amendTime } from "#features/time/commands/amend-time.ts";
import { logTime } from "#features/time/commands/log-time.ts";
import { priceExplanation } from "#features/time/model/price-explanation.ts";
import { explainPrice } from "#features/time/model/price-words.ts";
import { retoldPrice } from "#features/time/model/rounding.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  emptyTimesheets,
  fridayEvening,
  loggedTime,
  makeTicket,
  sheetOf,
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

const call = () => ({ now: fridayEvening, key: randomUUID() });
const under = (actor: Actor, time: Partial<TimeRules>): Actor => ({
  ...actor,
  desk: { ...actor.desk, time: { ...actor.desk.time, ...time } },
});
const words = (explanation: unknown) => explainPrice(priceExplanation.parse(explanation), "USD", "en-US");

async function contractOf(customerId: string, more: Readonly<Record<string, unknown>> = {}) {
  const days = { startsOn: new Date("2026-01-01"), endsOn: null };
  return await db.contract.create({ data: { customerId, name: `Managed ${randomUUID()}`, ...days, ...more } });
}

async function workType(more: Readonly<Record<string, unknown>>) {
  return await db.workType.create({ data: { name: `Work ${randomUUID()}`, ...more } });
}

const technician = async () => await db.billingRole.findUniqueOrThrow({ where: { name: "Technician" } });

describe("what an entry bills", () => {
  test("a contract's rate for the role beats the role's own, and the work type changes it; the explanation says so", async () => {
    const role = await technician();
    const contract = await contractOf(ticket.customerId);
    const rate = { contractId: contract.id, billingRoleId: role.id };
    await db.contractRoleRate.createMany({
      data: [
        { ...rate, hourlyRate: 900_000, startsOn: new Date("2026-01-01") },
        { ...rate, hourlyRate: 950_000, startsOn: new Date("2026-11-01") },
        { ...rate, hourlyRate: 990_000, startsOn: new Date("2026-12-01") },
      ],
    });
    await db.ticket.update({ where: { id: ticket.id }, data: { contractId: contract.id } });
    const kind = await workType({ rateModifier: "multiplier", rateValue: 15_000 });
    const entry = await loggedTime(cast.tess, ticket.id, { worked: "1h", workTypeId: kind.id });
    expect(entry).toMatchObject({ contractId: contract.id, hourlyRate: 950_000, amount: 14_250 });
    expect(words(entry.explanation)).toEqual([
      "1 h worked",
      `$95.00 an hour as Technician under ${contract.name}`,
      `times 1.5 for ${kind.name} is $142.50 an hour`,
      "$142.50",
    ]);
    expect(retoldPrice(priceExplanation.parse(entry.explanation), 2).amount).toBe(entry.amount);
  });

  test("a contract that has ended does not take the time, unless somebody chose it: then it says why not", async () => {
    const ended = await contractOf(ticket.customerId, { endsOn: new Date("2026-10-31") });
    await db.ticket.update({ where: { id: ticket.id }, data: { contractId: ended.id } });
    expect(await loggedTime(cast.tess, ticket.id)).toMatchObject({ contractId: null });
    const typed = await typedTime(ticket.id, { contractId: ended.id });
    expect(await logTime.execute(cast.tess, typed, call())).toMatchObject({
      ok: false,
      refusal: { fields: { contractId: `${ended.name} ended on Oct 31. Choose another contract, or none.` } },
    });
  });

  test("a lunch is taken off the bill, not off what was worked", async () => {
    const entry = await loggedTime(cast.tess, ticket.id, { worked: "8h", offset: "-30m" });
    expect(entry).toMatchObject({ workedMinutes: 480, sheetMinutes: 480, offsetMinutes: -30, billableMinutes: 450 });
  });

  test("the true minutes are kept when the timesheet counts rounded ones", async () => {
    const rounding = under(cast.tess, { roundsWorkedTime: true });
    const entry = await loggedTime(rounding, ticket.id, { worked: "", start: "10:00", end: "10:05" });
    expect(entry).toMatchObject({ workedMinutes: 5, sheetMinutes: 15, billableMinutes: 15 });
  });

  test("whether the invoice shows it comes from the work type, unless somebody says otherwise", async () => {
    const quiet = await workType({ isBillable: false, showOnInvoice: false });
    expect(await loggedTime(cast.tess, ticket.id, { workTypeId: quiet.id })).toMatchObject({ showOnInvoice: false });
    const told = await loggedTime(cast.tess, ticket.id, { workTypeId: quiet.id, onInvoice: "show" });
    expect(told).toMatchObject({ showOnInvoice: true });
  });
});

describe("after hours", () => {
  async function evening() {
    const after = await workType({ rateModifier: "multiplier", rateValue: 20_000 });
    return { after, usual: await workType({ afterHoursId: after.id }) };
  }

  test("Entry 16:00-19:00, hours 08-17, work type with after-hours: becomes 1.0 h + 2.0 h with different work types, same notes", async () => {
    const { after, usual } = await evening();
    const typed = await typedTime(ticket.id, {
      worked: "",
      start: "16:00",
      end: "19:00",
      workTypeId: usual.id,
      internalNotes: "The door code is 4711.",
    });
    const { workedMinutes, split } = valueFrom(await logTime.execute(cast.tess, typed, call()));
    expect(workedMinutes).toBe(180);
    expect(split).toBe(`Split at business hours: 1 h ${usual.name}, 2 h ${after.name}.`);
    const notes = { summary: typed.summary, internalNotes: "The door code is 4711." };
    const { entries } = await sheetOf(cast.tess);
    expect(entries.toSorted((a, b) => a.workedMinutes - b.workedMinutes)).toMatchObject([
      {
        ...notes,
        workedMinutes: 60,
        workTypeId: usual.id,
        remark: "Piece 1 of 2 of 16:00–19:00, split at business hours.",
      },
      {
        ...notes,
        workedMinutes: 120,
        workTypeId: after.id,
        remark: "Piece 2 of 2 of 16:00–19:00, split at business hours.",
      },
    ]);
    expect(new Set(entries.map(({ splitId }) => splitId)).size).toBe(1);
    expect(await db.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).toMatchObject({ workedMinutes: 180 });
  });

  test("a duration without a clock is never split", async () => {
    const { usual } = await evening();
    await loggedTime(cast.tess, ticket.id, { worked: "10h", workTypeId: usual.id });
    expect((await sheetOf(cast.tess)).entries).toMatchObject([{ splitId: null, remark: "" }]);
  });

  test("an entry that is stretched past the end of business hours is split when it is saved", async () => {
    const { after, usual } = await evening();
    const entry = await loggedTime(cast.tess, ticket.id, {
      worked: "",
      start: "15:00",
      end: "17:00",
      workTypeId: usual.id,
    });
    const { ticketId: _, ...typed } = await typedTime(ticket.id, {
      worked: "",
      start: "15:00",
      end: "18:00",
      workTypeId: usual.id,
    });
    valueFrom(await amendTime.execute(cast.tess, { ...typed, entryId: entry.id, version: "1" }, call()));
    const { entries } = await sheetOf(cast.tess);
    expect(entries.map(({ id, workedMinutes, workTypeId }) => [id === entry.id, workedMinutes, workTypeId])).toEqual([
      [true, 120, usual.id],
      [false, 60, after.id],
    ]);
    expect(await db.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).toMatchObject({ workedMinutes: 180 });
  });
});

describe("the rules of the desk", () => {
  const refused = async (actor: Actor, more: Readonly<Record<string, string>>) => {
    const outcome = await logTime.execute(actor, await typedTime(ticket.id, more), call());
    return outcome.ok ? "taken" : outcome.refusal.message;
  };

  test("overlapping time is refused where it is forbidden, and names the other", async () => {
    const strict = under(cast.tess, { timeOverlaps: "forbid" });
    await loggedTime(strict, ticket.id, { start: "10:00", end: "11:00", worked: "" });
    expect(await refused(strict, { start: "10:30", end: "11:30", worked: "" })).toBe(
      `You already wrote down 10:00–11:00 on ${ticket.number}. Time may not overlap here.`,
    );
    expect(await refused(strict, { start: "11:00", end: "11:30", worked: "" })).toBe("taken");
    expect(
      await refused(under(cast.theo, { timeOverlaps: "forbid" }), { start: "10:30", end: "11:30", worked: "" }),
    ).toBe("taken");
  });

  test("time to come is taken where the desk allows it", async () => {
    expect(await refused(cast.tess, { workedOn: "2026-11-21" })).toContain("is in the future");
    expect(await refused(under(cast.tess, { allowsFutureTime: true }), { workedOn: "2026-11-21" })).toBe("taken");
  });

  test("an entry past midnight belongs to the day on which it began", async () => {
    const night = { workedOn: "2026-11-19", start: "23:00", end: "01:00", worked: "" };
    expect(await refused(under(cast.tess, { allowsMidnight: true }), night)).toBe("taken");
    expect((await sheetOf(cast.tess)).entries).toMatchObject([
      { workedOn: new Date("2026-11-19"), workedMinutes: 120 },
    ]);
  });

  test("a summary may be left out, or must be long enough", async () => {
    expect(await refused(under(cast.tess, { requiresSummary: false }), { summary: "" })).toBe("taken");
    expect(await refused(under(cast.tess, { minimumSummary: 100 }), {})).toContain("at least 100 characters");
  });

  test("another role than the ticket's is refused, unless the desk lets roles differ", async () => {
    const consultant = await db.billingRole.findUniqueOrThrow({ where: { name: "Consultant" } });
    const holds = { personId: cast.tess.id, billingRoleId: consultant.id };
    await db.personBillingRole.create({ data: holds });
    const other = { billingRoleId: consultant.id };
    expect(await refused(cast.tess, other)).toBe("On this ticket you work as Technician. Choose that billing role.");
    expect(await refused(under(cast.tess, { allowsOtherRole: true }), other)).toBe("taken");
    await db.timeEntry.deleteMany();
    await db.personBillingRole.delete({ where: { personId_billingRoleId: holds } });
  });

  test("A change acts on entries saved after it: what is written stays as it was, and a mended word changes no amount", async () => {
    const entry = await loggedTime(cast.tess, ticket.id, { worked: "5m" });
    const later = { ...cast.tess, desk: { ...cast.tess.desk, timeRoundingMinutes: 60 } };
    const { ticketId: _, ...typed } = await typedTime(ticket.id, { worked: "5m", summary: "Replaced the toner." });
    valueFrom(await amendTime.execute(later, { ...typed, entryId: entry.id, version: "1" }, call()));
    expect(await db.timeEntry.findUniqueOrThrow({ where: { id: entry.id } })).toMatchObject({
      summary: "Replaced the toner.",
      billableMinutes: 15,
      amount: entry.amount,
      explanation: entry.explanation,
    });
    expect(await loggedTime(later, ticket.id, { worked: "5m" })).toMatchObject({ billableMinutes: 60 });
  });
});
