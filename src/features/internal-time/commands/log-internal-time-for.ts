import "server-only";
import { notify } from "#features/activity/records.ts";
import { stopUnlessProxy, workerOf } from "#features/time/proxy-records.ts";
import { lockDay } from "#features/time/records.ts";
import { formatDuration } from "#kernel/duration.ts";
import { command } from "#server/command.ts";
import { logInternalTimeForInput } from "../model/internal-entry.ts";
import { logInternal } from "../records.ts";

/** An approver or administrator writes down time that is no ticket's for somebody else, as far as the organization allows; that person is told, and it says who wrote it. */
export const logInternalTimeFor = command({
  name: "internalTime.logFor",
  input: logInternalTimeForInput,
  subject: async ({ tx, actor, input }) => {
    const { worker, approverIds } = await workerOf(tx, actor, input.personId);
    return { ownerId: worker.id, approverIds, worker, day: await lockDay(tx, worker, input.workedOn) };
  },
  run: async (work) => {
    const { tx, actor, now, input, subject } = work;
    const { worker, day } = subject;
    stopUnlessProxy(actor, subject);
    const { value, about, change } = await logInternal({ ...work, actor: worker }, day, actor);
    const sentence = `${actor.name} wrote down ${formatDuration(value.workedMinutes)} of internal time for you`;
    await notify(tx, worker.id, sentence, `/timesheet/${input.workedOn}?day=${input.workedOn}`, now);
    return { value: { ...value, personName: worker.name }, about, change: { ...change, for: worker.name } };
  },
});
