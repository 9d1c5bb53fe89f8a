import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { saveCapture } from "#features/capture/commands/save-capture.ts";
import { undoCapture } from "#features/capture/commands/undo-capture.ts";
import { lastLine } from "#features/capture/queries/last-line.ts";
import { readingOfLine } from "#features/capture/queries/reading-of-line.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { fridayEvening, makeTicket } from "../../../../support/work.ts";

let cast: Cast;
let ticket: Awaited<ReturnType<typeof makeTicket>>;

beforeAll(async () => {
  cast = await makeCast();
  ticket = await makeTicket(cast);
});

const minutesLater = (minutes: number) => new Date(fridayEvening.getTime() + minutes * 60_000);

test("what was saved just now is offered to be taken back, only to whoever saved it, and for a quarter of an hour", async () => {
  expect(await lastLine(cast.tess, fridayEvening)).toBeUndefined();
  const asked = { line: "25m onsite replaced toner", ticket: ticket.number, from: "", to: "", role: "" };
  const { saves } = await readingOfLine(cast.tess, asked, fridayEvening);
  const call = { now: fridayEvening, key: randomUUID() };
  const { captureId } = valueFrom(await saveCapture.execute(cast.tess, { capture: saves }, call));
  const saved = { captureId, number: ticket.number, parts: ["25 m"], isTakenBack: false };
  expect(await lastLine(cast.tess, minutesLater(14))).toEqual(saved);
  expect(await lastLine(cast.theo, minutesLater(14))).toBeUndefined();
  expect(await lastLine(cast.tess, minutesLater(16))).toBeUndefined();
  valueFrom(await undoCapture.execute(cast.tess, { captureId }, { now: minutesLater(2) }));
  expect(await lastLine(cast.tess, minutesLater(3))).toEqual({ ...saved, isTakenBack: true });
});
