import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { logInternalTimeAction } from "#features/internal-time/actions.ts";
import { InternalOnDayForm } from "#features/internal-time/components/internal-on-day-form.tsx";
import { codesToWrite } from "#features/internal-time/queries/internal-time-codes.ts";
import { ticketsFound } from "#features/tickets/queries/tickets-found.ts";
import { TimeOnDayForm } from "#features/time/components/time-on-day-form.tsx";
import { WhatToTime } from "#features/time/components/what-to-time.tsx";
import { addressToAdd, type EntryToAdd } from "#features/time/model/day-address.ts";
import type { Touch } from "#features/time/model/touch.ts";
import { choicesForTime } from "#features/time/queries/choices-for-time.ts";
import { ownTicketsToTime, ticketsByNumbers } from "#features/time/queries/tickets-to-time.ts";
import { dayAt, type LocalDate } from "#kernel/calendar.ts";
import { shortestSearch } from "#kernel/search.ts";
import { TextLink } from "#ui/anchor.tsx";

/** An entry that is being added to a day: first what it is for, then its form with everything known filled in. */
export async function NewEntry({
  actor,
  day,
  adding,
  place,
  backHref,
  touches = [],
}: {
  actor: Actor;
  day: LocalDate;
  adding: EntryToAdd;
  /** The address that shows this. */
  place: string;
  /** Where one is when it is done. */
  backHref: string;
  touches?: readonly Touch[];
}) {
  const { start, end, worked } = adding;
  const hrefWith = (more: Partial<EntryToAdd>) => addressToAdd(place, { start, end, worked, ...more });
  const again = <TextLink href={hrefWith({})}>Something else</TextLink>;
  const [ticket] = adding.ticket ? await ticketsByNumbers(actor, adding.ticket) : [];
  if (ticket && canEver(actor, "time.log")) {
    const choices = await choicesForTime(actor, ticket.id, new Date());
    return (
      <div className="grid gap-3">
        <p className="text-sm">
          <span className="tabular">{ticket.number}</span> <span className="font-medium">{ticket.title}</span>{" "}
          <span className="text-muted">{ticket.customerName}</span> {again}
        </p>
        <TimeOnDayForm
          key={`${ticket.id} ${day} ${start} ${end} ${worked}`}
          ticketId={ticket.id}
          choices={choices}
          typed={{ workedOn: day, start, end, worked }}
          backHref={backHref}
          ticketHref={`/tickets/${ticket.number}?add=time#composer`}
        />
      </div>
    );
  }
  const codes = canEver(actor, "internalTime.log") ? await codesToWrite(actor) : [];
  const code = codes.find(({ id }) => id === adding.code);
  if (code) {
    return (
      <div className="grid gap-3">
        <p className="text-sm">
          <span className="font-medium">{code.name}</span> {again}
        </p>
        <InternalOnDayForm
          key={`${code.id} ${day} ${start} ${end} ${worked}`}
          action={logInternalTimeAction}
          codes={codes}
          day={day}
          lastDay={dayAt(new Date(), actor.timeZone)}
          starts={{ codeId: code.id, start, end, worked }}
          backHref={backHref}
        />
      </div>
    );
  }
  const [own, found] = await Promise.all([
    ownTicketsToTime(actor),
    adding.find.length >= shortestSearch ? ticketsFound(actor, adding.find, 8) : undefined,
  ]);
  return (
    <WhatToTime
      place={place}
      adding={adding}
      own={own}
      found={found}
      touches={touches}
      codes={codes}
      hrefOfTicket={(number) => hrefWith({ ticket: number })}
      hrefOfCode={(id) => hrefWith({ code: id })}
    />
  );
}
