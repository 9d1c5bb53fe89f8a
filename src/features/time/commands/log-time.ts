import "server-only";
import { lockTicket, touchTicket } from "#features/tickets/records.ts";
import { formatSpan } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { objectionToCompletedTicket } from "../model/completed-ticket.ts";
import { logTimeInput } from "../model/time-entry.ts";
import { lockDay, markFirstResponse, writtenEntry } from "../records.ts";
import { touchSheet } from "../sheet-records.ts";
import { endTimer } from "../timer-records.ts";

/** A technician writes down work done on a ticket; it stands on the timesheet of its day by itself. */
export const logTime = command({
  name: "time.log",
  input: logTimeInput,
  subject: async ({ tx, actor, input }) => {
    const day = await lockDay(tx, actor, input.workedOn);
    return { ownerId: actor.id, day, ticket: await lockTicket(tx, actor, input.ticketId) };
  },
  run: async ({ tx, actor, now, input, subject: { day, ticket } }) => {
    stopIf(objectionToCompletedTicket(actor.desk.timeOnCompleted, "add", ticket));
    const written = await writtenEntry({ tx, actor, now, input }, day);
    const entry = await tx.timeEntry.create({
      data: { ...written, ticketId: ticket.id, personId: actor.id, createdAt: now },
      select: { id: true },
    });

    const { workedMinutes } = written;
    const activity = `${actor.name} logged ${formatDuration(workedMinutes)}: ${input.summary}`;
    await touchTicket(tx, ticket.id, now, activity, workedMinutes);
    await markFirstResponse(tx, ticket.id, now);
    await touchSheet(tx, day.timesheetId);
    if (input.timerId) await endTimer(tx, actor, input.timerId, ticket.id);

    return {
      value: { entryId: entry.id, workedMinutes, period: formatSpan(day.facts.period, actor.desk.locale) },
      about: { type: "timeEntry", id: entry.id, ticketId: ticket.id },
      change: { workedOn: input.workedOn, workedMinutes, billableMinutes: written.billableMinutes },
    };
  },
});
