import { z } from "zod";
import type { TimeRules } from "#access/actor.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { saveTimeInput } from "./save-time.ts";

/** Time that is written down for somebody else; a timer measures only one's own. */
export const logTimeForInput = saveTimeInput
  .omit({ timerId: true, timerSeconds: true })
  .extend({ personId: z.uuid("Choose the person.") });

/** What must be known of whoever writes time down for another. */
export interface ProxyFacts {
  readonly isThemselves: boolean;
  /** Whether they approve that person's timesheets. */
  readonly isApprover: boolean;
  readonly isAdministrator: boolean;
}

const allowed: Record<TimeRules["proxyEntry"], (facts: ProxyFacts) => boolean> = {
  nobody: () => false,
  approvers: ({ isApprover }) => isApprover,
  administrators: ({ isAdministrator }) => isAdministrator,
  approvers_and_administrators: ({ isApprover, isAdministrator }) => isApprover || isAdministrator,
};

const who: Record<TimeRules["proxyEntry"], string> = {
  nobody: "Your organization lets nobody write down time for others.",
  approvers: "Only the approvers of their timesheets write down time for others.",
  administrators: "Only administrators write down time for others.",
  approvers_and_administrators: "Only administrators and the approvers of their timesheets write down time for others.",
};

/** Why somebody may not write down time for another, or undefined when they may: the administrator's rule says who. */
export function objectionToProxy(rule: TimeRules["proxyEntry"], facts: ProxyFacts): Refusal | undefined {
  if (facts.isThemselves) return { kind: "rule", message: "This is your own time: write it down as yours." };
  return allowed[rule](facts) ? undefined : { kind: "forbidden", message: who[rule] };
}
