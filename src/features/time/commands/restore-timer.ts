import "server-only";
import { lockTicket } from "#features/tickets/records.ts";
import { missing, Refused, refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { paused } from "../model/timer.ts";
import { ownTimerInput, timerRecorded } from "../model/timer-input.ts";
import { lockTimers } from "../timer-records.ts";

/** A discarded timer comes back as it was; it stays paused when another one runs meanwhile. */
export const restoreTimer = command({
  name: "timer.restore",
  input: ownTimerInput,
  subject: async ({ tx, actor, input }) => {
    const last = await tx.event.findFirst({
      where: { subjectId: input.timerId, subjectType: "timer", actorId: actor.id },
      orderBy: { id: "desc" },
      select: { name: true, at: true, change: true },
    });
    const timer = last?.name === "timer.discard" ? timerRecorded(last.change) : undefined;
    if (!last || !timer) throw new Refused(missing);
    if (timer.ticketId !== null) await lockTicket(tx, actor, timer.ticketId);
    return { ownerId: actor.id, timer, discardedAt: last.at, others: await lockTimers(tx, actor) };
  },
  run: async ({ tx, actor, input, subject: { timer, discardedAt, others } }) => {
    if (others.some(({ ticketId }) => ticketId === timer.ticketId)) {
      refuse("rule", "Another timer measures this work meanwhile, so the discarded one stays away.");
    }
    const { ticketId, askedAt, confirmedAt, ...stood } = timer;
    const back = others.some(({ runningSince }) => runningSince)
      ? paused(stood, discardedAt)
      : { ...stood, askedAt, confirmedAt };
    await tx.timer.create({
      data: { id: input.timerId, personId: actor.id, ticketId, ...back },
      select: { id: true },
    });
    return { value: {}, about: { type: "timer", id: input.timerId }, change: {} };
  },
});
