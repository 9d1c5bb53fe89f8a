import type { SlaWords } from "#features/sla/model/sla-left.ts";
import type { DueWords } from "./due-words.ts";
import type { BoardBy } from "./list-look.ts";

/** A ticket as a card of a board, in words. */
export interface BoardCard {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly isOpen: boolean;
  readonly customer: string;
  readonly priority: string;
  readonly rank: number;
  /** Who has it, in which billing role. */
  readonly assignee: string;
  /** Where the columns are statuses. Empty when nobody has it. */
  readonly technician?: string;
  /** Where the columns are technicians. */
  readonly status?: string;
  readonly tone?: string;
  readonly sla?: SlaWords;
  /** Told where no promise runs. */
  readonly due?: DueWords;
  /** Whose timers run on it. */
  readonly timers: string;
}

/** A column of a board. */
export interface BoardColumn {
  readonly key: string;
  readonly name: string;
  readonly tone?: string;
  /** Every ticket, those that are done (which is asked about on a page of its own), or nothing any more. */
  readonly takes: "all" | "done" | "nothing";
  /** The billing roles of a technician, the usual first. */
  readonly roles: readonly string[];
  readonly count: string;
  readonly cards: readonly BoardCard[];
  readonly more?: { readonly href: string; readonly words: string };
  /** What stands here instead of cards. */
  readonly empty?: string;
}

/** The columns with a card in another one, at its top, as if it were moved already. */
export function withMoved(columns: readonly BoardColumn[], cardId: string, to: string): readonly BoardColumn[] {
  const card = columns.flatMap(({ cards }) => cards).find(({ id }) => id === cardId);
  if (!card) return columns;
  return columns.map((column) => {
    const others = column.cards.filter(({ id }) => id !== cardId);
    if (column.key === to) return { ...column, cards: [card, ...others] };
    return others.length === column.cards.length ? column : { ...column, cards: others };
  });
}

/** What a move sends: the field, what it becomes, and what it was. */
export interface Move {
  readonly field: "statusId" | "assignee";
  readonly wanted: Readonly<Record<string, string>>;
  readonly was: Readonly<Record<string, string>>;
}

/** What moving a card sends; a technician takes it over in the ticket's billing role, or in their usual one if they do not hold that. */
export function moveOf(card: BoardCard, from: BoardColumn, to: BoardColumn, by: BoardBy): Move {
  if (by === "status") return { field: "statusId", wanted: { statusId: to.key }, was: { statusId: from.key } };
  const role = card.assignee.split(":")[1] ?? "";
  const assignee = to.key === "none" ? "" : `${to.key}:${to.roles.includes(role) ? role : (to.roles[0] ?? "")}`;
  return { field: "assignee", wanted: { assignee }, was: { assignee: card.assignee } };
}
