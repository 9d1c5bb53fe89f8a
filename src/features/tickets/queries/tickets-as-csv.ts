import "server-only";
import type { Actor } from "#access/actor.ts";
import { type Clock, momentIn } from "#features/activity/model/clock.ts";
import { csvRow } from "#kernel/csv.ts";
import { formatClock } from "#kernel/duration.ts";
import { type ColumnKey, columnNames, columnsOf } from "../model/list-look.ts";
import type { TicketListAddress } from "../model/ticket-list-address.ts";
import { ticketTypeNames } from "../model/ticket-type.ts";
import { type MoreOfTicket, type TicketRow, ticketsInList } from "./tickets-in-list.ts";

const rowsAtOnce = 500;
const mostRows = 100_000;

type Cell = (row: TicketRow, clock: Clock, more: MoreOfTicket | undefined) => string;

const exact = (clock: Clock, at: Date | null) => (at ? momentIn(clock, at).exact : "");

const cells: Readonly<Record<ColumnKey, Cell>> = {
  number: (row) => row.number,
  title: (row) => row.title,
  customer: (row) => row.customer.name,
  contact: (_row, _clock, more) => more?.contact ?? "",
  status: (row) => row.status.name,
  priority: (row) => row.priority.name,
  technician: (row) => row.technician?.name ?? "",
  due: (row, clock) => exact(clock, row.dueAt),
  sla: (row, clock) => exact(clock, row.slaDueAt),
  queue: (_row, _clock, more) => more?.queue ?? "",
  category: (_row, _clock, more) => more?.category ?? "",
  type: (row) => ticketTypeNames[row.type],
  issue: (_row, _clock, more) => more?.issue ?? "",
  source: (_row, _clock, more) => more?.source ?? "",
  tags: (_row, _clock, more) => more?.tags ?? "",
  created: (row, clock) => exact(clock, row.createdAt),
  activity: (row, clock) => exact(clock, row.lastActivityAt),
  estimated: (row) => (row.estimatedMinutes === null ? "" : formatClock(row.estimatedMinutes)),
  worked: (row) => formatClock(row.workedMinutes),
};

const headOf = (key: ColumnKey) => (key === "title" ? "Title" : key === "sla" ? "SLA due" : columnNames[key]);

/** The list with all its pages as lines of a CSV file, read a page at a time so that a million rows need no memory. */
export async function* ticketsAsCsv(
  actor: Actor,
  list: TicketListAddress,
  clock: Clock,
): AsyncGenerator<string, void, undefined> {
  const columns = columnsOf(list.look);
  // A spreadsheet takes the text for UTF-8 only with this mark.
  yield `\uFEFF${csvRow(columns.map(headOf))}`;
  let after: TicketListAddress["after"];
  let sent = 0;
  do {
    const page = await ticketsInList(actor, { ...list, ...(after ? { after } : {}) }, clock.now, rowsAtOnce);
    yield page.rows.map((row) => csvRow(columns.map((key) => cells[key](row, clock, page.more.get(row.id))))).join("");
    sent += page.rows.length;
    after = page.next;
  } while (after && sent < mostRows);
}
