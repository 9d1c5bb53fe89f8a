import { Anchor } from "#ui/anchor.tsx";
import { Button } from "#ui/button.tsx";
import { controlClasses } from "#ui/forms/frame.tsx";
import type { EntryToAdd } from "../model/day-address.ts";
import type { Touch } from "../model/touch.ts";
import type { TicketToTime } from "../queries/tickets-to-time.ts";

type Ticket = Omit<TicketToTime, "id">;

/** What time is for: the tickets that were touched, one's own, any other by a word of it, or an internal code. */
export function WhatToTime({
  place,
  adding,
  own,
  found,
  touches,
  codes,
  hrefOfTicket,
  hrefOfCode,
}: {
  place: string;
  adding: EntryToAdd;
  own: readonly Ticket[];
  /** What was searched for; undefined when nothing was. */
  found: readonly Ticket[] | undefined;
  touches: readonly Touch[];
  codes: readonly { readonly id: string; readonly name: string }[];
  hrefOfTicket: (number: string) => string;
  hrefOfCode: (id: string) => string;
}) {
  const touched = new Set(touches.map(({ number }) => number));
  const others = own.filter(({ number }) => !touched.has(number));
  const [path = "", query = ""] = place.split("?");
  const { start, end, worked } = adding;
  const kept = { ...Object.fromEntries(new URLSearchParams(query)), add: "time", start, end, worked };
  return (
    <div className="grid gap-4">
      <form action={path} className="flex gap-2">
        {Object.entries(kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <input
          name="find"
          type="search"
          defaultValue={adding.find}
          aria-label="Find a ticket by its number or a word"
          placeholder="Number or a word of a ticket"
          autoComplete="off"
          className={`${controlClasses} min-w-0 flex-1`}
        />
        <Button type="submit">Find</Button>
      </form>
      {found && (
        <Group title={found.length === 0 ? `No ticket says “${adding.find}”.` : "Found"}>
          <Tickets tickets={found} hrefOf={hrefOfTicket} />
        </Group>
      )}
      {touches.length > 0 && (
        <Group title="Touched on this day">
          <Tickets tickets={touches} hrefOf={hrefOfTicket} />
        </Group>
      )}
      {others.length > 0 && (
        <Group title="Your open tickets">
          <Tickets tickets={others} hrefOf={hrefOfTicket} />
        </Group>
      )}
      {codes.length > 0 && (
        <Group title="No ticket: internal time">
          <ul className="flex flex-wrap gap-1.5">
            {codes.map(({ id, name }) => (
              <li key={id}>
                <Anchor
                  href={hrefOfCode(id)}
                  scroll={false}
                  className="block rounded-md border border-line px-2 py-1 text-sm hover:bg-hover max-md:py-2.5"
                >
                  {name}
                </Anchor>
              </li>
            ))}
          </ul>
        </Group>
      )}
    </div>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <h3 className="font-medium text-muted text-xs">{title}</h3>
      {children}
    </div>
  );
}

function Tickets({ tickets, hrefOf }: { tickets: readonly Ticket[]; hrefOf: (number: string) => string }) {
  return (
    <ul>
      {tickets.map(({ number, title, customerName }) => (
        <li key={number}>
          <Anchor
            href={hrefOf(number)}
            scroll={false}
            className="-mx-1.5 block min-w-0 rounded-md px-1.5 py-1 text-sm hover:bg-hover max-md:py-2"
          >
            <span className="block truncate">{title}</span>
            <span className="block truncate text-muted text-xs tabular">
              {number} · {customerName}
            </span>
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
