import type { Minutes } from "#kernel/quantity.ts";
import { minutes } from "#kernel/quantity.ts";
import { wholeMinute } from "./business-hours.ts";
import { milestoneNames } from "./milestones.ts";
import { elapsedAt, isWaiting, type Milestone, milestones, type SlaClock, type SlaTerms } from "./sla-clock.ts";
import { clockKept, type KeptSla } from "./ticket-sla.ts";

/** One promise on a ticket's page: what was promised, and what became of it. */
export interface PromiseView {
  readonly milestone: Milestone;
  readonly label: string;
  readonly targetMinutes: Minutes | null;
  readonly elapsedMinutes: Minutes;
  readonly at: Date | null;
  readonly by: string | null;
  readonly dueAt: Date | null;
  readonly state: "met" | "missed" | "done" | "ahead" | "over";
}

/** A ticket's promises as its page tells and draws them; places are minutes of work since the beginning, pauses included. */
export interface SlaView {
  readonly promises: readonly PromiseView[];
  readonly waitingSince: Date | null;
  readonly isResolved: boolean;
  /** The whole width: what is farthest away. */
  readonly whole: number;
  readonly actual: number;
  readonly target: number;
  readonly targetMarks: readonly Mark[];
  readonly actualMarks: readonly Mark[];
  readonly pauses: readonly { readonly from: number; readonly to: number }[];
}

/** A promise's place on a bar. */
export interface Mark {
  readonly milestone: Milestone;
  readonly place: number;
  readonly state: PromiseView["state"];
}

/** A ticket's promises at a moment. */
export function slaView(kept: KeptSla, terms: SlaTerms, now: Date): SlaView {
  const clock = clockKept(kept);
  const elapsed = elapsedAt(clock, now, terms);
  const at = wholeMinute(now);
  const promises = milestones.flatMap((milestone) => promiseOf(clock, terms, milestone, { at, elapsed }, kept));
  const placeOf = (at: Date) => terms.clock.minutesBetween(clock.startedAt, at);
  const end = clock.reached.resolved?.at ?? now;
  const actual = placeOf(end);
  // While the clock stands still nothing is due; drawn is when it would be if it went on now.
  const dueAfter = (promise: PromiseView) =>
    promise.dueAt
      ? placeOf(promise.dueAt)
      : actual + Math.max(0, (promise.targetMinutes ?? 0) - promise.elapsedMinutes);
  const promised = promises.filter((promise) => promise.targetMinutes !== null);
  const targetMarks = promised.map((promise) => ({ ...promise, place: dueAfter(promise) }));
  const target = Math.max(0, ...targetMarks.map(({ place }) => place));
  return {
    promises,
    waitingSince: isWaiting(clock) ? (clock.stops.at(-1)?.from ?? null) : null,
    isResolved: clock.reached.resolved !== undefined,
    whole: Math.max(target, actual, 1),
    actual,
    target,
    targetMarks,
    actualMarks: promises.flatMap((promise) => (promise.at ? [{ ...promise, place: placeOf(promise.at) }] : [])),
    pauses: clock.stops
      .filter((stop) => stop.from < end)
      .map((stop) => ({ from: placeOf(stop.from), to: placeOf(stop.to && stop.to < end ? stop.to : end) })),
  };
}

function promiseOf(
  clock: SlaClock,
  terms: SlaTerms,
  milestone: Milestone,
  { at, elapsed }: { readonly at: Date; readonly elapsed: Minutes },
  kept: KeptSla,
): PromiseView[] {
  const reached = clock.reached[milestone];
  const targetMinutes = reached ? reached.targetMinutes : terms.targets[milestone];
  if (targetMinutes === null && !reached) return [];
  const due = {
    first_response: kept.firstResponseDueAt,
    resolution_plan: kept.resolutionPlanDueAt,
    resolved: kept.resolvedDueAt,
  };
  // As it is judged: later than due. After closing time no more work is counted, but the promise is broken.
  const dueAt = due[milestone];
  const isOver = !reached && targetMinutes !== null && (dueAt ? at > dueAt : elapsed > targetMinutes);
  const judged = reached?.isMet === null ? "done" : reached?.isMet ? "met" : "missed";
  return [
    {
      milestone,
      label: milestoneNames[milestone],
      targetMinutes,
      elapsedMinutes: reached?.elapsedMinutes ?? minutes(elapsed),
      at: reached?.at ?? null,
      by: reached?.by ?? null,
      dueAt: reached ? reached.dueAt : dueAt,
      state: reached ? judged : isOver ? "over" : "ahead",
    },
  ];
}
