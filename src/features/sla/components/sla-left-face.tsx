import { Moment } from "#ui/display/numbers.tsx";
import { Icon } from "#ui/icon.tsx";
import { alert } from "#ui/icons.ts";
import type { SlaWords } from "../model/sla-left.ts";

/** How much time a promise has left, put into words before; red when it presses, with a sign when it is broken. */
export function SlaLeftFace({ left: { at, words, exact, urgency } }: { left: SlaWords }) {
  const moment = <Moment at={at} words={words} exact={exact} />;
  if (urgency === "calm") return moment;
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap font-medium text-red-ink">
      {urgency === "late" && <Icon of={alert} size={12} label="Promise broken:" />}
      {moment}
    </span>
  );
}
