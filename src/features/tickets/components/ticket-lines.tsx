"use client";

import { formatClock } from "#kernel/duration.ts";
import type { Minutes } from "#kernel/quantity.ts";
import { Avatar } from "#ui/avatar.tsx";
import { Nothing } from "#ui/display/nothing.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import { DueFace, type DueWords } from "./due-face.tsx";
import { priorityClasses, statusClasses } from "./ticket-words.tsx";

/** Where a column's head leads, and how the list is ordered by it now. */
export interface Sorting {
  readonly sortHref: string;
  readonly sorted: "up" | "down" | undefined;
}

/** A ticket as a line of a list, in words. */
export interface TicketLine {
  readonly number: string;
  readonly title: string;
  readonly hint: string;
  readonly isOpen: boolean;
  readonly customer: string;
  readonly status: string;
  readonly tone: string;
  readonly priority: string;
  readonly rank: number;
  /** Empty when nobody has it. */
  readonly technician: string;
  readonly due: DueWords | null;
  readonly worked: Minutes;
}

type SortedColumn = "number" | "title" | "customer" | "status" | "priority" | "due";

// A cell is its text wherever it can be; how it looks is its class.
const columns: readonly Column<TicketLine>[] = [
  { key: "number", head: "Number", cell: (line) => line.number, look: () => "quiet" },
  {
    key: "title",
    head: "Title and last activity",
    main: true,
    cell: (line) => (
      <>
        {line.title}
        <span className="hint">{line.hint}</span>
      </>
    ),
    look: (line) => (line.isOpen ? "live" : undefined),
  },
  { key: "customer", head: "Customer", cell: (line) => line.customer, look: () => "short" },
  { key: "status", head: "Status", cell: (line) => line.status, look: (line) => statusClasses(line.tone) },
  { key: "priority", head: "Priority", cell: (line) => line.priority, look: (line) => priorityClasses(line.rank) },
  {
    key: "technician",
    head: <span className="sr-only">Technician</span>,
    phone: "end",
    cell: (line) => (line.technician ? <Avatar name={line.technician} size="sm" /> : <Nothing />),
  },
  { key: "due", head: "Due", cell: (line) => (line.due ? <DueFace due={line.due} /> : <Nothing />) },
  {
    key: "hours",
    head: "Hours",
    numeric: true,
    phone: "hide",
    cell: (line) => formatClock(line.worked),
    look: (line) => (line.worked === 0 ? "zero" : undefined),
  },
];

/** The lines of a ticket list; a click anywhere on one opens its ticket. */
export function TicketLines({
  lines,
  sorting,
}: {
  lines: readonly TicketLine[];
  sorting: Readonly<Record<SortedColumn, Sorting>>;
}) {
  const sortable = (key: string): key is SortedColumn => key in sorting;
  return (
    <Table
      label="Tickets"
      density="compact"
      columns={columns.map((column) => (sortable(column.key) ? { ...column, ...sorting[column.key] } : column))}
      rows={lines}
      rowKey={(line) => line.number}
      rowHref={(line) => `/tickets/${line.number}`}
    />
  );
}
