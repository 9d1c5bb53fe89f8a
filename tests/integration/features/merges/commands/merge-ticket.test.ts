import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { mergeTicket } from "#features/merges/commands/merge-ticket.ts";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { reopenTicket } from "#features/tickets/commands/reopen-ticket.ts";
import { logTime } from "#features/time/commands/log-time.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { addedExpense, addedMaterial } from "../../../../support/parts.ts";
import { lakeside, refusalFrom, reported, ticketNow } from "../../../../support/tickets.ts";
import {
  approvedSheet,
  emptyTimesheets,
  fridayEvening,
  loggedTime,
  sheetOf,
  submittedSheet,
  typedTime,
} from "../../../../support/work.ts";

let cast: Cast;
let source: Awaited<ReturnType<typeof reported>>;
let destination: Awaited<ReturnType<typeof reported>>;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  await emptyTimesheets();
  source = await reported(cast, { title: "Printer is offline again", description: "Second call of Carla." });
  destination = await reported(cast);
});

const merge = (from: { id: string }, into: { id: string }, actor: Actor = cast.tess) =>
  mergeTicket.execute(actor, { ticketId: from.id, intoId: into.id }, { now: fridayEvening });

const notesOn = (ticketId: string) =>
  db.ticketNote.findMany({ where: { ticketId }, orderBy: { id: "asc" }, include: { noteType: true } });

test("Merge closes source, writes both locked system notes, moves notes/time/attachments to the destination; refused for Problem/Change, for posted items, across organizations.", async () => {
  const note = { ticketId: source.id, visibility: "internal", body: "Carla called twice." };
  const { id: noteId } = valueFrom(await addNote.execute(cast.max, note));
  const entry = await loggedTime(cast.tess, source.id);
  await loggedTime(cast.theo, destination.id, { worked: "30m" });
  const attachment = await attached(source.id);

  expect(valueFrom(await merge(source, destination))).toEqual({ number: destination.number });

  expect(await ticketNow(source.id)).toMatchObject({
    isOpen: false,
    status: { name: "Complete" },
    completedAt: fridayEvening,
    completedById: cast.tess.id,
    mergedIntoId: destination.id,
    workedMinutes: 0,
  });
  expect(await ticketNow(destination.id)).toMatchObject({ status: { name: "New" }, isOpen: true, workedMinutes: 75 });
  expect(await notesOn(source.id)).toMatchObject([
    {
      isLocked: true,
      visibility: "internal",
      title: `Merged into ${destination.number}`,
      noteType: { name: "Merged" },
    },
  ]);
  expect(await notesOn(destination.id)).toMatchObject([
    { id: noteId, isLocked: false, body: "Carla called twice." },
    { isLocked: true, visibility: "internal", title: `Absorbed ${source.number}`, noteType: { name: "Absorbed" } },
    { isLocked: true, visibility: "internal", title: source.number, body: "Second call of Carla." },
  ]);
  expect(await db.timeEntry.findUniqueOrThrow({ where: { id: entry.id } })).toMatchObject({
    ticketId: destination.id,
    timesheetId: entry.timesheetId,
    workedMinutes: 45,
  });
  expect(await db.attachment.findUniqueOrThrow({ where: { id: attachment } })).toMatchObject({
    ticketId: destination.id,
  });

  for (const type of ["problem", "change_request"]) {
    const fixed = await reported(cast, { type });
    expect(refusalFrom(await merge(fixed, destination)).message).toMatch(/which cannot be merged away/);
    valueFrom(await merge(await reported(cast), fixed));
  }
  await submittedSheet(cast.tess);
  expect(refusalFrom(await merge(destination, await reported(cast))).message).toMatch(
    /1 time entry stands on a timesheet that is submitted or approved/,
  );
  const theirs = await lakeside();
  const elsewhere = await reported(cast, { customerId: theirs.id });
  expect(refusalFrom(await merge(await reported(cast), elsewhere)).message).toMatch(
    /Only tickets of one customer can be merged/,
  );
});

test("materials, expenses, the checklist, contacts, followers and timers move too", async () => {
  await addedMaterial(cast.tess, source.id);
  await addedExpense(cast.tess, { ticketId: source.id });
  await db.checklistItem.create({ data: { ticketId: destination.id, position: 1, text: "Call back" } });
  await db.checklistItem.create({ data: { ticketId: source.id, position: 1, text: "Order toner" } });
  await db.ticket.update({ where: { id: source.id }, data: { contactId: cast.northwind.contactId } });
  for (const ticketId of [source.id, destination.id]) {
    await db.ticketFollower.create({ data: { ticketId, personId: cast.max.id } });
    await db.timer.create({
      data: { ticketId, personId: cast.theo.id, startedAt: fridayEvening, pausedAt: fridayEvening, elapsedSeconds: 60 },
    });
  }
  await db.ticketFollower.create({ data: { ticketId: source.id, personId: cast.tariq.id } });
  await db.timer.create({
    data: { ticketId: source.id, personId: cast.tariq.id, startedAt: fridayEvening, runningSince: fridayEvening },
  });

  valueFrom(await merge(source, destination));

  const after = await db.ticket.findUniqueOrThrow({
    where: { id: destination.id },
    include: {
      _count: { select: { materials: true, expenses: true } },
      checklist: { orderBy: { position: "asc" } },
      additionalContacts: true,
      followers: true,
      timers: { orderBy: { elapsedSeconds: "asc" } },
    },
  });
  expect(after._count).toEqual({ materials: 1, expenses: 1 });
  expect(after.checklist.map(({ text, position }) => [text, position])).toEqual([
    ["Call back", 1],
    ["Order toner", 2],
  ]);
  expect(after.additionalContacts.map(({ contactId }) => contactId)).toEqual([cast.northwind.contactId]);
  expect(after.followers.map(({ personId }) => personId).sort()).toEqual([cast.max.id, cast.tariq.id].sort());
  expect(after.timers).toMatchObject([
    { personId: cast.tariq.id, elapsedSeconds: 0 },
    { personId: cast.theo.id, elapsedSeconds: 120 },
  ]);
  expect(await db.timer.count({ where: { ticketId: source.id } })).toBe(0);
});

test("the wrong person gets the answer of a ticket that is not there, for either ticket", async () => {
  for (const theo of [limited(cast.theo, mineOnly), limited(cast.theo, { "ticket.merge": "none" })]) {
    expect(refusalFrom(await merge(source, destination, theo)).kind).toBe("missing");
  }
  const mine = limited(cast.theo, { "ticket.merge": "mine" });
  const role = await db.billingRole.findFirstOrThrow({ where: { name: "Technician" } });
  await db.ticket.update({
    where: { id: source.id },
    data: { technicianId: cast.theo.id, billingRoleId: role.id },
  });
  expect(refusalFrom(await merge(source, destination, mine)).kind).toBe("missing");
});

test("refused: itself, twice, into a merged one, approved time, signed work", async () => {
  expect(refusalFrom(await merge(source, source)).message).toMatch(/into itself/);
  valueFrom(await merge(source, destination));
  expect(refusalFrom(await merge(source, await reported(cast))).message).toBe(
    `${source.number} was merged into ${destination.number} already.`,
  );
  expect(refusalFrom(await merge(await reported(cast), source)).message).toMatch(
    `Merge into ${destination.number} instead`,
  );
  const worked = await reported(cast);
  await loggedTime(cast.theo, worked.id);
  await approvedSheet(cast.theo, cast.olivia);
  expect(refusalFrom(await merge(worked, destination)).message).toMatch(/submitted or approved/);
  const signed = await reported(cast);
  await db.signOff.create({
    data: {
      ticketId: signed.id,
      takenById: cast.tess.id,
      signerName: "Carla Ruiz",
      timeZone: "UTC",
      document: {},
      documentHash: "0".repeat(64),
      strokes: [],
    },
  });
  expect(refusalFrom(await merge(signed, destination)).message).toMatch(/has signed work/);
});

test("a merged ticket is not reopened", async () => {
  valueFrom(await merge(source, destination));
  expect(refusalFrom(await reopenTicket.execute(cast.tess, { ticketId: source.id })).message).toMatch(
    `Work on ${destination.number}.`,
  );
});

test("two merges at once: one of them happens", async () => {
  const third = await reported(cast);
  const outcomes = await Promise.all([merge(source, destination), merge(source, third, cast.theo)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("A into B and B into A at once: one of them happens, and nothing is lost", async () => {
  await loggedTime(cast.tess, source.id);
  await loggedTime(cast.theo, destination.id);
  const outcomes = await Promise.all([merge(source, destination), merge(destination, source, cast.theo)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const [left] = await db.ticket.findMany({
    where: { id: { in: [source.id, destination.id] }, mergedIntoId: null },
  });
  expect(left?.workedMinutes).toBe(90);
  expect(await db.timeEntry.count({ where: { ticketId: left?.id ?? "" } })).toBe(2);
});

test("time that is logged while a ticket is merged away is not lost", async () => {
  const input = await typedTime(source.id);
  const [, logged] = await Promise.all([
    merge(source, destination),
    logTime.execute(cast.theo, input, { now: fridayEvening }),
  ]);
  expect(logged.ok).toBe(true);
  const [{ total } = { total: 0 }] = await db.$queryRaw<{ total: number }[]>`
    SELECT sum(worked_minutes)::int AS total FROM ticket WHERE id IN (${source.id}::uuid, ${destination.id}::uuid)`;
  expect(total).toBe(45);
});

test("the record it leaves, on both; and the sheets show other numbers now", async () => {
  await loggedTime(cast.tess, source.id);
  const before = await sheetOf(cast.tess);
  valueFrom(await merge(source, destination));
  expect((await sheetOf(cast.tess)).version).toBe(before.version + 1);
  const told = await db.event.findMany({
    where: { name: "ticket.merge", subjectId: { in: [source.id, destination.id] } },
  });
  expect(told.map(({ change }) => change)).toEqual(
    expect.arrayContaining([
      { absorbed: source.number, moved: "1 time entry" },
      {
        into: destination.number,
        moved: "1 time entry",
        status: { from: "New", to: "Complete" },
      },
    ]),
  );
});

async function attached(ticketId: string): Promise<string> {
  const { id } = await db.attachment.create({
    data: {
      ticketId,
      name: "screen.png",
      mediaType: "image/png",
      bytes: 10,
      sha256: "0".repeat(64),
      storageKey: `test/${ticketId}`,
      visibility: "internal",
    },
  });
  return id;
}
