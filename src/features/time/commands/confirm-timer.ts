import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { ownTimerInput } from "../model/timer-input.ts";
import { lockOwnTimer } from "../timer-records.ts";

/** A technician answers that a timer which asks is no forgotten one: it runs on, and asks again after the same time. */
export const confirmTimer = command({
  name: "timer.confirm",
  input: ownTimerInput,
  subject: ({ tx, actor, input }) => lockOwnTimer(tx, actor, input.timerId),
  run: async ({ tx, now, subject: { timer } }) => {
    if (!timer.runningSince) refuse("rule", "This timer is paused, so it does not ask any more.");
    const data = { askedAt: null, confirmedAt: now, version: { increment: 1 } };
    await tx.timer.update({ where: { id: timer.id }, data, select: { id: true } });
    const number = timer.ticket?.number ?? null;
    return { value: { number }, about: { type: "timer", id: timer.id }, change: { ticket: number } };
  },
});
