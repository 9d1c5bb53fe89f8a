import { formatDay, formatWeekday } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Badge } from "#ui/badge.tsx";
import { IconLink } from "#ui/button.tsx";
import { classes } from "#ui/classes.ts";
import { Amount, ClockTime } from "#ui/display/numbers.tsx";
import { pencil, trash, warning } from "#ui/icons.ts";
import type { Remark } from "../model/remarks.ts";
import type { SheetEntry } from "../model/sheet-entry.ts";
import { formatHours } from "../model/span-of-work.ts";

/** How a reader's desk writes money and days. */
export interface Habits {
  readonly currency: string;
  readonly locale: string;
}

/** One entry of a timesheet: when, how long, for whom, what it bills and why, and what is unusual about it. */
export function TimeLine({
  entry,
  remarks = [],
  habits,
  withDay = false,
  mayChange = false,
}: {
  entry: SheetEntry;
  remarks?: readonly Remark[] | undefined;
  habits: Habits;
  withDay?: boolean;
  mayChange?: boolean;
}) {
  const hours = formatHours(entry.startedAt, entry.endedAt, entry.timeZone);
  return (
    <li className="group/line grid gap-x-4 gap-y-1 border-line border-b px-3 py-2.5 last:border-b-0 sm:grid-cols-[7.5rem_minmax(0,1fr)_auto]">
      <div className="flex items-baseline gap-2 text-sm sm:block">
        {withDay && (
          <div className="font-medium">
            {formatWeekday(entry.workedOn, habits.locale)} {formatDay(entry.workedOn, habits.locale)}
          </div>
        )}
        <div className={withDay ? "text-muted tabular" : "font-medium tabular"}>
          {hours || (entry.isTimeOff ? "Time off" : "No start noted")}
        </div>
      </div>
      <div className="min-w-0">
        <p className="text-sm">
          {entry.ticketNumber && (
            <span className="tabular">
              <TextLink href={`/tickets/${entry.ticketNumber}`}>{entry.ticketNumber}</TextLink>{" "}
            </span>
          )}
          <span className="font-medium">{entry.ticketTitle}</span>{" "}
          <span className="text-muted">
            {[entry.customerName, entry.workTypeName, entry.billingRoleName].filter(Boolean).join(" · ") || "Internal"}
          </span>
        </p>
        {entry.enteredByName && <p className="text-muted text-sm">Entered by {entry.enteredByName}</p>}
        {entry.summary && (
          <p
            className={classes(
              "mt-1 whitespace-pre-wrap border-l-2 pl-2",
              entry.ticketNumber ? "border-accent-line" : "border-line text-muted",
            )}
          >
            {entry.summary}
          </p>
        )}
        {entry.internalNotes && (
          <p className="mt-1 whitespace-pre-wrap border-line border-l-2 pl-2 text-muted">
            <span className="font-medium">Internal</span> {entry.internalNotes}
          </p>
        )}
        {remarks.length > 0 && (
          <p className="mt-1.5 flex flex-wrap gap-1">
            {remarks.map(({ text }) => (
              <Badge key={text} tone="amber" icon={warning}>
                {text}
              </Badge>
            ))}
          </p>
        )}
      </div>
      <div className="flex items-start justify-between gap-3 sm:justify-end">
        <Bill entry={entry} habits={habits} />
        {mayChange && !entry.isTimeOff && (
          <span data-screen-only className="-my-1 flex">
            <IconLink
              icon={pencil}
              size="sm"
              label={`Correct ${formatDuration(entry.workedMinutes)}`}
              href={`/time/${entry.id}/edit`}
            />
            <IconLink
              icon={trash}
              size="sm"
              label={`Remove ${formatDuration(entry.workedMinutes)}`}
              href={`/time/${entry.id}/edit?remove=1`}
            />
          </span>
        )}
      </div>
    </li>
  );
}

function Bill({ entry, habits }: { entry: SheetEntry; habits: Habits }) {
  return (
    <details className="text-sm sm:text-right">
      <summary className="cursor-pointer list-none rounded-sm hover:underline" title="How this came about">
        <span className="font-medium">
          <ClockTime of={entry.workedMinutes} />
        </span>{" "}
        <span className="text-muted tabular">
          {entry.isBillable ? (
            <>
              bills <ClockTime of={entry.billableMinutes} /> · <Amount of={entry.amount} {...habits} />
            </>
          ) : (
            "not billable"
          )}
        </span>
      </summary>
      <p className="mt-0.5 max-w-60 text-muted text-xs">{entry.explanation.join(" → ")}</p>
    </details>
  );
}
