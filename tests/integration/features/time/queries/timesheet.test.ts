import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { can } from "#access/subject.ts";
import { unbilled } from "#features/internal-time/records.ts";
import { choicesForTime } from "#features/time/queries/choices-for-time.ts";
import { ownEntry } from "#features/time/queries/own-entry.ts";
import { timeOnTicket, workLinesOnTicket } from "#features/time/queries/time-on-ticket.ts";
import { ownTimesheet, timesheetById } from "#features/time/queries/timesheet.ts";
import { timesheetsInList } from "#features/time/queries/timesheets-in-list.ts";
import { addDaysTo, columnOfDay } from "#kernel/calendar.ts";
import { minutes } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../../../support/cast.ts";
import { friday, fridayEvening, loggedTime, makeTicket, parseDay, sheetOf } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof makeTicket>>;
const secret = "The gate code is 4711.";

beforeAll(async () => {
  cast = await makeCast();
  ticket = await makeTicket(cast);
  await loggedTime(cast.tess, ticket.id, { start: "10:00", end: "10:40", worked: "", internalNotes: secret });
  await loggedTime(cast.theo, ticket.id);
});

const everything = { before: undefined, limit: 50 };

describe("who sees which timesheet", () => {
  test("the rows are exactly those that the policy lets each of the cast read", async () => {
    const sheets = await db.timesheet.findMany();
    const approvers = await db.approver.findMany({ where: { kind: "timesheet" } });
    for (const actor of [cast.olivia, cast.ada, cast.max, cast.tess, cast.theo, cast.tariq]) {
      const mayRead = sheets.filter(({ personId }) => {
        const approverIds = approvers.filter((row) => row.personId === personId).map(({ approverId }) => approverId);
        return can(actor, "timesheet.read", { ownerId: personId, approverIds });
      });
      const { rows } = await timesheetsInList(actor, "unapproved", fridayEvening);
      expect(rows.map(({ id }) => id).sort()).toEqual(mayRead.map(({ id }) => id).sort());
      for (const { id } of sheets) {
        expect((await timesheetById(actor, id)) !== undefined).toBe(mayRead.some((sheet) => sheet.id === id));
      }
    }
  });

  test("more than a page has are on the next one, each once", async () => {
    const { id: internalCodeId } = await db.internalTimeCode.findFirstOrThrow({ where: { isRegular: true } });
    const personId = cast.theo.id;
    const days = Array.from({ length: 230 }, (_, week) => columnOfDay(addDaysTo(parseDay("2020-01-05"), week * 7)));
    const sheets = days.map((startsOn) => ({ id: randomUUID(), personId, startsOn, endsOn: startsOn }));
    await db.timesheet.createMany({ data: sheets });
    const entry = {
      personId,
      internalCodeId,
      timeZone: "UTC",
      summary: "",
      createdAt: fridayEvening,
      updatedAt: fridayEvening,
    };
    await db.timeEntry.createMany({
      data: sheets.map((sheet) => ({
        ...entry,
        ...unbilled(minutes(30)),
        timesheetId: sheet.id,
        workedOn: sheet.startsOn,
      })),
    });
    const [first, second] = [
      await timesheetsInList(cast.olivia, "open", fridayEvening),
      await timesheetsInList(cast.olivia, "open", fridayEvening, 2),
    ];
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
    const seen = [...first.rows, ...second.rows];
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(sheets.every(({ id }) => seen.some((row) => row.id === id && row.worked === 30))).toBe(true);
    await db.timeEntry.deleteMany({ where: { timesheetId: { in: sheets.map(({ id }) => id) } } });
    await db.timesheet.deleteMany({ where: { id: { in: sheets.map(({ id }) => id) } } });
  });

  test("an address that is no id finds nothing", async () => {
    expect(await timesheetById(cast.olivia, "1 OR 1=1")).toBeUndefined();
    expect(await ownEntry(cast.tess, randomUUID())).toBeUndefined();
  });

  test("a period without time is an empty timesheet, and looking at it makes none", async () => {
    const before = await db.timesheet.count();
    expect(await ownTimesheet(cast.tariq, parseDay(friday))).toMatchObject({
      id: null,
      status: "open",
      entries: [],
      goal: 1800,
      decidedBy: "Olivia Owens",
    });
    expect(await db.timesheet.count()).toBe(before);
  });

  test("one's own entry can be opened for correcting, another's cannot", async () => {
    const [entry] = (await sheetOf(cast.tess)).entries;
    const id = entry?.id ?? expect.unreachable();
    expect(await ownEntry(cast.tess, id)).toMatchObject({ isOpen: true, typed: { start: "10:00", end: "10:40" } });
    expect(await ownEntry(cast.olivia, id)).toBeUndefined();
  });
});

describe("time on a ticket", () => {
  test("is read by every colleague who sees the ticket; prices only where the timesheet may be seen", async () => {
    const money = (items: Awaited<ReturnType<typeof timeOnTicket>>) =>
      Object.fromEntries(items.map((item) => [item.actorName, (item.figures?.length ?? 0) > 1]));
    const names = [cast.tess.name, cast.theo.name] as const;
    expect(money(await timeOnTicket(cast.tess, ticket.id, everything))).toEqual({
      [names[0]]: true,
      [names[1]]: false,
    });
    expect(money(await timeOnTicket(cast.olivia, ticket.id, everything))).toEqual({
      [names[0]]: true,
      [names[1]]: true,
    });
  });

  test("offers correcting only to the one who wrote it", async () => {
    const items = await timeOnTicket(cast.tess, ticket.id, everything);
    expect(items.map((item) => [item.actorName, item.href !== undefined])).toEqual(
      expect.arrayContaining([
        [cast.tess.name, true],
        [cast.theo.name, false],
      ]),
    );
  });

  test("is not there for whoever does not see the ticket", async () => {
    const blind = { ...cast.tariq, grants: { ...cast.tariq.grants, "ticket.read": "mine" } } as const;
    expect(await timeOnTicket(blind, ticket.id, everything)).toEqual([]);
    expect(await workLinesOnTicket(db, blind, ticket.id)).toEqual([]);
  });

  test("goes to the customer without internal notes and without money", async () => {
    const lines = await workLinesOnTicket(db, cast.tess, ticket.id);
    expect(lines[0]).toEqual({
      id: expect.any(String),
      workedOn: friday,
      start: "10:00",
      end: "10:40",
      workedMinutes: 40,
      workTypeName: "Remote support",
      technicianName: cast.tess.name,
      summary: "Replaced the toner and printed a test page.",
    });
    expect(JSON.stringify(lines)).not.toContain(secret);
  });
});

describe("what is meant when nothing is chosen", () => {
  test("the organization's default work type, then the one used last; never the first of the list", async () => {
    const named = async (name: string) => await db.workType.findUniqueOrThrow({ where: { name } });
    const standard = await db.workType.findFirstOrThrow({ where: { isDefault: true } });
    const travel = await named("Travel");
    await db.workType.update({ where: { id: travel.id }, data: { sort: -1 } });
    expect((await choicesForTime(cast.tariq, ticket.id, fridayEvening)).workTypeId).toBe(standard.id);
    const onSite = await named("On-site support");
    await loggedTime(cast.tariq, ticket.id, { workTypeId: onSite.id });
    // Another moment, because an answer is kept for one request.
    const later = new Date(fridayEvening.getTime() + 1000);
    expect((await choicesForTime(cast.tariq, ticket.id, later)).workTypeId).toBe(onSite.id);
  });

  test("the billing role of the ticket for its technician, one's own default otherwise", async () => {
    const choices = await choicesForTime(cast.tess, ticket.id, fridayEvening);
    expect(choices.billingRoleId).toBe(ticket.billingRoleId);
    expect(choices.periods[0]).toMatchObject({ label: "Nov 15–21", isLocked: false });
  });
});
