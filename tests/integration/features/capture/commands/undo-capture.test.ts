import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { saveCapture } from "#features/capture/commands/save-capture.ts";
import { undoCapture } from "#features/capture/commands/undo-capture.ts";
import { readingOfLine } from "#features/capture/queries/reading-of-line.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { makeProduct } from "../../../../support/parts.ts";
import { refusalFrom } from "../../../../support/tickets.ts";
import {
  emptyTimesheets,
  fridayEvening,
  lastEventAbout,
  loggedTime,
  makeTicket,
  submittedSheet,
} from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof makeTicket>>;
let captureId: string;

beforeAll(async () => {
  cast = await makeCast();
  ticket = await makeTicket(cast);
});
beforeEach(async () => {
  await emptyTimesheets();
  await db.material.deleteMany();
  await db.expense.deleteMany();
  await loggedTime(cast.tess, ticket.id, { worked: "10m" });
  const { sku } = await makeProduct(cast.max);
  const { saves } = await reading(`25m onsite replaced toner +1 ${sku} 12mi`);
  ({ captureId } = valueFrom(await saveCapture.execute(cast.tess, { capture: saves }, call())));
});

const call = () => ({ now: fridayEvening, key: randomUUID() });
const reading = async (line: string, desk = cast.tess.desk) =>
  await readingOfLine(
    { ...cast.tess, desk },
    { line, ticket: ticket.number, from: "", to: "", role: "" },
    fridayEvening,
  );
const undo = (actor = cast.tess) => undoCapture.execute(actor, { captureId }, call());
const there = async () => [await db.timeEntry.count(), await db.material.count(), await db.expense.count()];

test("one press takes back exactly what the line made, and the record says so", async () => {
  expect(await there()).toEqual([2, 1, 1]);
  valueFrom(await undo());
  expect(await there()).toEqual([1, 0, 0]);
  expect(await db.timeEntry.findFirst()).toMatchObject({ workedMinutes: 10 });
  expect(await db.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).toMatchObject({ number: ticket.number });
  expect(await lastEventAbout(captureId)).toMatchObject({
    name: "capture.undo",
    actorId: cast.tess.id,
    change: { parts: expect.arrayContaining(["25 m"]) },
  });
  expect(refusalFrom(await undo()).message).toBe("This line was taken back already.");
});

test("another's line is missing, and so is one that never was", async () => {
  expect(refusalFrom(await undo(cast.theo)).kind).toBe("missing");
  expect(refusalFrom(await undoCapture.execute(cast.tess, { captureId: randomUUID() })).kind).toBe("missing");
  expect(refusalFrom(await undoCapture.execute(cast.tess, { captureId: "last" })).kind).toBe("invalid");
  expect(await there()).toEqual([2, 1, 1]);
});

test("once a part was changed or removed, or its week is locked, nothing is taken back", async () => {
  const sheet = await submittedSheet(cast.tess);
  expect(refusalFrom(await undo()).fields).toHaveProperty("workedOn");
  await db.timesheet.update({ where: { id: sheet.id }, data: { status: "open" } });
  await db.material.updateMany({ data: { version: 2 } });
  expect(refusalFrom(await undo()).kind).toBe("conflict");
  await db.material.deleteMany();
  expect(refusalFrom(await undo()).kind).toBe("conflict");
  expect(await there()).toEqual([2, 0, 1]);
});

test("on a complete ticket a line warns, or says that no time is taken, as the organization decides", async () => {
  await db.ticket.update({ where: { id: ticket.id }, data: { isOpen: false, completedAt: fridayEvening } });
  const allowed = await reading("25m onsite replaced toner");
  expect(allowed.warnings).toEqual([`${ticket.number} is complete. Its time is saved all the same.`]);
  expect(allowed.saves).not.toBeNull();
  const strict = await reading("25m onsite replaced toner", { ...cast.tess.desk, timeOnCompleted: "prohibit_add" });
  expect(strict.missing.join()).toContain("takes no more time on completed tickets");
  expect(strict.saves).toBeNull();
});
