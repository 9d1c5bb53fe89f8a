import { type Minutes, minutes } from "#kernel/quantity.ts";
import { type WorkingClock, wholeMinute } from "./business-hours.ts";
import { type Milestone, milestones } from "./milestones.ts";

export { type Milestone, milestones };

/** What a ticket's status means for its agreement; a status that means nothing leaves the clock as it is. */
export type SlaEvent = "none" | "first_response" | "resolution_plan" | "waiting_customer" | "resolved";

/** What an agreement says for one ticket: when its clock runs, and how long each promise may take; null is not promised. */
export interface SlaTerms {
  readonly clock: WorkingClock;
  readonly targets: Readonly<Record<Milestone, Minutes | null>>;
}

/** A status taken at a moment; "reopened" is a completed ticket that is open again, whatever its status means. */
export interface SlaStep {
  readonly at: Date;
  readonly event: SlaEvent | "reopened";
  readonly by: string | null;
}

/** A time during which nothing is expected of the desk; the last one may still go on. */
export interface Stop {
  readonly from: Date;
  readonly to: Date | null;
  readonly why: "waiting" | "resolved";
}

/** A promise kept or broken, as it was judged when it happened. */
export interface Reached {
  readonly at: Date;
  readonly by: string | null;
  readonly elapsedMinutes: Minutes;
  readonly targetMinutes: Minutes | null;
  readonly dueAt: Date | null;
  /** Null when nothing was promised. */
  readonly isMet: boolean | null;
}

/** How far a ticket has come. */
export interface SlaClock {
  readonly startedAt: Date;
  readonly stops: readonly Stop[];
  readonly reached: Readonly<Partial<Record<Milestone, Reached>>>;
}

// What is done is answered and planned too: a status keeps every promise that comes before its own.
// biome-ignore format: a table reads by column
const meaning: Record<Exclude<SlaStep["event"], "none">, { reaches: readonly Milestone[]; stops?: Stop["why"] }> = {
  first_response:   { reaches: ["first_response"] },
  resolution_plan:  { reaches: ["first_response", "resolution_plan"] },
  waiting_customer: { reaches: ["first_response"], stops: "waiting" },
  resolved:         { reaches: milestones, stops: "resolved" },
  reopened:         { reaches: [] },
};

/** The clock of a ticket that has just been made. */
export function begun(createdAt: Date): SlaClock {
  return { startedAt: wholeMinute(createdAt), stops: [], reached: {} };
}

/** The clock after a ticket took another status, judged by the terms that hold at that moment. */
export function stepped(before: SlaClock, step: SlaStep, terms: SlaTerms): SlaClock {
  const lastStop = before.stops.at(-1);
  const at = latest(wholeMinute(step.at), lastStop?.to ?? lastStop?.from ?? before.startedAt);
  if (step.event === "none")
    return isWaiting(before) ? { ...before, stops: stopsAt(before.stops, at, undefined) } : before;
  const { reaches, stops } = meaning[step.event];
  // Whoever is done stays done until the ticket is taken up again: then it is not done any more.
  const { resolved, ...earlier } = before.reached;
  const kept: SlaClock["reached"] = resolved && stops === "resolved" ? before.reached : earlier;
  const clock = { ...before, stops: stopsAt(before.stops, at, stops), reached: kept };
  const judge = (milestone: Milestone) => judged(before, milestone, { at, by: step.by }, terms);
  const reachedNow = reaches.filter((milestone) => !kept[milestone]).map((milestone) => [milestone, judge(milestone)]);
  return { ...clock, reached: { ...kept, ...Object.fromEntries(reachedNow) } };
}

/** The clock of a ticket whose statuses are known from the beginning. */
export function clockOf(createdAt: Date, steps: readonly SlaStep[], terms: SlaTerms): SlaClock {
  return steps.reduce((clock, step) => stepped(clock, step, terms), begun(createdAt));
}

/** The clock under new terms: what was judged stays judged, what had no promise is judged by the new one. */
export function underTerms(clock: SlaClock, terms: SlaTerms): SlaClock {
  const again = milestones.flatMap((milestone): [Milestone, Reached][] => {
    const reached = clock.reached[milestone];
    if (!reached || reached.isMet !== null) return [];
    const before = { ...clock, stops: clock.stops.filter((stop) => stop.from < reached.at) };
    return [[milestone, judged(before, milestone, reached, terms)]];
  });
  return { ...clock, reached: { ...clock.reached, ...Object.fromEntries(again) } };
}

/** Whether the clock stands still because the customer has to answer. */
export function isWaiting(clock: SlaClock): boolean {
  const stop = clock.stops.at(-1);
  return stop?.to === null && stop.why === "waiting";
}

/** The minutes of work that a ticket has taken until an instant, without those it stood still. */
export function elapsedAt(clock: SlaClock, at: Date, terms: SlaTerms): Minutes {
  const running = runs(clock).filter((run) => run.from < at);
  const worked = running.map((run) => terms.clock.minutesBetween(run.from, run.to && run.to < at ? run.to : at));
  return minutes(worked.reduce((sum, more) => sum + more, 0));
}

/** When a ticket will have taken so much work; undefined while it stands still, or when that never comes. */
export function instantOfElapsed(clock: SlaClock, elapsed: Minutes, terms: SlaTerms): Date | undefined {
  let left = elapsed;
  for (const run of runs(clock)) {
    const instant = terms.clock.instantAfter(run.from, left);
    if (instant && (run.to === null || instant < run.to)) return instant;
    if (run.to !== null) left = minutes(left - terms.clock.minutesBetween(run.from, run.to));
  }
  return undefined;
}

/** When a promise falls due; undefined when there is none, while the ticket stands still, or when it never does. */
export function dueOf(clock: SlaClock, milestone: Milestone, terms: SlaTerms): Date | undefined {
  const target = terms.targets[milestone];
  return target === null ? undefined : instantOfElapsed(clock, target, terms);
}

/** The promise that falls due first among those not kept yet. */
export function nextDue(
  clock: SlaClock,
  terms: SlaTerms,
): { readonly milestone: Milestone; readonly at: Date } | undefined {
  const due = milestones.flatMap((milestone) => {
    const at = clock.reached[milestone] ? undefined : dueOf(clock, milestone, terms);
    return at ? [{ milestone, at }] : [];
  });
  return due.toSorted((left, right) => left.at.getTime() - right.at.getTime())[0];
}

/** When to warn that a promise is about to be broken: at a share of its time, in percent. */
export function warningOf(clock: SlaClock, milestone: Milestone, terms: SlaTerms, share: number): Date | undefined {
  const target = terms.targets[milestone];
  if (target === null || clock.reached[milestone]) return undefined;
  return instantOfElapsed(clock, minutes(Math.ceil((target * share) / 100)), terms);
}

/** Whether a ticket took longer than promised: an instant later than the one it was due. */
function judged(
  before: SlaClock,
  milestone: Milestone,
  { at, by }: { at: Date; by: string | null },
  terms: SlaTerms,
): Reached {
  const targetMinutes = terms.targets[milestone];
  const dueAt = dueOf(before, milestone, terms) ?? null;
  return {
    at,
    by,
    elapsedMinutes: elapsedAt(before, at, terms),
    targetMinutes,
    dueAt,
    isMet: targetMinutes === null ? null : dueAt === null || at <= dueAt,
  };
}

interface Run {
  readonly from: Date;
  readonly to: Date | null;
}

/** The times during which the clock ran; the last one has no end unless the clock stands still. */
function runs({ startedAt, stops }: SlaClock): Run[] {
  const begins: (Date | null)[] = [startedAt, ...stops.map((stop) => stop.to)];
  return begins.flatMap((from, index) => (from ? [{ from, to: stops[index]?.from ?? null }] : []));
}

function stopsAt(stops: readonly Stop[], at: Date, why: Stop["why"] | undefined): readonly Stop[] {
  const last = stops.at(-1);
  const isOpen = last?.to === null;
  if (isOpen && last.why === why) return stops;
  const ended = isOpen ? [...stops.slice(0, -1), { ...last, to: at }] : stops;
  return why ? [...ended, { from: at, to: null, why }] : ended;
}

const latest = (left: Date, right: Date) => (left > right ? left : right);
