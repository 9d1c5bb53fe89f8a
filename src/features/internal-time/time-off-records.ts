import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { objectionToDay } from "#features/time/model/time-entry.ts";
import { lockDay } from "#features/time/records.ts";
import { approversOf, touchSheet } from "#features/time/sheet-records.ts";
import { columnOfDay, dayOfColumn, formatDay } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import { missing, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import type { DayOff } from "./model/days-off.ts";
import { unbilled } from "./records.ts";

const requestColumns = {
  id: true,
  personId: true,
  codeId: true,
  startsOn: true,
  endsOn: true,
  status: true,
  version: true,
  code: { select: { name: true } },
  person: { select: { name: true, email: true, timeZone: true } },
  days: { select: { day: true, minutes: true }, orderBy: { day: "asc" } },
} as const;

/** A request, locked until the command ends, with who decides about it; refuses as missing what the actor may not see. */
export async function lockRequest(tx: Tx, actor: Actor, requestId: string) {
  await tx.$executeRaw`SELECT 1 FROM time_off_request WHERE id = ${requestId}::uuid FOR UPDATE`;
  const where = { AND: [{ id: requestId }, visible.timeOffRequests(actor)] };
  const row = await tx.timeOffRequest.findFirst({ where, select: requestColumns });
  if (!row) throw new Refused(missing);
  const approvers = await approversOf(tx, row.personId);
  return {
    ...row,
    startsOn: dayOfColumn(row.startsOn),
    endsOn: dayOfColumn(row.endsOn),
    days: row.days.map((off): DayOff => ({ day: dayOfColumn(off.day), minutes: minutes(off.minutes) })),
    ownerId: row.personId,
    approvers,
    approverIds: approvers.map(({ id }) => id),
  };
}

/** What of a request stands on timesheets. */
interface OnSheets {
  readonly id: string;
  readonly personId: string;
  readonly codeId: string;
  readonly timeZone: string;
  readonly days: readonly DayOff[];
}

/** Puts approved time off on the timesheets of its days; refuses when one of them is locked or a day would have more than 24 hours. */
export async function putOnSheets(tx: Tx, actor: Actor, now: Date, off: OnSheets): Promise<void> {
  const { locale } = actor.desk;
  for (const { day, minutes: worked } of off.days) {
    const { timesheetId, facts } = await lockDay(tx, { id: off.personId, desk: actor.desk }, day);
    stopIf(atTheRequest(objectionToDay(facts, locale)));
    if (facts.alreadyLogged + worked > 1440) {
      const there = formatDuration(facts.alreadyLogged);
      refuse("rule", `${formatDay(day, locale)} already has ${there}; with this it would have more than 24 hours.`);
    }
    await tx.timeEntry.create({
      data: {
        ...unbilled(worked),
        timesheetId,
        personId: off.personId,
        ...(actor.id === off.personId ? {} : { enteredById: actor.id }),
        internalCodeId: off.codeId,
        timeOffRequestId: off.id,
        workedOn: columnOfDay(day),
        timeZone: off.timeZone,
        summary: "",
        createdAt: now,
        updatedAt: now,
      },
      select: { id: true },
    });
    await touchSheet(tx, timesheetId);
  }
}

/** Takes time off from the timesheets of its days; refuses when one of them is locked. */
export async function takeOffSheets(tx: Tx, actor: Actor, off: Pick<OnSheets, "id" | "personId" | "days">) {
  const sheets = new Set<string>();
  for (const { day } of off.days) {
    const { timesheetId, facts } = await lockDay(tx, { id: off.personId, desk: actor.desk }, day);
    stopIf(atTheRequest(objectionToDay(facts, actor.desk.locale)));
    sheets.add(timesheetId);
  }
  await tx.timeEntry.deleteMany({ where: { timeOffRequestId: off.id } });
  for (const sheet of sheets) await touchSheet(tx, sheet);
}

// The request has no field for the day of an entry.
const atTheRequest = (objection: ReturnType<typeof objectionToDay>) =>
  objection && { kind: "rule" as const, message: objection.message };
