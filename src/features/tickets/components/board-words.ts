import { type Clock, timeLeft } from "#features/activity/model/clock.ts";
import { slaWords } from "#features/sla/model/sla-left.ts";
import type { BoardCard, BoardColumn } from "../model/board.ts";
import type { BoardBy } from "../model/list-look.ts";
import { printTicketList, shownAs, type TicketListAddress } from "../model/ticket-list-address.ts";
import type { ColumnOfBoard, TicketOnBoard } from "../queries/tickets-on-board.ts";

const nobody = "Nobody yet";

/** A column of a board in words, with what a move into it sends. */
export function columnInWords(
  column: ColumnOfBoard,
  by: BoardBy,
  address: TicketListAddress,
  clock: Clock,
  actorId: string,
): BoardColumn {
  const { of, tickets, count, isCutOff, roles = [] } = column;
  const key = of?.id ?? "none";
  const list = shownAs(address, undefined);
  const href = printTicketList({ ...list, filters: { ...list.filters, [by]: key } });
  const left = count - tickets.length;
  return {
    key,
    name: of?.name ?? nobody,
    ...(column.tone ? { tone: column.tone } : {}),
    takes: !column.isTaking ? "nothing" : column.stage === "complete" ? "done" : "all",
    roles: roles.map(({ id }) => id),
    count: isCutOff ? `${count}+` : String(count),
    cards: tickets.map((ticket) => cardOf(ticket, by, clock)),
    ...(left > 0 ? { more: { href, words: isCutOff ? `${left}+ more` : `${left} more` } } : {}),
    ...(count === 0 ? { empty: emptyWords(column, by, address, actorId) } : {}),
  };
}

function emptyWords({ of, stage }: ColumnOfBoard, by: BoardBy, { filters }: TicketListAddress, actorId: string) {
  if (by === "status") {
    if (filters.status === "open" && stage === "complete") return "Completed tickets are not shown here.";
    if (filters.status !== "all" && filters.status !== "open" && filters.status !== of?.id) return leftOut;
    return "No tickets.";
  }
  const asked = filters.technician === "me" ? actorId : filters.technician;
  return asked !== undefined && asked !== (of?.id ?? "none") ? leftOut : "No tickets.";
}

const leftOut = "Left out by the filter.";

function cardOf(ticket: TicketOnBoard, by: BoardBy, clock: Clock): BoardCard {
  const { id, number, title, version, isOpen, technicianId, billingRoleId, timers } = ticket;
  const due = ticket.dueAt && timeLeft(ticket.dueAt, clock);
  return {
    id,
    number,
    title,
    version,
    isOpen,
    customer: ticket.customerName,
    priority: ticket.priority.name,
    rank: ticket.priority.rank,
    assignee: technicianId && billingRoleId ? `${technicianId}:${billingRoleId}` : "",
    ...(by === "status"
      ? { technician: ticket.technician?.name ?? "" }
      : { status: ticket.status.name, tone: ticket.status.tone }),
    ...(ticket.slaDueAt && isOpen
      ? { sla: slaWords(ticket.slaDueAt, clock) }
      : due && ticket.dueAt
        ? { due: { ...due, isLate: due.isLate && isOpen, at: ticket.dueAt.toISOString() } }
        : {}),
    timers: timers.map(({ person }) => person.name).join(", "),
  };
}
