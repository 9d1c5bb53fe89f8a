import "server-only";
import { randomUUID } from "node:crypto";
import { can } from "#access/subject.ts";
import { writeExpense } from "#features/expenses/new-expense-records.ts";
import { lockReportOfDay } from "#features/expenses/report-records.ts";
import { putOnTicket } from "#features/materials/records.ts";
import { lockAhead } from "#features/materials/taken.ts";
import { lockTicket } from "#features/tickets/records.ts";
import { lockDay, logEntry } from "#features/time/records.ts";
import { parseLocalDate } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { saveCaptureInput } from "../model/capture-input.ts";
import type { Made } from "../model/made.ts";
import { asPart } from "../records.ts";

/** What was written in one line becomes time, materials and mileage on a ticket: all of it, or none. */
export const saveCapture = command({
  name: "capture.save",
  input: saveCaptureInput,
  // The same order as everywhere: timesheet, expense report, ticket.
  subject: async ({ tx, actor, input: { capture } }) => {
    const day = capture.time ? await lockDay(tx, actor, capture.time.workedOn) : undefined;
    const drivenOn = parseLocalDate(capture.mileage?.spentOn ?? "");
    if (drivenOn) await lockReportOfDay(tx, actor, drivenOn);
    return { ownerId: actor.id, day, ticket: await lockTicket(tx, actor, capture.ticketId) };
  },
  run: async ({ tx, actor, now, input: { capture }, subject: { day, ticket } }) => {
    const work = { tx, actor, now };
    const { time, materials, mileage } = capture;
    const own = { ownerId: actor.id };
    if (!time && materials.length === 0 && !mileage) refuse("rule", "The line says nothing that could be saved.");
    if (time && !can(actor, "time.log", own)) refuse("forbidden", "Time: you may not log time. Nothing was saved.");
    if (materials.length > 0 && !can(actor, "material.add", ticket)) {
      refuse("forbidden", "Material: you may not add materials to this ticket. Nothing was saved.");
    }
    if (mileage && !can(actor, "expense.add", own)) {
      refuse("forbidden", "Mileage: you may not write down expenses. Nothing was saved.");
    }
    const entry =
      time && day
        ? await asPart(work, { event: "time.log", word: "Time" }, () => logEntry({ ...work, input: time }, day, ticket))
        : undefined;
    const names: string[] = [];
    const materialIds: string[] = [];
    await lockAhead(
      work,
      materials.map(({ productId }) => productId).filter((id) => id !== ""),
      "",
    );
    for (const material of materials) {
      const { value } = await asPart(work, { event: "material.add", word: "Material" }, () =>
        putOnTicket({ ...work, input: material }, ticket),
      );
      names.push(value.name);
      materialIds.push(value.id);
    }
    const driven = mileage
      ? await asPart(work, { event: "expense.add", word: "Mileage" }, () =>
          writeExpense({ ...work, input: { ...mileage, ticketId: ticket.id, ticketNumber: "", customerId: "" } }),
        )
      : undefined;
    const parts = [
      ...(entry ? [formatDuration(entry.value.workedMinutes)] : []),
      ...names,
      ...(driven ? [`${driven.value.name}, ${driven.value.amount}`] : []),
    ];
    const captureId = randomUUID();
    const made: Made = {
      entryIds: entry?.value.entryIds ?? [],
      materialIds,
      expense: driven && mileage ? { id: driven.value.id, spentOn: mileage.spentOn } : null,
    };
    return {
      value: { number: ticket.number, parts, captureId },
      about: { type: "capture", id: captureId, ticketId: ticket.id },
      change: { parts, made: { ...made } },
    };
  },
});
