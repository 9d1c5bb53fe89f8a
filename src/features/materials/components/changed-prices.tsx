import type { Actor } from "#access/actor.ts";
import { formatDay, formatWeekday } from "#kernel/calendar.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { type PersonInPeriod, pricesChangedBy } from "../queries/prices-changed-by-hand.ts";

/** The material prices that a person changed by hand in a period, each with its ticket; nothing where there are none. */
export async function ChangedPrices({ actor, of: { personId, period } }: { actor: Actor; of: PersonInPeriod }) {
  const changed = await pricesChangedBy(actor, personId, period.startsOn, period.endsOn);
  if (changed.length === 0) return null;
  const { currency, locale } = actor.desk;
  return (
    <Section framed title="Material prices changed by hand" meta={changed.length}>
      <ul>
        {changed.map((one) => (
          <li
            key={one.id}
            className="grid gap-x-4 gap-y-1 border-line border-b px-3 py-2.5 text-sm last:border-b-0 sm:grid-cols-[5.5rem_minmax(0,1fr)_auto]"
          >
            <span className="tabular">
              <span className="text-muted">{formatWeekday(one.usedOn, locale)}</span> {formatDay(one.usedOn, locale)}
            </span>
            <span className="min-w-0">
              <span className="font-medium">{one.name}</span>{" "}
              <span className="tabular">
                <TextLink href={`/tickets/${one.ticketNumber}`}>{one.ticketNumber}</TextLink>
              </span>
              <span className="block text-muted">{one.reason || "No reason given"}</span>
            </span>
            <span className="tabular">
              <s className="text-muted">{formatUnitPrice(one.usualPrice, currency, locale)}</s>{" "}
              <span className="sr-only">now</span>
              <span className="font-medium">{formatUnitPrice(one.unitPrice, currency, locale)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
