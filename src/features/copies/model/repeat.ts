import { formatDay, type LocalDate } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import type { Refusal } from "#kernel/refusal.ts";

/** Why the same work is not written down a second time on a day, or undefined when it is not there yet. */
export function objectionToRepeat(
  copy: {
    readonly name: string;
    readonly workedOn: LocalDate;
    readonly workedMinutes: number;
    readonly isThere: boolean;
  },
  locale: string,
): Refusal | undefined {
  if (!copy.isThere) return undefined;
  const duration = formatDuration(minutes(copy.workedMinutes));
  return {
    kind: "rule",
    message: `${formatDay(copy.workedOn, locale)} already has ${duration} on ${copy.name} with these words.`,
  };
}
