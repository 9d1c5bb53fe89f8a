import { z } from "zod";
import { minutes, sumOfMinutes } from "#kernel/quantity.ts";
import { aroundTheClock } from "./business-hours.ts";
import {
  clockOf,
  dueOf,
  isWaiting,
  type Milestone,
  milestones,
  nextDue,
  type Reached,
  type SlaClock,
  type SlaStep,
  type SlaTerms,
  warningOf,
} from "./sla-clock.ts";

/** A ticket's clock as it is kept: what happened, and how each promise stands. */
export interface KeptSla {
  readonly startedAt: Date;
  readonly history: unknown;
  readonly firstResponseMinutes: number | null;
  readonly resolutionPlanMinutes: number | null;
  readonly resolvedMinutes: number | null;
  readonly firstResponseDueAt: Date | null;
  readonly resolutionPlanDueAt: Date | null;
  readonly resolvedDueAt: Date | null;
  readonly firstResponseAt: Date | null;
  readonly resolutionPlanAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly firstResponseById: string | null;
  readonly resolvedById: string | null;
  readonly firstResponseElapsed: number | null;
  readonly resolutionPlanElapsed: number | null;
  readonly resolvedElapsed: number | null;
  readonly isFirstResponseMet: boolean | null;
  readonly isResolutionPlanMet: boolean | null;
  readonly isResolvedMet: boolean | null;
}

// biome-ignore format: a table reads by column
const columnsOf = {
  first_response:  { target: "firstResponseMinutes",  due: "firstResponseDueAt",  at: "firstResponseAt",  elapsed: "firstResponseElapsed",  isMet: "isFirstResponseMet" },
  resolution_plan: { target: "resolutionPlanMinutes", due: "resolutionPlanDueAt", at: "resolutionPlanAt", elapsed: "resolutionPlanElapsed", isMet: "isResolutionPlanMet" },
  resolved:        { target: "resolvedMinutes",       due: "resolvedDueAt",       at: "resolvedAt",       elapsed: "resolvedElapsed",       isMet: "isResolvedMet" },
} as const;

const storedHistory = z.array(
  z.object({
    at: z.coerce.date(),
    event: z.enum(["none", "first_response", "resolution_plan", "waiting_customer", "resolved", "reopened"]),
    by: z.uuid().nullable(),
  }),
);

/** The events of a clock as they are kept, oldest first. */
export function historyOf(value: unknown): readonly SlaStep[] {
  const read = storedHistory.safeParse(value);
  return read.success ? read.data : [];
}

/** The events of a clock as the database keeps them. */
export const storedSteps = (steps: readonly SlaStep[]) =>
  steps.map(({ at, event, by }) => ({ at: at.toISOString(), event, by }));

const nothingPromised: SlaTerms = {
  clock: aroundTheClock,
  targets: { first_response: null, resolution_plan: null, resolved: null },
};

/** A ticket's clock out of what is kept: the pauses follow from its events, the judgements are those of their time. */
export function clockKept(kept: KeptSla): SlaClock {
  const history = historyOf(kept.history);
  const unjudged = clockOf(kept.startedAt, history, nothingPromised);
  const reached = milestones.flatMap((milestone): [Milestone, Reached][] => {
    const { target, due, at, elapsed, isMet } = columnsOf[milestone];
    const when = kept[at];
    if (!when) return [];
    const by = { first_response: kept.firstResponseById, resolution_plan: null, resolved: kept.resolvedById }[
      milestone
    ];
    const targetMinutes = kept[target];
    return [
      [
        milestone,
        {
          at: when,
          by: by ?? unjudged.reached[milestone]?.by ?? null,
          elapsedMinutes: minutes(kept[elapsed] ?? 0),
          targetMinutes: targetMinutes === null ? null : minutes(targetMinutes),
          dueAt: kept[due],
          isMet: kept[isMet],
        },
      ],
    ];
  });
  return { ...unjudged, reached: Object.fromEntries(reached) };
}

/** How a ticket stands, column by column, as it is kept and as lists show it. */
export function slaColumns(clock: SlaClock, terms: SlaTerms) {
  const { first_response: response, resolution_plan: plan, resolved } = clock.reached;
  const target = (milestone: Milestone) => {
    const reached = clock.reached[milestone];
    return reached ? reached.targetMinutes : terms.targets[milestone];
  };
  const due = (milestone: Milestone) => {
    const reached = clock.reached[milestone];
    return reached ? reached.dueAt : (dueOf(clock, milestone, terms) ?? null);
  };
  const pauses = clock.stops.filter((stop) => stop.why === "waiting");
  const ended = pauses.map((stop) => (stop.to ? terms.clock.minutesBetween(stop.from, stop.to) : 0));
  return {
    startedAt: clock.startedAt,
    firstResponseMinutes: target("first_response"),
    resolutionPlanMinutes: target("resolution_plan"),
    resolvedMinutes: target("resolved"),
    firstResponseDueAt: due("first_response"),
    resolutionPlanDueAt: due("resolution_plan"),
    resolvedDueAt: due("resolved"),
    firstResponseAt: response?.at ?? null,
    resolutionPlanAt: plan?.at ?? null,
    resolvedAt: resolved?.at ?? null,
    firstResponseById: response?.by ?? null,
    resolvedById: resolved?.by ?? null,
    firstResponseElapsed: response?.elapsedMinutes ?? null,
    resolutionPlanElapsed: plan?.elapsedMinutes ?? null,
    resolvedElapsed: resolved?.elapsedMinutes ?? null,
    isFirstResponseMet: response?.isMet ?? null,
    isResolutionPlanMet: plan?.isMet ?? null,
    isResolvedMet: resolved?.isMet ?? null,
    pausedAt: isWaiting(clock) ? (pauses.at(-1)?.from ?? null) : null,
    pausedMinutes: sumOfMinutes(ended),
  };
}

/** When the next notice of a breach ahead is due, and of what: at a share of the time of a promise that nobody was warned of. */
export function nextWarning(
  clock: SlaClock,
  terms: SlaTerms,
  share: number,
  warned: readonly string[],
): { readonly milestone: Milestone; readonly at: Date } | undefined {
  if (share === 0) return undefined;
  const warnings = milestones.flatMap((milestone) => {
    const at = warned.includes(milestone) ? undefined : warningOf(clock, milestone, terms, share);
    return at ? [{ milestone, at }] : [];
  });
  return warnings.toSorted((left, right) => left.at.getTime() - right.at.getTime())[0];
}

/** When a ticket is due by its agreement: the moment by which it is to be resolved, or undefined when that stands still. */
export function dueByAgreement(clock: SlaClock, terms: SlaTerms): Date | undefined {
  return clock.reached.resolved ? undefined : dueOf(clock, "resolved", terms);
}

/** When the next promise falls due, as lists sort by it; null when none is ahead or the clock stands still. */
export const slaDueOf = (clock: SlaClock, terms: SlaTerms) => nextDue(clock, terms)?.at ?? null;
