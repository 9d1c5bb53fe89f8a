import "server-only";
import { objectionToDay } from "#features/time/model/time-entry.ts";
import { touchSheet } from "#features/time/sheet-records.ts";
import { refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { amendInternalTimeInput } from "../model/internal-entry.ts";
import { lockOwnInternalTime, writtenInternalTime } from "../records.ts";

/** Somebody corrects internal time while its timesheet is open; it may move to another day. */
export const amendInternalTime = command({
  name: "internalTime.amend",
  input: amendInternalTimeInput,
  subject: ({ tx, actor, input }) => lockOwnInternalTime(tx, actor, input.entryId, input.workedOn),
  run: async ({ tx, actor, now, input, subject: entry }) => {
    stopIf(objectionToDay(entry.day.facts, actor.desk.locale));
    if (entry.version !== input.version) {
      refuse("conflict", "This entry was changed since you opened it. Look at it again before changing it.");
    }
    const written = await writtenInternalTime({ tx, actor, now, input }, entry.target, entry);
    await tx.timeEntry.update({
      where: { id: entry.id },
      data: { ...written, version: { increment: 1 } },
      select: { id: true },
    });
    await touchSheet(tx, entry.timesheetId);
    if (written.timesheetId !== entry.timesheetId) await touchSheet(tx, written.timesheetId);
    return {
      value: { workedOn: input.workedOn },
      about: { type: "timeEntry", id: entry.id },
      change: {
        workedOn: { from: entry.workedOn, to: input.workedOn },
        workedMinutes: { from: entry.workedMinutes, to: written.workedMinutes },
        codeId: { from: entry.codeId, to: input.codeId },
        summary: { from: entry.summary, to: input.summary },
      },
    };
  },
});
