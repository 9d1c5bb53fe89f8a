import { formatDay, formatWeekday, type LocalDate } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import type { Minutes } from "#kernel/quantity.ts";
import { addressToEdit } from "./edit-address.ts";
import { gapsOn, isForTheWriter, type Remarkable, remarksOnEntries } from "./remarks.ts";
import { byKey } from "./timesheet-grid.ts";

/** What should be looked at before a timesheet is handed in, and where it is mended. */
export interface CheckLine {
  readonly kind: "timer" | "overlap" | "thin" | "gap" | "untimed" | "short";
  readonly text: string;
  /** "Write it down": what the link does. */
  readonly mend: string;
  readonly href: string;
}

/** What else than its entries must be known of a person's period. */
export interface PeriodFacts {
  /** One's own timers, whether they run or are paused. */
  readonly timers: readonly { readonly number: string | null; readonly isRunning: boolean }[];
  /** Tickets that the person did something to on a day without writing time on them; those with time on another day are left out. */
  readonly untimed: readonly { readonly day: LocalDate; readonly number: string; readonly title: string }[];
  /** Days that lack time: what the office works less time off, and what is written. */
  readonly short: readonly { readonly day: LocalDate; readonly expected: Minutes; readonly written: Minutes }[];
}

/** A period of which nothing but the entries is known. */
export const nothingBeside: PeriodFacts = { timers: [], untimed: [], short: [] };

const lineHref = (line: string) => `/capture?${new URLSearchParams({ line })}`;

/** What is unusual about a period before it is handed in: timers first, then day by day. Advice, nothing of it is forbidden. */
export function checkListOf(
  entries: readonly Remarkable[],
  facts: PeriodFacts,
  locale: string,
  hrefOfDay: (day: LocalDate) => string,
  remarks = remarksOnEntries(entries),
): CheckLine[] {
  const said = (day: LocalDate, text: string) => `${formatWeekday(day, locale)} ${formatDay(day, locale)}: ${text}`;
  const ofEntries = entries.flatMap(({ id, workedOn, ticketNumber }) =>
    (remarks.get(id) ?? []).filter(isForTheWriter).map(({ kind, text }) => ({
      day: workedOn,
      kind: kind === "overlap" ? ("overlap" as const) : ("thin" as const),
      text: said(
        workedOn,
        `${ticketNumber || "internal time"} ${kind === "thin" ? `has a ${text}` : kind === "copied" ? `has the ${text}` : text}`,
      ),
      mend: "Correct",
      href: addressToEdit(id, hrefOfDay(workedOn)),
    })),
  );
  const ofGaps = byKey(entries, ({ workedOn }) => workedOn).flatMap(([day, ofDay]) =>
    gapsOn(ofDay).map(({ text, start, end }) => ({
      day,
      kind: "gap" as const,
      text: said(day, text),
      mend: "Write it down",
      href: lineHref(`${day} ${start}-${end} `),
    })),
  );
  const timed = new Set(entries.map(({ ticketNumber }) => ticketNumber));
  const ofTickets = facts.untimed
    .filter(({ number }) => !timed.has(number))
    .map(({ day, number, title }) => ({
      day,
      kind: "untimed" as const,
      text: said(day, `${number} ${title} has your work and no time`),
      mend: "Write time",
      href: lineHref(`${day} ${number} `),
    }));
  const ofDays = facts.short.map(({ day, expected, written }) => ({
    day,
    kind: "short" as const,
    text: said(day, `${written === 0 ? "nothing" : formatDuration(written)} of ${formatDuration(expected)} is written`),
    mend: "Write time",
    href: lineHref(`${day} `),
  }));
  const ofTimers = facts.timers.map(({ number, isRunning }): CheckLine => {
    const what = number === null ? "The timer of a call" : `Your timer on ${number}`;
    return {
      kind: "timer",
      text: isRunning ? `${what} still runs` : `${what} is paused and not written down`,
      mend: isRunning ? "Stop it" : "Write it down",
      href: number === null ? "/tickets/new" : `/tickets/${number}?add=time#composer`,
    };
  });
  const byDay = [...ofEntries, ...ofGaps, ...ofTickets, ...ofDays].toSorted((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  );
  return [...ofTimers, ...byDay.map(({ day: _day, ...line }) => line)];
}
