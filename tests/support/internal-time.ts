import { randomUUID } from "node:crypto";
import type { Actor } from "#access/actor.ts";
import { logInternalTime } from "#features/internal-time/commands/log-internal-time.ts";
import { requestTimeOff } from "#features/internal-time/commands/request-time-off.ts";
import { db } from "#server/db.ts";
import { valueFrom } from "./cast.ts";
import { friday, fridayEvening } from "./work.ts";

/** A kind of internal time that ships with the desk, by its short form. */
export const codeOf = (code: string) => db.internalTimeCode.findUniqueOrThrow({ where: { code } });

/** On Friday evening, once. */
export const onFriday = () => ({ now: fridayEvening, key: randomUUID() });

/** What somebody types: half an hour of an internal meeting on Friday. */
export async function typedInternal(more: Readonly<Record<string, string>> = {}, code = "MEET") {
  return { codeId: (await codeOf(code)).id, workedOn: friday, worked: "30m", summary: "Weekly", ...more };
}

/** Internal time that somebody wrote down on Friday evening, as it stands in the database. */
export async function internalTime(actor: Actor, more: Readonly<Record<string, string>> = {}) {
  const { entryId } = valueFrom(await logInternalTime.execute(actor, await typedInternal(more), onFriday()));
  return await db.timeEntry.findUniqueOrThrow({ where: { id: entryId } });
}

/** What somebody types who wants Thanksgiving week off, Monday to Wednesday. */
export async function typedTimeOff(more: Readonly<Record<string, string>> = {}, code = "VAC") {
  return { codeId: (await codeOf(code)).id, startsOn: "2026-11-23", endsOn: "2026-11-25", ...more };
}

/** A request for time off as it stands in the database. */
export async function askedOff(actor: Actor, more: Readonly<Record<string, string>> = {}, code = "VAC") {
  const { requestId } = valueFrom(await requestTimeOff.execute(actor, await typedTimeOff(more, code), onFriday()));
  return await requestNamed(requestId);
}

/** A request as it stands now. */
export const requestNamed = (id: string) =>
  db.timeOffRequest.findUniqueOrThrow({
    where: { id },
    include: { days: { orderBy: { day: "asc" } }, timeEntries: true },
  });

/** A decision about a request as it was seen. */
export const seen = ({ id, version }: { id: string; version: number }) => ({
  requestId: id,
  version: String(version),
});

/** Takes all time off, all time and all timesheets away, for the next test. */
export async function emptyTimeOff(): Promise<void> {
  await db.timesheet.updateMany({ data: { status: "open", paidAt: null } });
  await db.timeEntry.deleteMany();
  await db.timeOffRequest.deleteMany();
  await db.timeOffAllowance.deleteMany();
  await db.timesheet.deleteMany();
  await db.internalTimeCode.updateMany({ data: { yearlyAllowance: null, isActive: true } });
}
