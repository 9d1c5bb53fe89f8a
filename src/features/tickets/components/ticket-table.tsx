import type { Clock } from "#features/activity/model/clock.ts";
import { Avatar } from "#ui/avatar.tsx";
import { Nothing } from "#ui/display/nothing.tsx";
import { ClockTime } from "#ui/display/numbers.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import { firstDirection, printTicketList, type SortKey, type TicketListAddress } from "../model/ticket-list-address.ts";
import type { TicketRow } from "../queries/tickets-in-list.ts";
import { DueWord, PriorityWord, StatusWord } from "./ticket-words.tsx";

/** A header's address: the first press orders by it, the next one turns it round. */
function sorting(address: TicketListAddress, by: SortKey) {
  const current = address.sort.by === by;
  const descending = current ? !address.sort.descending : firstDirection[by];
  return {
    sortHref: printTicketList({ filters: address.filters, sort: { by, descending } }),
    sorted: current ? (address.sort.descending ? ("down" as const) : ("up" as const)) : undefined,
  };
}

/** Tickets to read down; a click anywhere on a row opens it. */
export function TicketTable({
  rows,
  address,
  clock,
}: {
  rows: readonly TicketRow[];
  address: TicketListAddress;
  clock: Clock;
}) {
  const columns: Column<TicketRow>[] = [
    {
      key: "number",
      head: "Number",
      ...sorting(address, "number"),
      cell: (row) => <span className="text-muted tabular">{row.number}</span>,
    },
    {
      key: "title",
      ...sorting(address, "activity"),
      head: "Title and last activity",
      main: true,
      cell: (row) => (
        <>
          <span className={row.isOpen ? "font-medium" : ""}>{row.title}</span>
          <span className="ml-2 text-faint max-md:hidden">{row.lastActivity}</span>
        </>
      ),
    },
    {
      key: "customer",
      head: "Customer",
      ...sorting(address, "customer"),
      cell: (row) => <span className="block max-w-44 truncate">{row.customer.name}</span>,
    },
    { key: "status", head: "Status", ...sorting(address, "status"), cell: (row) => <StatusWord status={row.status} /> },
    {
      key: "priority",
      head: "Priority",
      ...sorting(address, "priority"),
      cell: (row) => <PriorityWord priority={row.priority} />,
    },
    {
      key: "technician",
      head: <span className="sr-only">Technician</span>,
      phone: "end",
      cell: (row) => (row.technician ? <Avatar name={row.technician.name} size="sm" /> : <Nothing />),
    },
    {
      key: "due",
      head: "Due",
      ...sorting(address, "due"),
      cell: (row) => <DueWord dueAt={row.dueAt} isOpen={row.isOpen} clock={clock} />,
    },
    {
      key: "hours",
      head: "Hours",
      numeric: true,
      phone: "hide",
      cell: (row) => <ClockTime of={row.workedMinutes} />,
    },
  ];
  return (
    <Table
      label="Tickets"
      density="compact"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/tickets/${row.number}`}
    />
  );
}
