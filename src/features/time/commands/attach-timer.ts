import "server-only";
import { lockTicket } from "#features/tickets/records.ts";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { joined } from "../model/timer.ts";
import { attachTimerInput } from "../model/timer-input.ts";
import { lockOwnTimer, writeTimer } from "../timer-records.ts";

/** A call turns out to be about a ticket that exists: its time counts there, together with what was measured there before. */
export const attachTimer = command({
  name: "timer.attach",
  input: attachTimerInput,
  subject: async ({ tx, actor, input }) => {
    const ticket = await lockTicket(tx, actor, input.ticketId);
    return { ...(await lockOwnTimer(tx, actor, input.timerId)), ticket };
  },
  run: async ({ tx, now, subject: { timer, others, ticket } }) => {
    if (timer.ticketId !== null) refuse("rule", `This timer belongs to ${timer.ticket?.number} already.`);
    const there = others.find(({ ticketId }) => ticketId === ticket.id);
    if (there) {
      const both = joined(there, timer, now);
      await tx.timer.delete({ where: { id: timer.id }, select: { id: true } });
      await writeTimer(tx, there.id, both);
    } else {
      await tx.timer.update({ where: { id: timer.id }, data: { ticketId: ticket.id }, select: { id: true } });
    }
    return {
      value: { number: ticket.number },
      about: { type: "timer", id: there?.id ?? timer.id },
      change: { ticket: ticket.number },
    };
  },
});
