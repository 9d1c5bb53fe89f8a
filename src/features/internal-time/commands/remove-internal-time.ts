import "server-only";
import { objectionToDay } from "#features/time/model/time-entry.ts";
import { touchSheet } from "#features/time/sheet-records.ts";
import { refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { removeInternalTimeInput } from "../model/internal-entry.ts";
import { lockOwnInternalTime } from "../records.ts";

/** Somebody takes internal time back while its timesheet is open; the record keeps what it said. */
export const removeInternalTime = command({
  name: "internalTime.remove",
  input: removeInternalTimeInput,
  subject: ({ tx, actor, input }) => lockOwnInternalTime(tx, actor, input.entryId),
  run: async ({ tx, actor, input, subject: entry }) => {
    stopIf(objectionToDay(entry.day.facts, actor.desk.locale));
    if (entry.version !== input.version) {
      refuse("conflict", "This entry was changed since you opened it. Look at it again before removing it.");
    }
    await tx.timeEntry.delete({ where: { id: entry.id }, select: { id: true } });
    await touchSheet(tx, entry.timesheetId);
    const { workedOn, workedMinutes, codeId, summary } = entry;
    return {
      value: { workedOn },
      about: { type: "timeEntry", id: entry.id },
      change: { workedOn, workedMinutes, codeId, summary },
    };
  },
});
