import { randomUUID } from "node:crypto";
import type { Actor } from "#access/actor.ts";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { approveTimesheet } from "#features/time/commands/approve-timesheet.ts";
import { logTime } from "#features/time/commands/log-time.ts";
import { submitTimesheet } from "#features/time/commands/submit-timesheet.ts";
import { columnOfDay, instantAt, parseLocalDate } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { type Cast, valueFrom } from "./cast.ts";

/** A Friday in the middle of a week of timesheets, 17:00 where the cast works. */
export const friday = "2026-11-20";

/** A moment on a day of the cast's clock. */
export function momentOf(day: string, time: string): Date {
  return instantAt(parseDay(day), time, "America/New_York");
}

/** A day, or a failed test. */
export function parseDay(text: string) {
  const day = parseLocalDate(text);
  if (!day) throw new Error(`${text} is no day`);
  return day;
}

/** Friday evening: everything of the week can be written down. */
export const fridayEvening = momentOf(friday, "20:00");

/** A new ticket of Northwind Dental, given to somebody of the cast. */
export async function makeTicket(cast: Cast, technician: Actor = cast.tess, title = "Printer on 2nd floor offline") {
  const priority = await db.ticketPriority.findFirstOrThrow({ where: { isDefault: true } });
  const role = await db.billingRole.findUniqueOrThrow({ where: { name: "Technician" } });
  const input = {
    customerId: cast.northwind.customerId,
    title,
    priorityId: priority.id,
    technicianId: technician.id,
    billingRoleId: role.id,
  };
  const { number } = valueFrom(await createTicket.execute(cast.max, input, { now: momentOf("2026-11-16", "09:00") }));
  return await db.ticket.findUniqueOrThrow({ where: { number } });
}

/** What a technician types: 45 minutes of remote support on Friday. */
export async function typedTime(ticketId: string, more: Readonly<Record<string, string>> = {}) {
  const workType = await db.workType.findUniqueOrThrow({ where: { name: "Remote support" } });
  const role = await db.billingRole.findUniqueOrThrow({ where: { name: "Technician" } });
  return {
    ticketId,
    workedOn: friday,
    worked: "45m",
    workTypeId: workType.id,
    billingRoleId: role.id,
    summary: "Replaced the toner and printed a test page.",
    isBillable: "true",
    ...more,
  };
}

/** Time that somebody wrote down on Friday evening, as it stands in the database. */
export async function loggedTime(actor: Actor, ticketId: string, more: Readonly<Record<string, string>> = {}) {
  const input = await typedTime(ticketId, more);
  const { entryId } = valueFrom(await logTime.execute(actor, input, { now: fridayEvening, key: randomUUID() }));
  return await db.timeEntry.findUniqueOrThrow({ where: { id: entryId } });
}

/** Somebody's timesheet of the week that begins on a day, as it stands in the database. */
export async function sheetOf(actor: Actor, startsOn = "2026-11-15") {
  return await db.timesheet.findUniqueOrThrow({
    where: { personId_startsOn: { personId: actor.id, startsOn: columnOfDay(parseDay(startsOn)) } },
    include: { entries: { orderBy: { createdAt: "asc" } } },
  });
}

/** The last thing that the record says about something. */
export async function lastEventAbout(subjectId: string) {
  return await db.event.findFirstOrThrow({ where: { subjectId }, orderBy: { id: "desc" } });
}

/** Takes all time and all timesheets away, for the next test; the sheets are opened first, because locked time cannot go. */
export async function emptyTimesheets(): Promise<void> {
  await db.timesheet.updateMany({ data: { status: "open", paidAt: null } });
  await db.timeEntry.deleteMany();
  await db.timesheet.deleteMany();
}

const decision = (sheet: { id: string; version: number }) => ({
  timesheetId: sheet.id,
  version: String(sheet.version),
});

/** Somebody's Friday week, submitted. */
export async function submittedSheet(actor: Actor) {
  valueFrom(await submitTimesheet.execute(actor, decision(await sheetOf(actor)), { now: fridayEvening }));
  return await sheetOf(actor);
}

/** Somebody's Friday week, submitted and approved. */
export async function approvedSheet(actor: Actor, approver: Actor) {
  valueFrom(await approveTimesheet.execute(approver, decision(await submittedSheet(actor)), { now: fridayEvening }));
  return await sheetOf(actor);
}

/** A decision about a timesheet as it stands now. */
export async function decisionAbout(actor: Actor) {
  return decision(await sheetOf(actor));
}
