import "server-only";
import { touchTicket } from "#features/tickets/records.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import { refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { objectionToCompletedTicket } from "../model/completed-ticket.ts";
import { objectionToDay, removeTimeInput } from "../model/time-entry.ts";
import { lockOwnEntry } from "../records.ts";
import { touchSheet } from "../sheet-records.ts";

/** A technician takes an entry back while its timesheet is open; the record keeps what it said. */
export const removeTime = command({
  name: "time.remove",
  input: removeTimeInput,
  subject: ({ tx, actor, input }) => lockOwnEntry(tx, actor, input.entryId),
  run: async ({ tx, actor, now, input, subject: entry }) => {
    stopIf(objectionToCompletedTicket(actor.desk.timeOnCompleted, "edit", entry.ticket));
    stopIf(objectionToDay(entry.day.facts, actor.desk.locale));
    if (entry.version !== input.version) {
      refuse("conflict", "This entry was changed since you opened it. Look at it again before removing it.");
    }
    await tx.timeEntry.delete({ where: { id: entry.id }, select: { id: true } });

    const worked = minutes(entry.workedMinutes);
    const activity = `${actor.name} removed ${formatDuration(worked)}: ${entry.summary}`;
    await touchTicket(tx, entry.ticketId, now, activity, minutes(-worked));
    await touchSheet(tx, entry.timesheetId);

    return {
      value: { workedOn: entry.workedOn },
      about: { type: "timeEntry", id: entry.id, ticketId: entry.ticketId },
      change: {
        workedOn: entry.workedOn,
        workedMinutes: worked,
        summary: entry.summary,
        internalNotes: entry.internalNotes,
      },
    };
  },
});
