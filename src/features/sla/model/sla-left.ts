import { type Clock, momentIn } from "#features/activity/model/clock.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";

/** How much time a promise has left, in words, and whether it presses. */
export interface SlaLeft {
  readonly words: string;
  readonly exact: string;
  readonly urgency: "calm" | "soon" | "late";
}

const minuteMs = 60_000;
const soonMinutes = 30;
const nearMinutes = 10 * 60;

/** The time left until a promise falls due: "2 h 10 m" while it is near, "tomorrow 11:00" before, "35 m over" afterwards. */
export function slaLeft(dueAt: Date, clock: Clock): SlaLeft {
  const left = Math.floor(dueAt.getTime() / minuteMs) - Math.floor(clock.now.getTime() / minuteMs);
  const { words, exact } = momentIn(clock, dueAt);
  if (left < 0) {
    const over = left > -nearMinutes ? `${formatDuration(minutes(-left))} over` : `since ${words}`;
    return { words: over, exact: `Overdue since ${exact}`, urgency: "late" };
  }
  const near = left <= nearMinutes ? formatDuration(minutes(left)) : words;
  return { words: near, exact: `Due ${exact}`, urgency: left < soonMinutes ? "soon" : "calm" };
}

/** The time left in words, with the instant as ISO text: what a list in the browser is drawn from. */
export interface SlaWords extends SlaLeft {
  readonly at: string;
}

/** The time left until a promise falls due, for a list in the browser. */
export function slaWords(dueAt: Date, clock: Clock): SlaWords {
  return { ...slaLeft(dueAt, clock), at: dueAt.toISOString() };
}
