import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { logTime } from "#features/time/commands/log-time.ts";
import { pauseTimer } from "#features/time/commands/pause-timer.ts";
import { resumeTimer } from "#features/time/commands/resume-timer.ts";
import { startTimer } from "#features/time/commands/start-timer.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  emptyTimesheets,
  friday,
  fridayEvening,
  lastEventAbout,
  loggedTime,
  makeTicket,
  momentOf,
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

describe("it works", () => {
  test("time written on a ticket stands on the timesheet of its day by itself", async () => {
    const { workedMinutes } = valueFrom(await logTime.execute(cast.tess, await typedTime(ticket.id), call()));
    expect(workedMinutes).toBe(45);
    const sheet = await sheetOf(cast.tess);
    expect(sheet).toMatchObject({ status: "open", endsOn: new Date("2026-11-21T00:00:00Z") });
    expect(sheet.entries).toMatchObject([
      { ticketId: ticket.id, workedMinutes: 45, billableMinutes: 45, isBillable: true, timeZone: "America/New_York" },
    ]);
  });

  test("the ticket knows its worked time, its last activity and its first response", async () => {
    await loggedTime(cast.tess, ticket.id);
    await loggedTime(cast.theo, ticket.id, { worked: "1:30" });
    expect(await db.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).toMatchObject({
      workedMinutes: 135,
      firstResponseAt: fridayEvening,
      lastActivity: "Theo Novak logged 1 h 30 m: Replaced the toner and printed a test page.",
    });
  });

  test("start and end decide the duration, and hours to bill round up", async () => {
    const entry = await loggedTime(cast.tess, ticket.id, { start: "10:00", end: "10:05", worked: "" });
    expect(entry).toMatchObject({
      workedMinutes: 5,
      billableMinutes: 15,
      startedAt: new Date("2026-11-20T15:00:00Z"),
      endedAt: new Date("2026-11-20T15:05:00Z"),
    });
    expect(entry.amount).toBe(Math.round(entry.hourlyRate / 100 / 4));
    expect(entry.explanation).toMatchObject([
      { step: "worked", minutes: 5 },
      { step: "rounded", to: 15, minutes: 15 },
      { step: "rate", hourlyRate: entry.hourlyRate },
      { step: "amount", amount: entry.amount },
    ]);
  });

  test("time that is not billable keeps its minutes and bills nothing", async () => {
    const { isBillable: _unticked, ...typed } = await typedTime(ticket.id);
    const { entryId } = valueFrom(await logTime.execute(cast.tess, typed, call()));
    expect(await db.timeEntry.findUniqueOrThrow({ where: { id: entryId } })).toMatchObject({
      workedMinutes: 45,
      billableMinutes: 0,
      amount: 0,
    });
  });

  test("a timer ends when what it measured is written down; a refused entry leaves it", async () => {
    const { id: timerId } = valueFrom(await startTimer.execute(cast.tess, { ticketId: ticket.id }, call()));
    await logTime.execute(cast.tess, { ...(await typedTime(ticket.id, { worked: "0" })), timerId }, call());
    await logTime.execute(cast.theo, { ...(await typedTime(ticket.id)), timerId }, call());
    expect(await db.timer.count({ where: { id: timerId } })).toBe(1);
    valueFrom(await logTime.execute(cast.tess, { ...(await typedTime(ticket.id)), timerId }, call()));
    expect(await db.timer.count({ where: { id: timerId } })).toBe(0);
  });

  test("a timer that went on elsewhere keeps what it measured after the form was filled in", async () => {
    const at = (time: string) => ({ now: momentOf(friday, time), key: randomUUID() });
    const { id: timerId } = valueFrom(await startTimer.execute(cast.tess, { ticketId: ticket.id }, at("09:00")));
    valueFrom(await pauseTimer.execute(cast.tess, { timerId }, at("09:45")));
    const shown = { ...(await typedTime(ticket.id)), timerId, timerSeconds: String(45 * 60) };
    valueFrom(await resumeTimer.execute(cast.tess, { timerId }, at("10:00")));
    const { timerRest } = valueFrom(await logTime.execute(cast.tess, shown, at("10:35")));
    expect(timerRest).toBe(35 * 60);
    const rest = await db.timer.findUniqueOrThrow({ where: { id: timerId } });
    expect(rest).toMatchObject({ elapsedSeconds: 0, runningSince: momentOf(friday, "10:00") });
    valueFrom(await pauseTimer.execute(cast.tess, { timerId }, at("10:40")));
    const all = { ...(await typedTime(ticket.id, { worked: "40m" })), timerId, timerSeconds: String(40 * 60) };
    valueFrom(await logTime.execute(cast.tess, all, at("10:41")));
    expect(await db.timer.count({ where: { id: timerId } })).toBe(0);
  });

  test("overlapping time is taken; the approver sees the mark", async () => {
    await loggedTime(cast.tess, ticket.id, { start: "10:00", end: "11:00", worked: "" });
    await loggedTime(cast.tess, ticket.id, { start: "10:30", end: "11:30", worked: "" });
    expect((await sheetOf(cast.tess)).entries).toHaveLength(2);
  });

  test("a rejected timesheet takes time again", async () => {
    await loggedTime(cast.tess, ticket.id);
    await decide("rejected");
    await loggedTime(cast.tess, ticket.id);
    expect((await sheetOf(cast.tess)).entries).toHaveLength(2);
  });

  test("the same request sent twice is one entry and the same answer", async () => {
    const [input, once] = [await typedTime(ticket.id), call()];
    const first = await logTime.execute(cast.tess, input, once);
    expect(await logTime.execute(cast.tess, input, once)).toEqual(first);
    expect((await sheetOf(cast.tess)).entries).toHaveLength(1);
  });
});

describe("the wrong person", () => {
  test("whoever sees only their own tickets cannot write on another's", async () => {
    const grants = { ...cast.theo.grants, "ticket.read": "mine" } as const;
    const outcome = await logTime.execute({ ...cast.theo, grants }, await typedTime(ticket.id), call());
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "missing" } });
  });

  test("whoever may not log time gets the same answer as for a ticket that is not there", async () => {
    const grants = { ...cast.theo.grants, "time.log": "none" } as const;
    const refused = await logTime.execute({ ...cast.theo, grants }, await typedTime(ticket.id), call());
    expect(refused).toEqual(await logTime.execute(cast.theo, await typedTime(randomUUID()), call()));
  });

  test("nobody writes time for somebody else: a person cannot be posted", async () => {
    const input = { ...(await typedTime(ticket.id)), personId: cast.tess.id };
    expect(await logTime.execute(cast.theo, input, call())).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
  });
});

describe("the wrong moment", () => {
  // biome-ignore format: a table reads by column
  test.each([
    ["no time at all",        { worked: "" },                                "Say how long it took: a start and an end, or a duration such as 45m or 1:30."],
    ["zero minutes",          { worked: "0" },                               "Time must be at least one minute."],
    ["25 hours",              { worked: "25h" },                             "A day has 24 hours; write longer work as an entry for each day."],
    ["end before start",      { worked: "", start: "14:00", end: "13:00" },  "End must be after start. Work past midnight takes two entries, one for each day."],
    ["across midnight",       { worked: "2h", start: "23:00" },              "From 23:00, 2 h runs past midnight. Work past midnight takes two entries, one for each day."],
    ["three that disagree",   { worked: "45m", start: "14:00", end: "15:00" }, "14:00 to 15:00 is 1 h, the duration says 45 m. Clear the one that is wrong."],
    ["an end in the future",  { worked: "", start: "19:00", end: "20:06" },  "End is in the future; it is 20:00 now. Write time down once it is worked."],
    ["a day in the future",   { workedOn: "2026-11-21" },                    "Nov 21 is in the future. Write time down once it is worked."],
    ["no such work type",     { workTypeId: randomUUID() },                  "Choose a work type."],
    ["no summary",            { summary: " " },                              "Write what was done: the customer reads this."],
  ])("%s", async (_, more, sentence) => {
    const outcome = await logTime.execute(cast.tess, await typedTime(ticket.id, more), call());
    expect(outcome).toMatchObject({ ok: false, refusal: { message: sentence } });
    expect(await db.timeEntry.count()).toBe(0);
    expect(await db.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).toMatchObject({ workedMinutes: 0 });
  });

  test("a day in a submitted timesheet", async () => {
    await loggedTime(cast.tess, ticket.id);
    await db.timesheet.updateMany({ data: { status: "submitted" } });
    expect(await logTime.execute(cast.tess, await typedTime(ticket.id), call())).toMatchObject({
      ok: false,
      refusal: { fields: { workedOn: "Nov 15–21 is submitted. Recall the timesheet to make changes." } },
    });
  });

  test("a day in an approved timesheet says who approved it", async () => {
    await loggedTime(cast.tess, ticket.id);
    await decide("approved");
    expect(await logTime.execute(cast.tess, await typedTime(ticket.id), call())).toMatchObject({
      ok: false,
      refusal: {
        message: "Nov 15–21 was approved by Olivia Owens on Nov 20. Ask Olivia Owens to reject it to make changes.",
      },
    });
  });

  test("a work type that is switched off, a billing role that one does not hold", async () => {
    const fax = await db.workType.create({ data: { name: `Fax ${randomUUID()}`, isActive: false } });
    const architect = await db.billingRole.create({
      data: { name: `Architect ${randomUUID()}`, hourlyRate: 2_000_000 },
    });
    const log = async (more: Record<string, string>) =>
      await logTime.execute(cast.tess, await typedTime(ticket.id, more), call());
    expect(await log({ workTypeId: fax.id })).toMatchObject({
      ok: false,
      refusal: { fields: { workTypeId: `${fax.name} is switched off. Choose another work type.` } },
    });
    expect(await log({ billingRoleId: architect.id })).toMatchObject({
      ok: false,
      refusal: {
        fields: { billingRoleId: `You do not hold the billing role ${architect.name}. Choose one of yours.` },
      },
    });
  });

  test("two at once cannot make a day of more than 24 hours", async () => {
    await loggedTime(cast.tess, ticket.id, { worked: "13h" });
    const input = await typedTime(ticket.id, { worked: "6h" });
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => logTime.execute(cast.tess, input, call())));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { _sum } = await db.timeEntry.aggregate({
      where: { workedOn: new Date(friday) },
      _sum: { workedMinutes: true },
    });
    expect(_sum.workedMinutes).toBe(19 * 60);
  });

  test("two at once on the first day of a period share one timesheet", async () => {
    const input = await typedTime(ticket.id);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => logTime.execute(cast.tess, input, call())));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await db.timesheet.count()).toBe(1);
    expect((await sheetOf(cast.tess)).entries).toHaveLength(4);
  });
});

describe("the record", () => {
  test("one event on the ticket says what was written", async () => {
    const entry = await loggedTime(cast.tess, ticket.id);
    expect(await lastEventAbout(entry.id)).toMatchObject({
      name: "time.log",
      actorId: cast.tess.id,
      ticketId: ticket.id,
      at: fridayEvening,
      change: { workedOn: friday, workedMinutes: 45, billableMinutes: 45 },
    });
  });
});

async function decide(status: "approved" | "rejected") {
  await db.timesheet.updateMany({
    data: {
      status,
      decidedAt: fridayEvening,
      decidedById: cast.olivia.id,
      reason: status === "rejected" ? "Why?" : "",
    },
  });
}
