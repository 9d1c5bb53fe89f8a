import { type Clock, momentIn, timeLeft } from "#features/activity/model/clock.ts";
import { slaWords } from "#features/sla/model/sla-left.ts";
import type { DueWords } from "../model/due-words.ts";
import type { ColumnKey } from "../model/list-look.ts";
import { columnsOf } from "../model/list-look.ts";
import {
  beginsDescending,
  printTicketList,
  type SortKey,
  sortKeys,
  type TicketListAddress,
} from "../model/ticket-list-address.ts";
import { ticketTypeNames } from "../model/ticket-type.ts";
import type { MoreOfTicket, TicketRow } from "../queries/tickets-in-list.ts";
import type { Sorting, TicketLine } from "./ticket-line.ts";
import { TicketLines } from "./ticket-lines.tsx";

/** A header's address: the first press orders by it, the next one turns it round. */
function sortingBy({ filters, sort, look }: TicketListAddress, by: SortKey): Sorting {
  const current = sort.by === by;
  const descending = current ? !sort.descending : beginsDescending(by);
  return {
    sortHref: printTicketList({ filters, sort: { by, descending }, ...(look ? { look } : {}) }),
    sorted: current ? (sort.descending ? "down" : "up") : undefined,
  };
}

const dueIn = (at: Date | null, clock: Clock, isOpen: boolean): DueWords | null => {
  if (!at) return null;
  const due = timeLeft(at, clock);
  return { ...due, at: at.toISOString(), isLate: due.isLate && isOpen };
};

type Words = (row: TicketRow, clock: Clock, more: MoreOfTicket | undefined) => Partial<TicketLine>;

// What each column needs of a ticket; what no column shows is not sent.
const wordsOf: Readonly<Record<ColumnKey, Words>> = {
  number: () => ({}),
  title: () => ({}),
  customer: (row) => ({ customer: row.customer.name }),
  contact: (_row, _clock, more) => ({ contact: more?.contact ?? "" }),
  status: (row) => ({ status: row.status.name, tone: row.status.tone }),
  priority: (row) => ({ priority: row.priority.name, rank: row.priority.rank }),
  technician: (row) => ({ technician: row.technician?.name ?? "" }),
  due: (row, clock) => ({ due: dueIn(row.dueAt, clock, row.isOpen) }),
  sla: (row, clock) => ({ sla: row.slaDueAt && slaWords(row.slaDueAt, clock) }),
  queue: (_row, _clock, more) => ({ queue: more?.queue ?? "" }),
  category: (_row, _clock, more) => ({ category: more?.category ?? "" }),
  type: (row) => ({ type: ticketTypeNames[row.type] }),
  issue: (_row, _clock, more) => ({ issue: more?.issue ?? "" }),
  source: (_row, _clock, more) => ({ source: more?.source ?? "" }),
  tags: (_row, _clock, more) => ({ tags: more?.tags ?? "" }),
  created: (row, clock) => ({ created: momentIn(clock, row.createdAt).words }),
  activity: (row, clock) => ({ activity: momentIn(clock, row.lastActivityAt).words }),
  estimated: (row) => ({ estimated: row.estimatedMinutes }),
  worked: (row) => ({ worked: row.workedMinutes }),
};

/** A ticket as a line of a list, in words: only those of the columns that are shown. */
export function lineOf(
  row: TicketRow,
  columns: readonly ColumnKey[],
  clock: Clock,
  more: MoreOfTicket | undefined,
): TicketLine {
  const base = { id: row.id, version: row.version, number: row.number, title: row.title, hint: row.lastActivity };
  const words = columns.map((key) => wordsOf[key](row, clock, more));
  return Object.assign({ ...base, isOpen: row.isOpen }, ...words);
}

const sortOf: Partial<Record<ColumnKey, SortKey>> = { title: "activity", created: "number" };
const sortKeyOf = (key: ColumnKey) => sortOf[key] ?? sortKeys.find((known) => known === key);

/** Tickets to read down, put into words here; the rows are drawn from that alone, which keeps the page half as large. */
export function TicketTable({
  rows,
  more,
  address,
  clock,
}: {
  rows: readonly TicketRow[];
  more: ReadonlyMap<string, MoreOfTicket>;
  address: TicketListAddress;
  clock: Clock;
}) {
  const columns = columnsOf(address.look);
  const sorting = columns.flatMap((key) => {
    const by = sortKeyOf(key);
    return by ? [[key, sortingBy(address, by)] as const] : [];
  });
  return (
    <TicketLines
      columns={columns}
      lines={rows.map((row) => lineOf(row, columns, clock, more.get(row.id)))}
      sorting={Object.fromEntries(sorting)}
      isComfortable={address.look?.density === "comfortable"}
    />
  );
}
