import type { DateSpan, LocalDate } from "#kernel/calendar.ts";
import { Button } from "#ui/button.tsx";
import { classes } from "#ui/classes.ts";
import { ChipLink, Toolbar } from "#ui/display/chips.tsx";
import { controlClasses } from "#ui/forms/frame.tsx";
import { hrefOfConservation, isSameSpan, usualSpans } from "../model/conservation.ts";

/** Which days are looked at: the usual spans as links, any other by its first and last day. */
export function SpanForm({ span, today }: { span: DateSpan; today: LocalDate }) {
  return (
    <Toolbar
      end={
        <form action="/conservation" className="flex flex-wrap items-center gap-2 text-sm">
          <label className="flex items-center gap-1.5">
            From
            <input
              type="date"
              name="from"
              defaultValue={span.startsOn}
              required
              className={classes(controlClasses, "max-md:w-32 max-md:px-2")}
            />
          </label>
          <label className="flex items-center gap-1.5">
            to
            <input
              type="date"
              name="to"
              defaultValue={span.endsOn}
              required
              className={classes(controlClasses, "max-md:w-32 max-md:px-2")}
            />
          </label>
          <Button type="submit" size="sm">
            Show
          </Button>
        </form>
      }
    >
      {usualSpans(today).map(({ name, span: usual }) => (
        <ChipLink key={name} href={hrefOfConservation({ span: usual })} current={isSameSpan(usual, span)}>
          {name}
        </ChipLink>
      ))}
    </Toolbar>
  );
}
