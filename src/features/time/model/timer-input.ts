import { z } from "zod";

/** Which ticket is worked on; nothing: a call whose ticket is still being written. */
export const startTimerInput = z.strictObject({
  ticketId: z.union([z.literal("").transform(() => null), z.uuid()]).default(null),
});

/** One of one's own timers. */
export const ownTimerInput = z.strictObject({ timerId: z.uuid() });

/** A call turns out to be about a ticket that exists. */
export const attachTimerInput = z.strictObject({ timerId: z.uuid(), ticketId: z.uuid() });

const instant = z.iso.datetime().transform((text) => new Date(text));
const recorded = z.object({
  ticketId: z.uuid().nullable(),
  startedAt: instant,
  runningSince: instant.nullable(),
  pausedAt: instant.nullable(),
  elapsedSeconds: z.number().int().min(0),
  askedAt: instant.nullable().default(null),
  confirmedAt: instant.nullable().default(null),
});

/** A timer as the record of its discarding kept it, or undefined when it does not say. */
export function timerRecorded(change: unknown): z.output<typeof recorded> | undefined {
  return recorded.safeParse(change).data;
}
