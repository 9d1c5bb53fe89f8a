import type { Clock } from "#features/activity/model/clock.ts";
import { Nothing } from "#ui/display/nothing.tsx";
import { Moment } from "#ui/display/numbers.tsx";
import { Icon } from "#ui/icon.tsx";
import { alert } from "#ui/icons.ts";
import { slaLeft } from "../model/sla-left.ts";

/** How much time the next promise of a ticket has left; red when it presses, with a sign when it is broken. */
export function SlaLeftWord({ dueAt, clock }: { dueAt: Date | null; clock: Clock }) {
  if (!dueAt) return <Nothing />;
  const { words, exact, urgency } = slaLeft(dueAt, clock);
  const moment = <Moment at={dueAt} words={words} exact={exact} />;
  if (urgency === "calm") return moment;
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap font-medium text-red-ink">
      {urgency === "late" && <Icon of={alert} size={12} label="Promise broken:" />}
      {moment}
    </span>
  );
}
