import { timeAt } from "#kernel/calendar.ts";
import { TextLink } from "#ui/anchor.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { addressToAdd, stretchInAddress } from "../model/day-address.ts";
import { clockOfMinute } from "../model/day-plan.ts";
import type { TouchShown } from "../model/shown-day.ts";

/** The tickets that one worked on without writing time down: one press begins an entry for each, in the time that is free. */
export function TouchedTickets({
  touches,
  place,
  timeZone,
  mayAdd,
}: {
  touches: readonly TouchShown[];
  place: string;
  timeZone: string;
  mayAdd: boolean;
}) {
  return (
    <Section framed title="Touched without time" meta={touches.length > 0 && touches.length}>
      {touches.length === 0 ? (
        <p className="px-3 py-2 text-muted text-sm">Every ticket you worked on has time.</p>
      ) : (
        <ul>
          {touches.map(({ number, title, customerName, what, firstAt, lastAt, free }) => (
            <li key={number} className="flex items-start gap-2 border-line border-b px-3 py-2 last:border-b-0">
              <div className="min-w-0 flex-1 text-sm">
                <p className="truncate">
                  <TextLink href={`/tickets/${number}`}>{number}</TextLink> <span title={title}>{title}</span>
                </p>
                <p className="text-muted text-xs tabular">
                  {[customerName, what.join(", "), momentsOf(timeAt(firstAt, timeZone), timeAt(lastAt, timeZone))].join(
                    " · ",
                  )}
                </p>
              </div>
              {mayAdd && (
                <ButtonLink
                  size="sm"
                  href={addressToAdd(place, { ticket: number, ...(free ? stretchInAddress(free) : {}) })}
                  aria-label={`Add time on ${number}${free ? `, ${clockOfMinute(free.start)} to ${clockOfMinute(free.end)}` : ""}`}
                  className="tabular"
                >
                  {free ? `${clockOfMinute(free.start)}–${clockOfMinute(free.end)}` : "Add time"}
                </ButtonLink>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const momentsOf = (first: string, last: string) => (first === last ? first : `${first}–${last}`);
