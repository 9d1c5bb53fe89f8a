import { formatInstant } from "#kernel/calendar.ts";
import { Moment } from "#ui/display/numbers.tsx";
import { Disclosure } from "#ui/layout/panel.tsx";
import type { SheetEvent } from "../queries/history-of-timesheet.ts";

/** Who did what with a timesheet and when. */
export function SheetHistory({
  events,
  clock,
}: {
  events: readonly SheetEvent[];
  clock: { readonly now: Date; readonly timeZone: string; readonly locale: string };
}) {
  if (events.length === 0) return null;
  return (
    <Disclosure summary={`History (${events.length})`}>
      <ol className="grid gap-1.5 pl-5 text-sm">
        {events.map((event) => (
          <li key={event.id}>
            <b className="font-medium">{event.actorName}</b> {event.sentence}{" "}
            <span className="text-muted">
              <Moment
                at={event.at}
                words={formatInstant(event.at, clock.now, clock.timeZone, clock.locale)}
                exact={event.at.toISOString()}
              />
            </span>
            {event.body && <p className="whitespace-pre-wrap text-muted">{event.body}</p>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
