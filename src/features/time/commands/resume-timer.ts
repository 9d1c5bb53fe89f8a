import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { resumed } from "../model/timer.ts";
import { ownTimerInput } from "../model/timer-input.ts";
import { lockOwnTimer, pauseRunning, writeTimer } from "../timer-records.ts";

/** Work goes on: the timer counts from where it stood, and whatever else ran is paused. */
export const resumeTimer = command({
  name: "timer.resume",
  input: ownTimerInput,
  subject: ({ tx, actor, input }) => lockOwnTimer(tx, actor, input.timerId),
  run: async ({ tx, now, subject: { timer, others } }) => {
    if (timer.runningSince) refuse("rule", "This timer runs already.");
    await pauseRunning(tx, others, now);
    await writeTimer(tx, timer.id, resumed(timer, now));
    return {
      value: { number: timer.ticket?.number ?? null },
      about: { type: "timer", id: timer.id },
      change: { ticket: timer.ticket?.number ?? null },
    };
  },
});
