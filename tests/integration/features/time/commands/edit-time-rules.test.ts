import { beforeAll, expect, test } from "vitest";
import { readingOfLine } from "#features/capture/queries/reading-of-line.ts";
import { amendTime } from "#features/time/commands/amend-time.ts";
import { editTimeRules } from "#features/time/commands/edit-time-rules.ts";
import { logTime } from "#features/time/commands/log-time.ts";
import { ownTimesheet } from "#features/time/queries/timesheet.ts";
import { db } from "#server/db.ts";
import { actingAs, type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import {
  friday,
  fridayEvening,
  lastEventAbout,
  loggedTime,
  makeTicket,
  parseDay,
  typedTime,
} from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const reminders = { remindsDaily: "true", remindsAtPeriodEnd: "true", reminderAt: "17:00" };
const summaries = { requiresSummary: "true", minimumSummary: "0" };
const rules = { timeRoundingMinutes: "15", timeOverlaps: "mark", timerAsksAfter: "480", ...summaries, ...reminders };
const version = async () => String((await db.organization.findFirstOrThrow()).version);
const edit = async (more: Readonly<Record<string, string>>, actor = cast.ada) =>
  await editTimeRules.execute(actor, { ...rules, version: await version(), ...more }, { now: fridayEvening });

test("A change acts on entries saved after it", async () => {
  const ticket = await makeTicket(cast);
  const before = await loggedTime(cast.tess, ticket.id, { start: "09:00", end: "09:05", worked: "" });
  valueFrom(await edit({ timeRoundingMinutes: "30", roundsWorkedTime: "true", timeOverlaps: "forbid" }));
  const tess = await actingAs(cast.tess.id);
  const after = await loggedTime(tess, ticket.id, { start: "10:00", end: "10:05", worked: "" });
  expect(before).toMatchObject({ billableMinutes: 15, sheetMinutes: 5 });
  expect(after).toMatchObject({ billableMinutes: 30, sheetMinutes: 30, workedMinutes: 5 });
  expect(await db.timeEntry.findUniqueOrThrow({ where: { id: before.id } })).toEqual(before);
  const { entries } = await ownTimesheet(tess, parseDay(friday));
  expect(entries.map(({ workedMinutes }) => workedMinutes)).toEqual([5, 30]);
  const over = await typedTime(ticket.id, { start: "10:00", end: "10:30", worked: "" });
  expect(refusalFrom(await logTime.execute(tess, over, { now: fridayEvening })).message).toContain("may not overlap");
  valueFrom(await edit({}));
});

test("where overlaps are forbidden, of two that meet at the border of two timesheets at once, one is taken", async () => {
  const [moved, asked] = [
    await makeTicket(cast, cast.tess, "Server moved overnight"),
    await makeTicket(cast, cast.tess, "Alarm in the night"),
  ];
  valueFrom(await edit({ timeOverlaps: "forbid", allowsMidnight: "true" }));
  const tess = await actingAs(cast.tess.id);
  const [saturday, sunday] = await Promise.all([
    typedTime(moved.id, { workedOn: "2026-11-14", start: "23:00", end: "01:00", worked: "" }),
    typedTime(asked.id, { workedOn: "2026-11-15", start: "00:15", end: "00:45", worked: "" }),
  ]);
  for (let round = 0; round < 5; round++) {
    await db.timeEntry.deleteMany({ where: { ticketId: { in: [moved.id, asked.id] } } });
    const both = await Promise.all(
      [saturday, sunday].map((input) => logTime.execute(tess, input, { now: fridayEvening })),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  }
  valueFrom(await edit({}));
});

test("what a summary lacks is advice, until the administrator lets it stop the entry", async () => {
  const ticket = await makeTicket(cast, cast.tess, "Scanner jams");
  const same = { summary: "Cleaned the rollers and tested." };
  const first = await loggedTime(cast.tess, ticket.id, same);
  await loggedTime(cast.tess, ticket.id, same);
  valueFrom(await edit({ noteQualityBlocks: "true" }));
  const tess = await actingAs(cast.tess.id);
  const log = async (summary: string) =>
    await logTime.execute(tess, await typedTime(ticket.id, { summary }), { now: fridayEvening });
  expect(refusalFrom(await log("cleaned the rollers, and tested")).fields).toEqual({
    summary: "This is word for word what you wrote last on this ticket.",
  });
  expect(refusalFrom(await log("Scanner jams")).fields).toHaveProperty("summary");
  valueFrom(await log("Replaced the roller: it feeds again."));
  const { ticketId: _, ...typed } = await typedTime(ticket.id, { summary: "Scanner jams" });
  const amended = { ...typed, entryId: first.id, version: String(first.version) };
  expect(refusalFrom(await amendTime.execute(tess, amended, { now: fridayEvening })).fields).toHaveProperty("summary");
  const asked = { line: `25m ${ticket.number} scanner jams`, ticket: "", from: "", to: "", role: "" };
  const reading = await readingOfLine(tess, asked, fridayEvening);
  expect([reading.missing, reading.saves]).toEqual([
    ["This is the ticket’s title again. Say what you did about it."],
    null,
  ]);
  valueFrom(await edit({}));
});

test("the wrong person gets the answer of what is not there", async () => {
  expect(refusalFrom(await edit({ timeRoundingMinutes: "5" }, cast.max)).kind).toBe("missing");
});

test("an older version, nothing changed, and numbers beyond the limits are refused with a sentence", async () => {
  expect(refusalFrom(await edit({ version: "0", timeRoundingMinutes: "5" })).kind).toBe("conflict");
  expect(refusalFrom(await edit({})).message).toBe("Nothing was changed, so nothing was saved.");
  expect(refusalFrom(await edit({ timeRoundingMinutes: "61" })).fields).toHaveProperty("timeRoundingMinutes");
  expect(refusalFrom(await edit({ minimumSummary: "-1" })).fields).toHaveProperty("minimumSummary");
});

test("the record says what was changed, in words", async () => {
  valueFrom(await edit({ timeRoundingMinutes: "6" }));
  expect(await lastEventAbout(cast.ada.desk.organizationId)).toMatchObject({
    name: "timeRules.edit",
    change: { rounding: { from: "15", to: "6" } },
  });
  valueFrom(await edit({ reminderAt: "16:30", submitText: "I worked these hours." }));
  expect(await lastEventAbout(cast.ada.desk.organizationId)).toMatchObject({
    change: {
      "time of reminders": { from: "17:00", to: "16:30" },
      "what is confirmed with a timesheet": { from: "", to: "I worked these hours." },
    },
  });
  expect(refusalFrom(await edit({ reminderAt: "noon" })).fields).toEqual({
    reminderAt: "A time is written like 17:00.",
  });
  valueFrom(await edit({}));
});
