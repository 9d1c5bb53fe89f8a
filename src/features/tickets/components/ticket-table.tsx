import { type Clock, timeLeft } from "#features/activity/model/clock.ts";
import { firstDirection, printTicketList, type SortKey, type TicketListAddress } from "../model/ticket-list-address.ts";
import type { TicketRow } from "../queries/tickets-in-list.ts";
import { type Sorting, type TicketLine, TicketLines } from "./ticket-lines.tsx";

/** A header's address: the first press orders by it, the next one turns it round. */
function sortingBy(address: TicketListAddress, by: SortKey): Sorting {
  const current = address.sort.by === by;
  const descending = current ? !address.sort.descending : firstDirection[by];
  return {
    sortHref: printTicketList({ filters: address.filters, sort: { by, descending } }),
    sorted: current ? (address.sort.descending ? "down" : "up") : undefined,
  };
}

function lineOf(row: TicketRow, clock: Clock): TicketLine {
  const due = row.dueAt && timeLeft(row.dueAt, clock);
  return {
    number: row.number,
    title: row.title,
    hint: row.lastActivity,
    isOpen: row.isOpen,
    customer: row.customer.name,
    status: row.status.name,
    tone: row.status.tone,
    priority: row.priority.name,
    rank: row.priority.rank,
    technician: row.technician?.name ?? "",
    due: row.dueAt && due ? { ...due, at: row.dueAt.toISOString(), isLate: due.isLate && row.isOpen } : null,
    worked: row.workedMinutes,
  };
}

/** Tickets to read down, put into words here; the rows are drawn from that alone, which keeps the page half as large. */
export function TicketTable({
  rows,
  address,
  clock,
}: {
  rows: readonly TicketRow[];
  address: TicketListAddress;
  clock: Clock;
}) {
  const by = (key: SortKey) => sortingBy(address, key);
  return (
    <TicketLines
      lines={rows.map((row) => lineOf(row, clock))}
      sorting={{
        number: by("number"),
        title: by("activity"),
        customer: by("customer"),
        status: by("status"),
        priority: by("priority"),
        due: by("due"),
      }}
    />
  );
}
