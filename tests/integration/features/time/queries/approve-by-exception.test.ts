import { beforeAll, expect, test } from "vitest";
import { amendTime } from "#features/time/commands/amend-time.ts";
import { timesheetById } from "#features/time/queries/timesheet.ts";
import { timesheetsAwaitingMe } from "#features/time/queries/timesheets-awaiting-me.ts";
import { reckonUsualDurations } from "#features/time/reckon-usual-durations.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import {
  fridayEvening,
  loggedTime,
  makeTicket,
  momentOf,
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
