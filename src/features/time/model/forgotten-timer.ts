import { addMinutes } from "date-fns";
import { z } from "zod";
import { dayAt, formatInstant, instantAt, type LocalDate, parseLocalDate, timeAt } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { paused, type Timer } from "./timer.ts";

/** When a timer was really stopped, as its person says: a clock and a day. */
export const stopTimerInput = z.strictObject({
  timerId: z.uuid(),
  stoppedOn: z.string().transform((text, context): LocalDate => {
    const day = parseLocalDate(text);
    if (day !== undefined) return day;
    context.addIssue({ code: "custom", message: "Choose the day on which you stopped." });
    return z.NEVER;
  }),
  stoppedAt: z
    .string()
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d(:00)?$/, "Write when you stopped, like 16:42.")
    .transform((text) => text.slice(0, 5)),
});

/** The timer as it stands when it was stopped at a moment on the clock of its person, or why it cannot have been. */
export function stoppedAt(
  timer: Timer,
  said: Pick<z.output<typeof stopTimerInput>, "stoppedOn" | "stoppedAt">,
  { now, timeZone, locale }: { readonly now: Date; readonly timeZone: string; readonly locale: string },
): Timer | Refusal {
  const { runningSince } = timer;
  if (!runningSince) return { kind: "rule", message: "This timer is paused already." };
  const moments = momentsOnClock(said.stoppedOn, said.stoppedAt, timeZone);
  const at = moments.find((moment) => moment > runningSince) ?? moments.at(-1);
  if (!at) {
    return objectionAt("stoppedAt", `There was no ${said.stoppedAt} on this day: the clocks were set forward.`);
  }
  // The clock on the wall says minutes: the minute in which it began is no time before it.
  if (at.getTime() <= runningSince.getTime() - 60_000) {
    return objectionAt(
      "stoppedAt",
      `The timer has been running since ${formatInstant(runningSince, now, timeZone, locale)}. Write a time after that, or discard it.`,
    );
  }
  if (at > now) return objectionAt("stoppedAt", `It is ${timeAt(now, timeZone)} now. Write a time before that.`);
  // biome-ignore lint/complexity/useMathMinMax: these are moments, not numbers
  return paused(timer, at < runningSince ? runningSince : at);
}

// None in the hour that daylight saving skips, two in the one that comes twice.
function momentsOnClock(day: LocalDate, time: string, timeZone: string): Date[] {
  const first = instantAt(day, time, timeZone);
  return [0, 30, 60]
    .map((later) => addMinutes(first, later))
    .filter((moment) => dayAt(moment, timeZone) === day && timeAt(moment, timeZone) === time);
}

/** Something that a person did, as evidence of when they last worked. */
export interface Activity {
  readonly at: Date;
  /** "wrote a note on T20261120.0007". */
  readonly words: string;
}

/** The moments of a timer that its question speaks of. */
export interface AskedAbout {
  readonly number: string | null;
  readonly runningSince: Date;
  readonly last: Activity | undefined;
}

/** What shows when a person last worked: "Last activity at 16:42: wrote a note on T20261120.0007". */
export function evidenceInWords(
  { runningSince, last }: AskedAbout,
  { now, timeZone, locale }: { readonly now: Date; readonly timeZone: string; readonly locale: string },
): string {
  const when = (at: Date) =>
    dayAt(at, timeZone) === dayAt(now, timeZone) ? timeAt(at, timeZone) : formatInstant(at, now, timeZone, locale);
  if (last) return `Last activity at ${when(last.at)}: ${last.words}`;
  return `Nothing was written since it started at ${when(runningSince)}`;
}

/** The question: "Your timer on T20261120.0007 has been running for 8 h. Still working?" */
export function questionInWords({ number, runningSince }: AskedAbout, now: Date): string {
  const span = minutes(Math.max(1, Math.round((now.getTime() - runningSince.getTime()) / 60_000)));
  return `Your timer ${number ? `on ${number}` : "of a call"} has been running for ${formatDuration(span)}. Still working?`;
}
