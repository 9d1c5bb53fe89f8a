import "server-only";
import { lockTicket } from "#features/tickets/records.ts";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { begun, resumed } from "../model/timer.ts";
import { startTimerInput } from "../model/timer-input.ts";
import { lockTimers, pauseRunning, writeTimer } from "../timer-records.ts";

/** Work begins to be measured, on a ticket or on a call; whatever ran is paused, and keeps what it measured. */
export const startTimer = command({
  name: "timer.start",
  input: startTimerInput,
  subject: async ({ tx, actor, input }) => ({
    ownerId: actor.id,
    ticket: input.ticketId === null ? null : await lockTicket(tx, actor, input.ticketId),
  }),
  run: async ({ tx, actor, now, subject: { ticket } }) => {
    const timers = await lockTimers(tx, actor);
    const same = timers.find(({ ticketId }) => ticketId === (ticket?.id ?? null));
    if (same?.runningSince)
      refuse("rule", `Your timer ${ticket ? `on ${ticket.number}` : "of this call"} runs already.`);
    await pauseRunning(tx, timers, now);
    if (same) await writeTimer(tx, same.id, resumed(same, now));
    const { id } =
      same ??
      (await tx.timer.create({
        data: { personId: actor.id, ticketId: ticket?.id ?? null, ...begun(now) },
        select: { id: true },
      }));
    return {
      value: { id, number: ticket?.number ?? null },
      about: { type: "timer", id },
      change: { ticket: ticket?.number ?? null },
    };
  },
});
