import "server-only";
import { lockTicket } from "#features/tickets/records.ts";
import { command } from "#server/command.ts";
import { logTimeInput } from "../model/time-entry.ts";
import { lockDay, logEntry } from "../records.ts";
import { endTimer } from "../timer-records.ts";

/** A technician writes down work done on a ticket; it stands on the timesheet of its day by itself. */
export const logTime = command({
  name: "time.log",
  input: logTimeInput,
  subject: async ({ tx, actor, input }) => {
    const day = await lockDay(tx, actor, input.workedOn);
    return { ownerId: actor.id, day, ticket: await lockTicket(tx, actor, input.ticketId) };
  },
  run: async (work) => {
    const { tx, actor, input, subject } = work;
    const done = await logEntry(work, subject.day, subject.ticket);
    if (input.timerId) await endTimer(tx, actor, input.timerId, subject.ticket.id);
    return done;
  },
});
