import type { ReactNode } from "react";
import { type Clock, momentIn } from "#features/activity/model/clock.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import { Moment } from "#ui/display/numbers.tsx";
import { Icon } from "#ui/icon.tsx";
import { alert, check, clock as clockIcon, pause } from "#ui/icons.ts";
import { Section } from "#ui/layout/panel.tsx";
import type { PromiseView } from "../model/sla-view.ts";
import type { TicketAgreement } from "../queries/sla-on-ticket.ts";
import { SlaBars } from "./sla-bars.tsx";
import { SlaLeftWord } from "./sla-left-word.tsx";

// biome-ignore format: a table reads by column
const looks: Record<PromiseView["state"], { icon: string; className: string; word: string }> = {
  met:    { icon: check,     className: "text-green-ink", word: "Met" },
  done:   { icon: check,     className: "text-muted",     word: "Done" },
  missed: { icon: alert,     className: "text-red-ink",   word: "Missed" },
  over:   { icon: alert,     className: "text-red-ink",   word: "Overdue" },
  ahead:  { icon: clockIcon, className: "text-muted",     word: "Ahead" },
};

/** What a ticket was promised and what became of it: the bars, and the same in words. */
export function SlaTimeline({
  agreement,
  clock,
  action,
}: {
  agreement: TicketAgreement;
  clock: Clock;
  /** How another agreement is chosen, for whoever may. */
  action?: ReactNode;
}) {
  const { waitingSince, slaDueAt, isResolved } = agreement;
  return (
    <Section title="SLA" meta={agreement.name} action={action}>
      <p className="mb-1.5 flex items-center gap-1.5 text-sm">
        {waitingSince ? (
          <>
            <Icon of={pause} size={14} className="text-muted" />
            <span>
              Paused, waiting for the customer since <Moment at={waitingSince} {...momentIn(clock, waitingSince)} />
            </span>
          </>
        ) : isResolved || !slaDueAt ? (
          <span className="text-muted">{isResolved ? "Resolved" : "Nothing is due"}</span>
        ) : (
          <>
            <span className="text-muted">Next promise</span> <SlaLeftWord dueAt={slaDueAt} clock={clock} />
          </>
        )}
      </p>
      <SlaBars view={agreement} label={inOneSentence(agreement)} />
      <ul className="mt-1.5 grid gap-1 text-sm">
        {agreement.promises.map((promise) => (
          <PromiseLine key={promise.milestone} promise={promise} agreement={agreement} clock={clock} />
        ))}
      </ul>
    </Section>
  );
}

function PromiseLine({
  promise,
  agreement,
  clock,
}: {
  promise: PromiseView;
  agreement: TicketAgreement;
  clock: Clock;
}) {
  const { icon, className, word } = looks[promise.state];
  const by = promise.by ? agreement.names[promise.by] : undefined;
  return (
    <li className="flex items-start gap-1.5">
      <Icon of={icon} size={14} label={word} className={`mt-0.5 ${className}`} />
      <span className="min-w-0 flex-1">
        {promise.label}
        <span className="block text-muted text-xs">
          {promise.at ? (
            <>
              <Moment at={promise.at} {...momentIn(clock, promise.at)} />
              {by && ` by ${by}`}
            </>
          ) : promise.dueAt ? (
            <>
              due <Moment at={promise.dueAt} {...momentIn(clock, promise.dueAt)} />
            </>
          ) : (
            "not due while it is paused"
          )}
        </span>
      </span>
      <span className={`tabular whitespace-nowrap ${promise.state === "ahead" ? "" : className}`}>
        {timeOf(promise)}
      </span>
    </li>
  );
}

function timeOf({ targetMinutes, elapsedMinutes, state }: PromiseView): string {
  if (targetMinutes === null) return formatDuration(elapsedMinutes);
  if (state === "ahead") return `${formatDuration(minutes(Math.max(0, targetMinutes - elapsedMinutes)))} left`;
  return `${formatDuration(elapsedMinutes)} of ${formatDuration(targetMinutes)}`;
}

/** The drawing in words, for whoever does not see it. */
function inOneSentence({ promises, pauses }: TicketAgreement): string {
  const told = promises.map(
    (promise) => `${promise.label}: ${looks[promise.state].word.toLowerCase()}, ${timeOf(promise)}`,
  );
  const paused = pauses.reduce((sum, pause) => sum + pause.to - pause.from, 0);
  return [...told, ...(paused > 0 ? [`paused for ${formatDuration(minutes(paused))}`] : [])].join("; ");
}
