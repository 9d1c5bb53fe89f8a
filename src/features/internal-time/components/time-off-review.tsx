import type { Actor } from "#access/actor.ts";
import { abilities } from "#access/subject.ts";
import { Decision } from "#features/time/components/decision.tsx";
import { formatDay, formatInstant, formatSpan, formatWeekday } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { eventsFrom } from "#kernel/machine.ts";
import { sumOfMinutes } from "#kernel/quantity.ts";
import { Person } from "#ui/avatar.tsx";
import { StatusDot } from "#ui/badge.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";
import { approveTimeOffAction, cancelTimeOffAction, rejectTimeOffAction } from "../actions.ts";
import { timeOffLabels, timeOffMachine } from "../model/time-off-status.ts";
import type { TimeOffView } from "../queries/time-off-requests.ts";

/** A request for time off: its days, what is left of its kind, and the decision, or the way to take it back. */
export function TimeOffReview({
  actor,
  request,
  now,
  isRejecting,
  href,
  backHref,
}: {
  actor: Actor;
  request: TimeOffView;
  now: Date;
  isRejecting: boolean;
  /** Where this review stands. */
  href: string;
  /** Where a decision leads. */
  backHref?: string;
}) {
  const { locale } = actor.desk;
  const { startsOn, endsOn, days, status, decision } = request;
  const may = abilities(actor, request, ["timeOff.approve", "timeOff.reject", "timeOff.cancel"]);
  const possible = eventsFrom(timeOffMachine, status);
  const asked = formatInstant(request.askedAt, now, actor.timeZone, locale);
  const label = timeOffLabels[status];
  return (
    <article aria-label={`${request.codeName} of ${request.ownerName}`} className="grid gap-4 px-4 py-4 md:px-5">
      <header className="grid gap-1">
        <h2 className="flex flex-wrap items-center gap-x-2 font-semibold text-lg">
          <Person name={request.ownerName} /> {request.codeName},{" "}
          {startsOn === endsOn ? formatDay(startsOn, locale) : formatSpan({ startsOn, endsOn }, locale)}
        </h2>
        <p className="flex flex-wrap gap-x-3 text-muted text-sm">
          <StatusDot tone={label.tone}>{label.text}</StatusDot>
          <span>asked {asked}</span>
          <LeftOver request={request} />
        </p>
      </header>
      {status === "rejected" && decision && (
        <Notice kind="bad" title={`Turned down by ${decision.by} on ${formatDay(decision.on, locale)}`}>
          <p className="whitespace-pre-wrap">{decision.reason}</p>
        </Notice>
      )}
      {request.note && <p className="max-w-2xl whitespace-pre-wrap border-line border-l-2 pl-2">{request.note}</p>}
      {possible.includes("approve") && (
        <Decision
          of={{
            id: request.id,
            version: request.version,
            isApproved: false,
            ownerName: request.ownerName,
            noun: "request",
            approveWords: "Approve time off",
            afterwards: "; nothing stands on the timesheet",
            idField: "requestId",
            approve: approveTimeOffAction,
            reject: rejectTimeOffAction,
          }}
          may={{ approve: may["timeOff.approve"], reject: may["timeOff.reject"] }}
          isRejecting={isRejecting}
          rejectHref={`${href}${href.includes("?") ? "&" : "?"}reject=1`}
          cancelHref={href}
          backHref={backHref}
        />
      )}
      <Section
        framed
        title="Days"
        meta={formatDuration(sumOfMinutes(days.map((off) => off.minutes)))}
        className="max-w-md"
      >
        <ul>
          {days.map((off) => (
            <li key={off.day} className="flex justify-between border-line border-b px-3 py-1.5 text-sm last:border-b-0">
              <span>
                {formatWeekday(off.day, locale)} {formatDay(off.day, locale)}
              </span>
              <span className="tabular">{formatDuration(off.minutes)}</span>
            </li>
          ))}
        </ul>
      </Section>
      {may["timeOff.cancel"] && possible.includes("cancel") && (
        <ActionForm
          action={cancelTimeOffAction}
          submit="Cancel the request"
          sending="Cancelling…"
          look="secondary"
          guard={false}
          label="Cancel the request"
        >
          <Hidden name="requestId" value={request.id} />
          <Hidden name="version" value={request.version} />
          <p className="text-muted text-sm">
            {status === "approved"
              ? "It leaves your timesheet, as long as that is open."
              : `${request.decidedBy || "Nobody"} decides about it.`}
          </p>
        </ActionForm>
      )}
    </article>
  );
}

function LeftOver({ request: { balance, codeName, startsOn } }: { request: TimeOffView }) {
  if (balance?.left === null || balance === null) return null;
  const { left } = balance;
  const year = startsOn.slice(0, 4);
  const words = left < 0 ? `${formatDuration(left)} over the allowance` : `${formatDuration(left)} left`;
  return (
    <span className={left < 0 ? "text-red-ink" : undefined}>
      {words} of {codeName} in {year}, with this
    </span>
  );
}
