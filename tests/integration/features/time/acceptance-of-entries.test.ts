// What time entries must do, in the words of the reference on Autotask, as far as no single command's test says it.
import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { thingsInState } from "#features/billing/queries/things-in-state.ts";
import { amendInternalTime } from "#features/internal-time/commands/amend-internal-time.ts";
import { logInternalTime } from "#features/internal-time/commands/log-internal-time.ts";
import { logInternalTimeFor } from "#features/internal-time/commands/log-internal-time-for.ts";
import { removeInternalTime } from "#features/internal-time/commands/remove-internal-time.ts";
import { signOffDraft } from "#features/sign-off/queries/sign-off-draft.ts";
import { amendTime } from "#features/time/commands/amend-time.ts";
import { logTime } from "#features/time/commands/log-time.ts";
import { logTimeFor } from "#features/time/commands/log-time-for.ts";
import { recallTimesheet } from "#features/time/commands/recall-timesheet.ts";
import { removeTime } from "#features/time/commands/remove-time.ts";
import { submitTimesheet } from "#features/time/commands/submit-timesheet.ts";
import type { Outcome } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../../support/cast.ts";
import { internalTime, typedInternal } from "../../../support/internal-time.ts";
import {
  approvedSheet,
  decisionAbout,
  emptyTimesheets,
  friday,
  fridayEvening,
  loggedTime,
  makeTicket,
  momentOf,
  parseDay,
  sheetOf,
  submittedSheet,
  typedTime,
} from "../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof makeTicket>>;
beforeAll(async () => {
  cast = await makeCast();
  ticket = await makeTicket(cast);
});
beforeEach(async () => {
  await emptyTimesheets();
  await db.ticket.updateMany({ data: { workedMinutes: 0 } });
});

const call = (now = fridayEvening) => ({ now, key: randomUUID() });
const saidOf = (outcome: Outcome<unknown>) => (outcome.ok ? "taken" : outcome.refusal.message);
const under = (actor: Actor, rules: Partial<Actor["desk"]["time"]>): Actor => ({
  ...actor,
  desk: { ...actor.desk, time: { ...actor.desk.time, ...rules } },
});

describe("Entry on a submitted or approved sheet is refused with a clear reason (UI and API)", () => {
  test.each([
    ["submitted", "Nov 15–21 is submitted. Recall the timesheet to make changes."],
    ["approved", "Nov 15–21 was approved by Olivia Owens on Nov 20. Ask Olivia Owens to reject it to make changes."],
  ])("%s, by every way in", async (status, reason) => {
    const entry = await loggedTime(cast.tess, ticket.id);
    const meeting = await internalTime(cast.tess);
    if (status === "submitted") await submittedSheet(cast.tess);
    else await approvedSheet(cast.tess, cast.olivia);
    const typed = await typedTime(ticket.id, { worked: "1h" });
    const { ticketId: _, ...changed } = typed;
    const internal = await typedInternal({ worked: "1h" });
    const [seen, seenMeeting] = [entry, meeting].map(({ id, version }) => ({ entryId: id, version: String(version) }));
    const olivia = under(cast.olivia, { proxyEntry: "approvers" });
    const personId = cast.tess.id;
    const outcomes = [
      await logTime.execute(cast.tess, typed, call()),
      await amendTime.execute(cast.tess, { ...changed, ...seen }, call()),
      await removeTime.execute(cast.tess, seen, call()),
      await logTimeFor.execute(olivia, { ...typed, personId }, call()),
      await logInternalTime.execute(cast.tess, internal, call()),
      await amendInternalTime.execute(cast.tess, { ...internal, ...seenMeeting }, call()),
      await removeInternalTime.execute(cast.tess, seenMeeting, call()),
      await logInternalTimeFor.execute(olivia, { ...internal, personId }, call()),
    ];
    expect(outcomes.map(saidOf)).toEqual(outcomes.map(() => reason));
    expect(await db.timeEntry.findMany({ orderBy: { id: "asc" } })).toEqual([entry, meeting]);
  });
});

test("Non-billable entry with show-on-invoice: worth 0 and shown; without: absent; neither is ever ready to bill", async () => {
  const free = { isBillable: "false" };
  const shown = await loggedTime(cast.tess, ticket.id, { ...free, onInvoice: "show" });
  const hidden = await loggedTime(cast.tess, ticket.id, { ...free, onInvoice: "hide" });
  const worthNothing = { amount: 0, billableMinutes: 0, workedMinutes: 45 };
  expect(shown).toMatchObject({ ...worthNothing, showOnInvoice: true });
  expect(hidden).toMatchObject({ ...worthNothing, showOnInvoice: false });
  await approvedSheet(cast.tess, cast.olivia);
  const span = { startsOn: parseDay(friday), endsOn: parseDay(friday) };
  expect((await thingsInState(cast.ada, { span, state: "ready", kind: "time" })).rows).toEqual([]);
});

test("Summary is customer-visible, internal notes never: the sign-off sheet has the one and not the other", async () => {
  await loggedTime(cast.tess, ticket.id, { internalNotes: "The door code is 4711." });
  const draft = JSON.stringify(await signOffDraft(cast.tess, ticket.id));
  expect(draft).toContain("Replaced the toner and printed a test page.");
  expect(draft).not.toContain("4711");
});

describe("What bad input gets: a sentence each, nothing changed", () => {
  // biome-ignore format: a table reads by column
  test.each([
    ["end before start",        { worked: "", start: "14:00", end: "13:00" }, "End must be after start. Work past midnight takes two entries, one for each day."],
    ["25 hours",                { worked: "25h" },                            "A day has 24 hours; write longer work as an entry for each day."],
    ["an entry of 0 minutes",   { worked: "0m" },                             "Time must be at least one minute."],
    ["a clock jumped by an hour", { workedOn: "2026-03-08", worked: "", start: "02:30", end: "04:00" }, "There was no 02:30 on this day: the clocks were set forward. Write the time after it."],
  ])("%s, on a ticket and as internal time", async (_, more, sentence) => {
    expect(saidOf(await logTime.execute(cast.tess, await typedTime(ticket.id, more), call()))).toBe(sentence);
    expect(saidOf(await logInternalTime.execute(cast.tess, await typedInternal(more), call()))).toBe(sentence);
    expect(await db.timeEntry.count()).toBe(0);
    expect(await db.timesheet.count()).toBe(0);
  });

  test("a work type switched off", async () => {
    const { id, name } = await db.workType.create({ data: { name: `Fax ${randomUUID()}`, isActive: false } });
    const typed = await typedTime(ticket.id, { workTypeId: id });
    const sentence = `${name} is switched off. Choose another work type.`;
    expect(saidOf(await logTime.execute(cast.tess, typed, call()))).toBe(sentence);
    expect(await db.timeEntry.count()).toBe(0);
  });

  test("somebody else's sheet looks as if there were none", async () => {
    await loggedTime(cast.tess, ticket.id);
    const asked = await decisionAbout(cast.tess);
    const before = await sheetOf(cast.tess);
    const outcomes = [
      await submitTimesheet.execute(cast.theo, asked, call()),
      await recallTimesheet.execute(cast.max, asked, call()),
      await submitTimesheet.execute(cast.ada, asked, call()),
    ];
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, refusal: { kind: "missing" } });
    expect(await sheetOf(cast.tess)).toEqual(before);
  });

  test("a clock set back by an hour takes nothing from an entry: the minutes that passed count", async () => {
    const night = { workedOn: "2026-11-01", worked: "", start: "00:30", end: "03:00" };
    const entry = await loggedTime(cast.tess, ticket.id, night);
    expect(entry.workedMinutes).toBe(210);
  });
});

describe("Settings act on internal time as on work", () => {
  test("overlaps, future entries, midnight", async () => {
    await loggedTime(cast.tess, ticket.id, { worked: "", start: "10:00", end: "11:00" });
    const log = async (rules: Partial<Actor["desk"]["time"]>, more: Readonly<Record<string, string>>) =>
      saidOf(await logInternalTime.execute(under(cast.tess, rules), await typedInternal(more), call()));
    const over = { worked: "", start: "10:30", end: "10:45" };
    expect(await log({ timeOverlaps: "forbid" }, over)).toBe(
      `You already wrote down 10:00–11:00 on ${ticket.number}. Time may not overlap here.`,
    );
    expect(await log({ timeOverlaps: "mark" }, over)).toBe("taken");
    const tomorrow = { workedOn: "2026-11-21" };
    expect(await log({}, tomorrow)).toBe("Nov 21 is in the future. Write time down once it is worked.");
    expect(await log({ allowsFutureTime: true }, tomorrow)).toBe("taken");
    const night = { workedOn: "2026-11-19", worked: "", start: "23:30", end: "00:30" };
    expect(await log({}, night)).toContain("Work past midnight takes two entries");
    expect(await log({ allowsMidnight: true }, night)).toBe("taken");
  });
});

describe("Settings: time on completed tickets", () => {
  const rule = (timeOnCompleted: Actor["desk"]["timeOnCompleted"]): Actor => ({
    ...cast.tess,
    desk: { ...cast.tess.desk, timeOnCompleted },
  });

  test.each([
    ["allow", { add: "taken", edit: "taken" }],
    ["prohibit_add", { add: "takes no more time on completed tickets", edit: "taken" }],
    [
      "prohibit_add_and_edit",
      { add: "takes no more time on completed tickets", edit: "keeps time on completed tickets as it is" },
    ],
  ] as const)("%s", async (timeOnCompleted, expected) => {
    const done = await makeTicket(cast, cast.tess, "Done already");
    const entry = await loggedTime(cast.tess, done.id);
    const complete = await db.ticketStatus.findFirstOrThrow({ where: { stage: "complete" } });
    await db.ticket.update({
      where: { id: done.id },
      data: { statusId: complete.id, isOpen: false, completedAt: fridayEvening },
    });
    const typed = await typedTime(done.id, { worked: "1h" });
    const { ticketId: _, ...changed } = typed;
    const actor = rule(timeOnCompleted);
    const seen = { entryId: entry.id, version: String(entry.version) };
    expect(saidOf(await logTime.execute(actor, typed, call()))).toContain(expected.add);
    expect(saidOf(await amendTime.execute(actor, { ...changed, ...seen }, call()))).toContain(expected.edit);
  });
});

test("Each entry knows when it was worked and when it was written down, also by whom for somebody else", async () => {
  const later = momentOf("2026-11-21", "09:00");
  const typed = { ...(await typedTime(ticket.id)), personId: cast.tess.id };
  await logTimeFor.execute(under(cast.olivia, { proxyEntry: "approvers" }), typed, call(later));
  expect((await sheetOf(cast.tess)).entries).toMatchObject([
    { workedOn: new Date(friday), createdAt: later, enteredById: cast.olivia.id },
  ]);
});
