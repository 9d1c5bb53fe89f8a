import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approveExpenseReport } from "#features/expenses/commands/approve-expense-report.ts";
import { expenseReportsAwaiting } from "#features/expenses/queries/expense-reports.ts";
import { approveTimeOff } from "#features/internal-time/commands/approve-time-off.ts";
import { cancelTimeOff } from "#features/internal-time/commands/cancel-time-off.ts";
import { timeOffAwaitingMe } from "#features/internal-time/queries/time-off-requests.ts";
import { enterAbsence } from "#features/people/commands/enter-absence.ts";
import { approveTimesheet } from "#features/time/commands/approve-timesheet.ts";
import { recallTimesheet } from "#features/time/commands/recall-timesheet.ts";
import { historyOfTimesheet } from "#features/time/queries/history-of-timesheet.ts";
import { timesheetById } from "#features/time/queries/timesheet.ts";
import { timesheetsAwaitingMe } from "#features/time/queries/timesheets-awaiting-me.ts";
import { actorOf } from "#server/actor.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { askedOff, emptyTimeOff } from "../../../../support/internal-time.ts";
import { submittedReport } from "../../../../support/parts.ts";
import {
  decisionAbout,
  fridayEvening,
  lastEventAbout,
  loggedTime,
  makeTicket,
  momentOf,
  submittedSheet,
} from "../../../../support/work.ts";

let cast: Cast;
let ticketId: string;
beforeAll(async () => {
  cast = await makeCast();
  ticketId = (await makeTicket(cast)).id;
});
beforeEach(async () => {
  await emptyTimeOff();
  await db.approverAbsence.deleteMany();
  await db.notification.deleteMany();
});

const call = () => ({ now: fridayEvening, key: randomUUID() });
const typed = (more: Readonly<Record<string, string>> = {}) => ({
  personId: cast.olivia.id,
  deputyId: cast.max.id,
  startsOn: "2026-11-20",
  endsOn: "2026-11-27",
  ...more,
});
const away = async (more = {}, by = cast.olivia) => await enterAbsence.execute(by, typed(more), call());
/** Somebody as they act on a day. */
const on = async (actor: { id: string }, day: string) =>
  (await actorOf(actor.id, momentOf(day, "10:00"))) ?? expect.unreachable();

describe("while an approver is away", () => {
  test("the deputy sees and decides what the approver would, and the record says for whom", async () => {
    valueFrom(await away());
    await loggedTime(cast.tess, ticketId);
    const { id } = await submittedSheet(cast.tess);
    const told = await db.notification.findMany({ where: { href: `/timesheets/${id}` }, select: { personId: true } });
    expect(told.map(({ personId }) => personId).sort()).toEqual([cast.max.id, cast.olivia.id].sort());

    const max = await on(cast.max, "2026-11-20");
    expect((await timesheetsAwaitingMe(max)).map((row) => row.id)).toEqual([id]);
    expect((await timesheetById(max, id))?.id).toBe(id);
    valueFrom(await approveTimesheet.execute(max, await decisionAbout(cast.tess), call()));
    expect(await lastEventAbout(id)).toMatchObject({ actorId: max.id, change: { insteadOf: "Olivia Owens" } });
    expect((await historyOfTimesheet(cast.olivia, id))[0]).toMatchObject({
      actorName: "Max Manager",
      sentence: "approved it for Olivia Owens",
    });
    const sentence = "Max Manager for Olivia Owens approved your timesheet Nov 15–21";
    expect(await db.notification.count({ where: { personId: cast.tess.id, sentence } })).toBe(1);
  });

  test("whoever was told that something waits is told that it does not any more", async () => {
    valueFrom(await away());
    await loggedTime(cast.theo, ticketId);
    await submittedSheet(cast.theo);
    valueFrom(await recallTimesheet.execute(cast.theo, await decisionAbout(cast.theo), call()));
    const asked = await askedOff(cast.theo, { startsOn: "2026-11-24", endsOn: "" });
    const request = { requestId: asked.id, version: String(asked.version) };
    valueFrom(await cancelTimeOff.execute(cast.theo, request, call()));
    for (const { id } of [cast.olivia, cast.max]) {
      const told = await db.notification.findMany({ where: { personId: id, sentence: { startsWith: "Theo Novak" } } });
      expect(told.map(({ sentence }) => sentence.split(" ")[2])).toEqual([
        "submitted",
        "recalled",
        "asks",
        "cancelled",
      ]);
    }
  });

  test("time off too", async () => {
    valueFrom(await away());
    const asked = await askedOff(cast.tess, { startsOn: "2026-11-24", endsOn: "" });
    const max = await on(cast.max, "2026-11-20");
    expect(await timeOffAwaitingMe(max)).toHaveLength(1);
    const { id, version } = await db.timeOffRequest.findUniqueOrThrow({ where: { id: asked.id } });
    valueFrom(await approveTimeOff.execute(max, { requestId: id, version: String(version) }, call()));
    expect(await lastEventAbout(id)).toMatchObject({ change: { insteadOf: "Olivia Owens" } });
  });

  test("expense reports too", async () => {
    valueFrom(await away());
    const { id } = await submittedReport(cast.tess);
    const max = await on(cast.max, "2026-11-20");
    expect((await expenseReportsAwaiting(max)).map((row) => row.id)).toEqual([id]);
    const { version } = await db.expenseReport.findUniqueOrThrow({ where: { id } });
    valueFrom(await approveExpenseReport.execute(max, { reportId: id, version: String(version) }, call()));
    expect(await lastEventAbout(id)).toMatchObject({ change: { insteadOf: "Olivia Owens" } });
  });

  test("nobody approves their own timesheet by standing in for their approver", async () => {
    valueFrom(await away());
    await loggedTime(cast.max, ticketId);
    await submittedSheet(cast.max);
    const max = await on(cast.max, "2026-11-20");
    expect(await timesheetsAwaitingMe(max)).toEqual([]);
    const outcome = await approveTimesheet.execute(max, await decisionAbout(cast.max), call());
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "missing" } });
  });

  test("it begins and ends by itself", async () => {
    valueFrom(await away());
    const standsIn = async (day: string) => (await on(cast.max, day)).standsInFor.map(({ name }) => name);
    expect(await standsIn("2026-11-19")).toEqual([]);
    expect(await standsIn("2026-11-20")).toEqual(["Olivia Owens"]);
    expect(await standsIn("2026-11-27")).toEqual(["Olivia Owens"]);
    expect(await standsIn("2026-11-28")).toEqual([]);
    await db.approverAbsence.updateMany({ data: { endsOn: null } });
    expect(await standsIn("2027-06-01")).toEqual(["Olivia Owens"]);
  });
});

describe("the wrong person", () => {
  test("an administrator enters it for an approver; a manager only for themself, a technician not at all", async () => {
    for (const by of [cast.max, cast.tess]) {
      expect(await away({}, by)).toMatchObject({ ok: false, refusal: { kind: "missing" } });
    }
    valueFrom(await away({}, cast.ada));
    const sentence = "Max Manager decides for you Nov 20 to Nov 27";
    expect(await db.notification.count({ where: { personId: cast.olivia.id, sentence } })).toBe(1);
  });
});

describe("bad input", () => {
  test.each([
    ["an end before the start", { endsOn: "2026-11-19" }, "endsOn", "The last day must not be before the first."],
    [
      "days that are over",
      { startsOn: "2026-11-01", endsOn: "2026-11-02" },
      "endsOn",
      "These days are over. What was decided on them stays as it is.",
    ],
    ["no day", { startsOn: "soon" }, "startsOn", "Choose the first day away."],
  ])("%s", async (_, more, field, message) => {
    expect(await away(more)).toMatchObject({ ok: false, refusal: { fields: { [field]: message } } });
    expect(await db.approverAbsence.count()).toBe(0);
  });

  test("nobody is their own deputy, and a deputy's level must include what is decided", async () => {
    expect(await away({ deputyId: cast.olivia.id })).toMatchObject({ refusal: { kind: "invalid" } });
    expect(await away({ deputyId: cast.tess.id })).toMatchObject({
      refusal: { fields: { deputyId: expect.stringContaining("Tess Turner cannot approve") } },
    });
  });

  test("who approves for nobody needs no deputy, and two deputies at once are one too many", async () => {
    expect(await away({ personId: cast.theo.id }, cast.ada)).toMatchObject({
      refusal: { message: "Theo Novak approves for nobody, so nobody need stand in." },
    });
    valueFrom(await away());
    expect(await away({ deputyId: cast.ada.id, startsOn: "2026-11-27", endsOn: "" })).toMatchObject({
      refusal: { message: "Max Manager stands in already Nov 20 to Nov 27. End that first." },
    });
  });
});

test("the record says who is away when, and who decides", async () => {
  valueFrom(await away({ endsOn: "" }));
  const { id } = await db.approverAbsence.findFirstOrThrow();
  expect(await lastEventAbout(id)).toMatchObject({
    name: "absence.enter",
    actorId: cast.olivia.id,
    change: { person: "Olivia Owens", deputy: "Max Manager", startsOn: "2026-11-20", endsOn: null },
  });
});
