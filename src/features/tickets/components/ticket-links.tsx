"use client";

import { Anchor } from "#ui/anchor.tsx";
import type { TicketBeside } from "../queries/tickets-of-customer.ts";
import { StatusMark } from "./ticket-words.tsx";

/** A short list of tickets beside something else, each a link. */
export function TicketLinks({ tickets }: { tickets: readonly TicketBeside[] }) {
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-0.5 text-sm">
      {tickets.map((ticket) => (
        <li key={ticket.number}>
          <Anchor
            href={`/tickets/${ticket.number}`}
            className="-mx-1.5 block min-w-0 rounded-md px-1.5 py-1 hover:bg-hover max-md:py-2"
          >
            <TicketInShort ticket={ticket} />
          </Anchor>
        </li>
      ))}
    </ul>
  );
}

/** A ticket in two short lines, as it stands in lists beside something else. */
export function TicketInShort({ ticket }: { ticket: TicketBeside }) {
  return (
    <>
      <span className="block truncate">{ticket.title}</span>
      <span className="flex items-center gap-1.5 whitespace-nowrap text-muted text-xs">
        <StatusMark tone={ticket.status.tone} />
        {ticket.status.name}
        <span className="tabular">{ticket.number}</span>
        {ticket.technicianName && <span className="min-w-0 truncate">{ticket.technicianName}</span>}
      </span>
    </>
  );
}
