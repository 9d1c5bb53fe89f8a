import "server-only";
import { lockDay } from "#features/time/records.ts";
import { touchSheet } from "#features/time/sheet-records.ts";
import { formatSpan } from "#kernel/calendar.ts";
import { command } from "#server/command.ts";
import { logInternalTimeInput } from "../model/internal-entry.ts";
import { writtenInternalTime } from "../records.ts";

/** Somebody writes down time that is no ticket's: a meeting, training; it stands on the timesheet of its day. */
export const logInternalTime = command({
  name: "internalTime.log",
  input: logInternalTimeInput,
  subject: async ({ tx, actor, input }) => ({ ownerId: actor.id, day: await lockDay(tx, actor, input.workedOn) }),
  run: async (work) => {
    const { tx, actor, now, input, subject } = work;
    const written = await writtenInternalTime(work, subject.day);
    const entry = await tx.timeEntry.create({
      data: { ...written, personId: actor.id, createdAt: now },
      select: { id: true },
    });
    await touchSheet(tx, subject.day.timesheetId);
    return {
      value: {
        entryId: entry.id,
        workedOn: input.workedOn,
        workedMinutes: written.workedMinutes,
        period: formatSpan(subject.day.facts.period, actor.desk.locale),
      },
      about: { type: "timeEntry", id: entry.id },
      change: { workedOn: input.workedOn, workedMinutes: written.workedMinutes, codeId: input.codeId },
    };
  },
});
