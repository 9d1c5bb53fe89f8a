import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import type { Clock } from "#features/activity/model/clock.ts";
import { BoardOfTickets } from "#features/tickets/components/board-of-tickets.tsx";
import { columnInWords } from "#features/tickets/components/board-words.ts";
import { withPanel } from "#features/tickets/components/list-panels.ts";
import { NothingInList, PagesOfList } from "#features/tickets/components/ticket-list-ends.tsx";
import { TicketTable } from "#features/tickets/components/ticket-table.tsx";
import type { BoardBy } from "#features/tickets/model/list-look.ts";
import type { TicketListAddress } from "#features/tickets/model/ticket-list-address.ts";
import { listPageSize, ticketsInList } from "#features/tickets/queries/tickets-in-list.ts";
import { ticketsOnBoard } from "#features/tickets/queries/tickets-on-board.ts";
import type { Shortcut } from "#ui/shell/shortcuts.tsx";

/** The tickets themselves, as rows or as cards, with how many there are and the keys that walk them. */
export async function bodyOf(actor: Actor, address: TicketListAddress, clock: Clock) {
  const by = address.look?.board;
  return by ? await boardBody(actor, by, address, clock) : await listBody(actor, address, clock);
}

async function listBody(actor: Actor, address: TicketListAddress, clock: Clock) {
  const { rows, next, more } = await ticketsInList(actor, address, clock.now);
  const count = `${rows.length}${next ? "+" : ""}`;
  return {
    meta: address.after ? undefined : `${count} ${rows.length === 1 ? "ticket" : "tickets"}`,
    keys: listKeys,
    content:
      rows.length === 0 ? (
        <NothingInList address={address} />
      ) : (
        <>
          <TicketTable rows={rows} more={more} address={address} clock={clock} />
          <PagesOfList address={address} next={next} size={listPageSize} />
        </>
      ),
  };
}

async function boardBody(actor: Actor, by: BoardBy, address: TicketListAddress, clock: Clock) {
  const columns = await ticketsOnBoard(actor, by, address, clock.now);
  const { after: _page, ...board } = address;
  const mayMove = canEver(actor, by === "status" ? "ticket.changeStatus" : "ticket.assign");
  return {
    meta: undefined,
    keys: boardKeys,
    content: (
      <BoardOfTickets
        columns={columns.map((column) => columnInWords(column, by, board, clock, actor.id))}
        by={by}
        label={`Tickets by ${by}`}
        moveHref={mayMove ? withPanel(board, "move") : undefined}
      />
    ),
  };
}

const listKeys: Shortcut[] = [
  { keys: "j", label: "Next ticket of the list" },
  { keys: "k", label: "Ticket before" },
  { keys: "x", label: "Choose the ticket" },
  { keys: "e", label: "Edit the ticket" },
];

const boardKeys: Shortcut[] = [
  { keys: "← ↑ ↓ →", label: "Walk the cards of the board" },
  { keys: "j", label: "Next card" },
  { keys: "k", label: "Card before" },
  { keys: "m", label: "Move the card" },
  { keys: "e", label: "Edit the ticket" },
];
