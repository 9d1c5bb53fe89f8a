import "server-only";
import { lockDay } from "#features/time/records.ts";
import { command } from "#server/command.ts";
import { logInternalTimeInput } from "../model/internal-entry.ts";
import { logInternal } from "../records.ts";

/** Somebody writes down time that is no ticket's: a meeting, training; it stands on the timesheet of its day. */
export const logInternalTime = command({
  name: "internalTime.log",
  input: logInternalTimeInput,
  subject: async ({ tx, actor, input }) => ({ ownerId: actor.id, day: await lockDay(tx, actor, input.workedOn) }),
  run: (work) => logInternal(work, work.subject.day),
});
