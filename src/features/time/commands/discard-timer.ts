import "server-only";
import { command } from "#server/command.ts";
import { ownTimerInput } from "../model/timer-input.ts";
import { lockOwnTimer, timerAsRecorded } from "../timer-records.ts";

/** A timer goes without being written down; the record keeps it, so that this can be undone. */
export const discardTimer = command({
  name: "timer.discard",
  input: ownTimerInput,
  subject: ({ tx, actor, input }) => lockOwnTimer(tx, actor, input.timerId),
  run: async ({ tx, subject: { timer } }) => {
    await tx.timer.delete({ where: { id: timer.id }, select: { id: true } });
    return { value: {}, about: { type: "timer", id: timer.id }, change: timerAsRecorded(timer) };
  },
});
