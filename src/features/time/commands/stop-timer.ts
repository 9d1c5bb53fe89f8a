import "server-only";
import { Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { stoppedAt, stopTimerInput } from "../model/forgotten-timer.ts";
import { lockOwnTimer, writeTimer } from "../timer-records.ts";

/** A technician says when work on a forgotten timer really ended: what ran after that is not counted, and nobody guesses. */
export const stopTimer = command({
  name: "timer.stop",
  input: stopTimerInput,
  subject: ({ tx, actor, input }) => lockOwnTimer(tx, actor, input.timerId),
  run: async ({ tx, actor, now, input, subject: { timer } }) => {
    const stopped = stoppedAt(timer, input, { now, timeZone: actor.timeZone, locale: actor.desk.locale });
    if ("kind" in stopped) throw new Refused(stopped);
    await writeTimer(tx, timer.id, stopped);
    const number = timer.ticket?.number ?? null;
    return {
      value: { number },
      about: { type: "timer", id: timer.id },
      change: { ticket: number, stoppedAt: stopped.pausedAt?.toISOString() ?? null, seconds: stopped.elapsedSeconds },
    };
  },
});
