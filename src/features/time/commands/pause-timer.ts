import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { paused, secondsOn } from "../model/timer.ts";
import { ownTimerInput } from "../model/timer-input.ts";
import { lockOwnTimer, writeTimer } from "../timer-records.ts";

/** Work is interrupted, or over: the timer stands still until it goes on or is written down. */
export const pauseTimer = command({
  name: "timer.pause",
  input: ownTimerInput,
  subject: ({ tx, actor, input }) => lockOwnTimer(tx, actor, input.timerId),
  run: async ({ tx, now, subject: { timer } }) => {
    if (!timer.runningSince) refuse("rule", "This timer is paused already.");
    await writeTimer(tx, timer.id, paused(timer, now));
    return {
      value: { number: timer.ticket?.number ?? null },
      about: { type: "timer", id: timer.id },
      change: { ticket: timer.ticket?.number ?? null, seconds: secondsOn(timer, now) },
    };
  },
});
