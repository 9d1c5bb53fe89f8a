import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { logInternalTimeAction, moveInternalTimeAction } from "#features/internal-time/actions.ts";
import { codesToWrite } from "#features/internal-time/queries/internal-time-codes.ts";
import { ticketsFound } from "#features/tickets/queries/tickets-found.ts";
import { logTimeAction, moveTimeAction } from "#features/time/actions.ts";
import { OwnGrid } from "#features/time/components/own-grid.tsx";
import { WhatToTime } from "#features/time/components/what-to-time.tsx";
import { entryToAdd } from "#features/time/model/day-address.ts";
import type { SheetView } from "#features/time/model/sheet-view.ts";
import { entriesAsTyped } from "#features/time/queries/entries-as-typed.ts";
import { linesOfPeriod } from "#features/time/queries/lines-of-period.ts";
import { ownTicketsToTime, ticketsByNumbers } from "#features/time/queries/tickets-to-time.ts";
import { addDaysTo, type DateSpan, type LocalDate } from "#kernel/calendar.ts";
import { isId } from "#kernel/id.ts";
import { shortestSearch } from "#kernel/search.ts";
import { TextLink } from "#ui/anchor.tsx";
import { FocusWhenAsked } from "#ui/forms/focus-when-asked.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { NewEntry } from "./new-entry.tsx";

/** What an address says about the lines of a sheet and what is being added to it. */
export type SheetSearch = Readonly<Record<string, string | string[] | undefined>>;

const textOf = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");
const mostLines = 40;

interface Shown {
  readonly actor: Actor;
  readonly sheet: SheetView;
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly search: SheetSearch;
}

/** The lines of the period before one, which can be taken along. */
export const linesBefore = (actor: Actor, { startsOn }: DateSpan) => linesOfPeriod(actor, addDaysTo(startsOn, -1));

/** One's own open timesheet as a spreadsheet: its lines, and below it the line or the entry that is being added. */
export async function SheetToType({ actor, sheet, day, today, search }: Shown) {
  const asked = textOf(search.rows).split(",").filter(Boolean).slice(0, mostLines);
  const { period } = sheet;
  const [typed, tickets, codes, lines] = await Promise.all([
    entriesAsTyped(actor, period),
    ticketsByNumbers(actor, ...asked.filter((one) => !isId(one))),
    codesToWrite(actor),
    linesBefore(actor, period),
  ]);
  const withLines = (lines: readonly string[]) => `/timesheet/${period.startsOn}?rows=${[...new Set(lines)].join(",")}`;
  const place = withLines(asked);
  const adding = entryToAdd(search);
  const known = codes.map(({ id, name }) => ({ id, number: "", title: name, customerName: "" }));
  const hrefOfLine = (line: string) => withLines([...asked, line]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 max-md:contents">
      <div className="max-md:hidden">
        <OwnGrid
          sheet={sheet}
          typed={typed}
          asked={[...tickets, ...known.filter(({ id }) => asked.includes(id))]}
          place={place}
          today={today}
          chosen={day}
          locale={actor.desk.locale}
          hrefOfDay={(one) => `${place}&day=${one}`}
          lastDay={actor.desk.time.allowsFutureTime ? period.endsOn : today}
          requiresSummary={actor.desk.time.requiresSummary || actor.desk.time.minimumSummary > 0}
          actions={{
            change: moveTimeAction,
            changeInternal: moveInternalTimeAction,
            write: logTimeAction,
            writeInternal: logInternalTimeAction,
          }}
          more={
            <>
              {lines.length > 0 && (
                <TextLink href={withLines([...asked, ...lines])}>Lines of the period before</TextLink>
              )}
              {canEver(actor, "time.copy") && (
                <TextLink href={`/timesheet/${period.startsOn}/copy`}>
                  Lines with hours, or of an earlier period
                </TextLink>
              )}
            </>
          }
        />
      </div>
      {search.line !== undefined && (
        <Section framed id="line" title="Add a line" action={<TextLink href={place}>Cancel</TextLink>}>
          <FocusWhenAsked of="line" className="max-w-xl p-3">
            <WhatToTime
              place={`${place}&line=new`}
              adding={{ start: "", end: "", worked: "", ticket: "", code: "", find: textOf(search.find) }}
              own={await ownTicketsToTime(actor)}
              found={
                textOf(search.find).length >= shortestSearch
                  ? await ticketsFound(actor, textOf(search.find), 8)
                  : undefined
              }
              touches={[]}
              codes={codes}
              hrefOfTicket={hrefOfLine}
              hrefOfCode={hrefOfLine}
            />
          </FocusWhenAsked>
        </Section>
      )}
      {adding && (
        <Section framed id="add" title="Add time" action={<TextLink href={`${place}&day=${day}`}>Cancel</TextLink>}>
          <FocusWhenAsked of={`${adding.ticket} ${adding.code} ${day}`} first="summary" className="p-3">
            <NewEntry {...{ actor, day, adding }} place={`${place}&day=${day}`} backHref={`${place}&day=${day}`} />
          </FocusWhenAsked>
        </Section>
      )}
    </div>
  );
}
