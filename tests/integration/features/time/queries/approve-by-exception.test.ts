import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { amendTime } from "#features/time/commands/amend-time.ts";
import { approveTimesheet } from "#features/time/commands/approve-timesheet.ts";
import { submitTimesheet } from "#features/time/commands/submit-timesheet.ts";
import { remarksInSum } from "#features/time/model/remarks.ts";
import { timesheetById } from "#features/time/queries/timesheet.ts";
import { timesheetsAwaitingMe } from "#features/time/queries/timesheets-awaiting-me.ts";
import { reckonUsualDurations } from "#features/time/reckon-usual-durations.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  emptyTimesheets,
  fridayEvening,
  loggedTime,
  makeTicket,
  momentOf,
  sheetOf,
  submittedSheet,
  typedTime,
} from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("the approver sees which sheet has an outlier, a copied note and time changed after sign-off; a plain one has nothing", async () => {
  const issueType = await db.issueType.findFirstOrThrow();
  const ticket = await makeTicket(cast, cast.theo, "Toner low");
  await db.ticket.update({ where: { id: ticket.id }, data: { issueTypeId: issueType.id } });
  for (let at = 0; at < 20; at++) {
    await loggedTime(cast.theo, ticket.id, { worked: "20m", summary: `Replaced cartridge ${at} and printed a page.` });
  }
  await reckonUsualDurations(fridayEvening);
  await submittedSheet(cast.theo);

  const same = { summary: "Cleaned the rollers and tested." };
  const long = await loggedTime(cast.tess, ticket.id, { worked: "4h", ...same });
  await loggedTime(cast.tess, (await makeTicket(cast)).id, { worked: "20m", ...same });
  await signedFor(ticket.id, long.id);
  const { ticketId: _, ...typed } = await typedTime(ticket.id, { worked: "4h 15m", ...same });
  const amended = { ...typed, entryId: long.id, version: String(long.version) };
  valueFrom(await amendTime.execute(cast.tess, amended, { now: momentOf("2026-11-20", "21:00") }));
  const sheet = await submittedSheet(cast.tess);

  const waiting = await timesheetsAwaitingMe(cast.olivia);
  expect(waiting.map(({ ownerName, remarks }) => [ownerName, [...remarks].sort()])).toEqual([
    [cast.theo.name, []],
    [cast.tess.name, ["1 changed after sign-off", "1 far longer than usual", "2 copied notes"]],
  ]);
  const shown = await timesheetById(cast.olivia, sheet.id);
  expect(shown?.entries.find(({ id }) => id === long.id)).toMatchObject({
    usual: { kind: issueType.name, minutes: 20 },
    isChangedAfterSignOff: true,
  });
});

describe("copied notes are sought in the weeks before, too", () => {
  const note = { summary: "Checked the backup and restored one file." };
  const remarksNow = async () =>
    (await timesheetsAwaitingMe({ ...cast.olivia }))
      .filter(({ ownerName }) => ownerName === cast.tariq.name)
      .map(({ remarks }) => remarks);
  const weekOf = async (startsOn: string) => await sheetOf(cast.tariq, startsOn);

  async function handIn(startsOn: string): Promise<string> {
    const { id, version } = await weekOf(startsOn);
    const asked = { timesheetId: id, version: String(version) };
    valueFrom(await submitTimesheet.execute(cast.tariq, asked, { now: fridayEvening }));
    return id;
  }
  async function approve(startsOn: string): Promise<void> {
    const { id, version } = await weekOf(startsOn);
    const asked = { timesheetId: id, version: String(version) };
    valueFrom(await approveTimesheet.execute(cast.olivia, asked, { now: fridayEvening }));
  }

  beforeEach(emptyTimesheets);

  test("a note of an approved week is found, with where it was written; the kept notes are used and not the entries", async () => {
    const ticket = await makeTicket(cast, cast.tariq, "Nightly backup");
    await loggedTime(cast.tariq, ticket.id, { ...note, workedOn: "2026-11-12" });
    await handIn("2026-11-08");
    expect(await remarksNow()).toEqual([["1 entered days later"]]);
    await approve("2026-11-08");
    await loggedTime(cast.tariq, ticket.id, { summary: "  CHECKED the backup, and restored one file " });
    const id = await handIn("2026-11-15");
    expect(await remarksNow()).toEqual([["1 copied note"]]);
    const shown = await timesheetById({ ...cast.olivia }, id);
    expect(shown?.entries.map(({ copiedFrom }) => copiedFrom)).toEqual([`${ticket.number} on Nov 12`]);
    expect(remarksInSum(shown?.entries ?? [])).toEqual(["1 copied note"]);

    const earlier = await weekOf("2026-11-08");
    const kept = await db.timesheetDigest.findUniqueOrThrow({ where: { timesheetId: earlier.id } });
    expect(kept.notesAt).toEqual(earlier.submittedAt);
    await db.timesheetDigest.update({ where: { timesheetId: earlier.id }, data: { notes: {} } });
    await db.timesheetDigest.updateMany({ where: { timesheetId: id }, data: { version: 0 } });
    expect(await remarksNow()).toEqual([[]]);
  });

  test("a week that nobody looked at is read once and kept; an open one is read each time, somebody else's and a note of long ago never", async () => {
    const ticket = await makeTicket(cast, cast.tariq, "Nightly backup");
    await loggedTime(cast.tariq, ticket.id, { ...note, workedOn: "2026-09-30" });
    await loggedTime(cast.theo, ticket.id, { ...note, workedOn: "2026-11-12" });
    await loggedTime(cast.tariq, ticket.id, note);
    const id = await handIn("2026-11-15");
    expect(await remarksNow()).toEqual([[]]);
    await loggedTime(cast.tariq, ticket.id, { ...note, workedOn: "2026-11-05" });
    const open = await weekOf("2026-11-01");
    await db.timesheetDigest.updateMany({ where: { timesheetId: id }, data: { version: 0 } });
    expect(await remarksNow()).toEqual([["1 copied note"]]);
    expect(await db.timesheetDigest.findUnique({ where: { timesheetId: open.id } })).toBeNull();
    await handIn("2026-11-01");
    await approve("2026-11-01");
    await db.timesheetDigest.deleteMany();
    expect(await remarksNow()).toEqual([["1 copied note"]]);
    expect(await db.timesheetDigest.findUniqueOrThrow({ where: { timesheetId: open.id } })).toMatchObject({
      version: 0,
    });
  });
});

// As the sign-off writes it down; how one is taken is tested where it is at home.
async function signedFor(ticketId: string, recordId: string): Promise<void> {
  await db.signOff.create({
    data: {
      ticketId,
      takenById: cast.tess.id,
      signerName: "Carla Ruiz",
      signedAt: momentOf("2026-11-20", "20:30"),
      timeZone: cast.tess.timeZone,
      document: {},
      documentHash: "0".repeat(64),
      strokes: [],
      lines: { create: { kind: "time", recordId, hash: "0".repeat(64) } },
    },
  });
}
