import type { BoardBy } from "./list-look.ts";

/** How many cards a column of a board has at most; with fewer columns there is room for more. */
export const mostCards: Readonly<Record<BoardBy, number>> = { status: 30, technician: 20 };

/** How many cards a board has in all where its columns are people: nobody reads thousands. */
export const mostCardsInAll = 300;

/** As far as a long column is counted, and as far as all of them are. */
const mostCounted = 100;
const mostCountedInAll = 4000;
const fewestCards = 3;

/** How much room a column of a board has. */
export interface ColumnRoom {
  /** Cards that are shown. */
  readonly cards: number;
  /** As far as its tickets are counted. */
  readonly counted: number;
}

/** How much room each of so many columns has: a desk of hundreds of technicians shows a few tickets of each. */
export function roomOfColumn(by: BoardBy, columns: number): ColumnRoom {
  if (by === "status") return { cards: mostCards.status, counted: mostCounted };
  const share = (all: number) => Math.floor(all / Math.max(1, columns));
  const cards = Math.min(mostCards.technician, Math.max(fewestCards, share(mostCardsInAll)));
  return { cards, counted: Math.min(mostCounted, Math.max(cards + 1, share(mostCountedInAll))) };
}

/** Which tickets of each column become cards: the first ones, until the board is full. The rest is told as a number. */
export function cardsOfColumns<Ticket>(
  columns: readonly (readonly Ticket[])[],
  { cards }: Pick<ColumnRoom, "cards">,
  by: BoardBy,
): (readonly Ticket[])[] {
  let left = by === "status" ? Number.POSITIVE_INFINITY : mostCardsInAll;
  return columns.map((tickets) => {
    const shown = tickets.slice(0, Math.min(cards, left));
    left -= shown.length;
    return shown;
  });
}

/** Where there are more columns than can be looked at side by side, those with work come first; fewer stay where they are. */
export function workFirst<Column extends { readonly tickets: readonly unknown[] }>(
  columns: readonly Column[],
): readonly Column[] {
  if (columns.length <= mostInPlace) return columns;
  const hasWork = ({ tickets }: Column) => tickets.length > 0;
  return [...columns.filter(hasWork), ...columns.filter((column) => !hasWork(column))];
}

const mostInPlace = 30;
