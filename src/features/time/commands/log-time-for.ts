import "server-only";
import { notify } from "#features/activity/records.ts";
import { lockTicket } from "#features/tickets/records.ts";
import { formatDuration } from "#kernel/duration.ts";
import { command } from "#server/command.ts";
import { doneBeside } from "../beside-records.ts";
import { logTimeForInput } from "../model/proxy-entry.ts";
import { stopUnlessProxy, workerOf } from "../proxy-records.ts";
import { lockDay, logEntry } from "../records.ts";

/** An approver or administrator writes down time for somebody else, as far as the organization allows; it stands on that person's timesheet, with who wrote it. */
export const logTimeFor = command({
  name: "time.logFor",
  input: logTimeForInput,
  subject: async ({ tx, actor, input }) => {
    const { worker, approverIds } = await workerOf(tx, actor, input.personId);
    const day = await lockDay(tx, worker, input.workedOn);
    return { ownerId: worker.id, approverIds, worker, day, ticket: await lockTicket(tx, actor, input.ticketId) };
  },
  run: async (work) => {
    const { tx, actor, now, input, subject } = work;
    const { worker, day, ticket } = subject;
    stopUnlessProxy(actor, subject);
    const { value, about, change } = await logEntry({ ...work, actor: worker }, day, ticket, actor);
    const { mailed, leftOut } = await doneBeside(work, ticket, value.entryId);
    const worked = formatDuration(value.workedMinutes);
    const sentence = `${actor.name} wrote down ${worked} for you on ${ticket.number}`;
    await notify(tx, worker.id, sentence, `/timesheet/${input.workedOn}?day=${input.workedOn}`, now);
    return {
      value: { ...value, mailed, leftOut, personName: worker.name },
      about,
      change: { ...change, for: worker.name, ...(mailed.length > 0 ? { mailed: [...mailed] } : {}) },
    };
  },
});
