import type { LocalDate } from "#kernel/calendar.ts";
import { Button } from "#ui/button.tsx";
import { classes } from "#ui/classes.ts";
import { ChipLink, FilterChip, Toolbar } from "#ui/display/chips.tsx";
import type { Option } from "#ui/forms/choice.tsx";
import { Combobox } from "#ui/forms/combobox.tsx";
import { controlClasses } from "#ui/forms/frame.tsx";
import { type ConservationAddress, hrefOfConservation, isSameSpan, usualSpans } from "../model/conservation.ts";

/** Which days and whose: the usual spans as links, any other by its first and last day, one customer alone. */
export function SpanForm({
  address,
  customers,
  today,
}: {
  address: ConservationAddress;
  customers: readonly Option[];
  today: LocalDate;
}) {
  const { span, customerId } = address;
  const whose = customerId ? { customerId } : {};
  const chosen = customers.find(({ value }) => value === customerId);
  const day = classes(controlClasses, "max-md:w-32 max-md:px-2");
  return (
    <Toolbar
      end={
        <form action="/conservation" className="flex flex-wrap items-center gap-2 text-sm">
          <Combobox
            key={customerId}
            name="customer"
            label="Customer"
            bare
            width="half"
            options={customers}
            source="/api/search/customers"
            empty="All customers"
            placeholder="All customers"
            {...(customerId ? { defaultValue: customerId } : {})}
          />
          <label className="flex items-center gap-1.5">
            From
            <input type="date" name="from" defaultValue={span.startsOn} required className={day} />
          </label>
          <label className="flex items-center gap-1.5">
            to
            <input type="date" name="to" defaultValue={span.endsOn} required className={day} />
          </label>
          <Button type="submit" size="sm">
            Show
          </Button>
        </form>
      }
    >
      {usualSpans(today).map(({ name, span: usual }) => (
        <ChipLink key={name} href={hrefOfConservation({ span: usual, ...whose })} current={isSameSpan(usual, span)}>
          {name}
        </ChipLink>
      ))}
      {chosen && (
        <FilterChip name="Customer" removeHref={hrefOfConservation({ span })}>
          {chosen.label}
        </FilterChip>
      )}
    </Toolbar>
  );
}
