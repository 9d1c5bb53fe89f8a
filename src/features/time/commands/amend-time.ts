import "server-only";
import { touchTicket } from "#features/tickets/records.ts";
import { dayOfColumn } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import { Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { objectionToCompletedTicket } from "../model/completed-ticket.ts";
import { changesOfEntry, entryAsTyped } from "../model/entry-changes.ts";
import { amendTimeInput, objectionToDay } from "../model/time-entry.ts";
import { lockOwnEntry, writtenEntry } from "../records.ts";
import { touchSheet } from "../sheet-records.ts";

/** A technician corrects an entry while its timesheet is open; it may move to another day, never to another ticket. */
export const amendTime = command({
  name: "time.amend",
  input: amendTimeInput,
  subject: ({ tx, actor, input }) => lockOwnEntry(tx, actor, input.entryId, input.workedOn),
  run: async ({ tx, actor, now, input, subject: entry }) => {
    stopIf(objectionToCompletedTicket(actor.desk.timeOnCompleted, "edit", entry.ticket));
    stopIf(objectionToDay(entry.day.facts, actor.desk.locale));
    if (entry.version !== input.version) {
      throw new Refused({
        kind: "conflict",
        message: "This entry was changed since you opened it. Compare, then save again.",
        theirs: { ...entryAsTyped(entry), version: String(entry.version) },
      });
    }
    const written = await writtenEntry({ tx, actor, now, input }, entry.target, entry);
    await tx.timeEntry.update({
      where: { id: entry.id },
      data: { ...written, version: { increment: 1 } },
      select: { id: true },
    });

    const { workedMinutes } = written;
    const activity = `${actor.name} corrected time to ${formatDuration(workedMinutes)}: ${input.summary}`;
    await touchTicket(tx, entry.ticketId, now, activity, minutes(workedMinutes - entry.workedMinutes));
    await touchSheet(tx, entry.timesheetId);
    if (written.timesheetId !== entry.timesheetId) await touchSheet(tx, written.timesheetId);

    return {
      value: { workedOn: input.workedOn },
      about: { type: "timeEntry", id: entry.id, ticketId: entry.ticketId },
      change: changesOfEntry(entry, { ...written, workedOn: dayOfColumn(written.workedOn) }),
    };
  },
});
