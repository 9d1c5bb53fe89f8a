import "server-only";
import { lockTicket } from "#features/tickets/records.ts";
import { command } from "#server/command.ts";
import { doneBeside } from "../beside-records.ts";
import { saveTimeInput } from "../model/save-time.ts";
import { lockDay, logEntry } from "../records.ts";
import { endTimer } from "../timer-records.ts";

/** A technician writes down work done on a ticket; it stands on the timesheet of its day by itself. */
export const logTime = command({
  name: "time.log",
  input: saveTimeInput,
  subject: async ({ tx, actor, input }) => {
    const day = await lockDay(tx, actor, input.workedOn);
    return { ownerId: actor.id, day, ticket: await lockTicket(tx, actor, input.ticketId) };
  },
  run: async (work) => {
    const { tx, actor, now, input, subject } = work;
    const { value, about, change } = await logEntry(work, subject.day, subject.ticket);
    const { timerId: id, timerSeconds: seconds } = input;
    const timerRest = id ? await endTimer(tx, actor, { id, seconds, ticketId: subject.ticket.id }, now) : 0;
    const { mailed, leftOut } = await doneBeside(work, subject.ticket, value.entryId);
    return {
      value: { ...value, mailed, leftOut, timerRest },
      about,
      change: { ...change, ...(mailed.length > 0 ? { mailed: [...mailed] } : {}) },
    };
  },
});
