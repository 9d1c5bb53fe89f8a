import type { Actor } from "#access/actor.ts";
import type { FeedItem, FeedSource } from "#features/activity/model/feed-item.ts";
import { expenseFeed } from "#features/expenses/queries/expense-feed.ts";
import { materialFeed } from "#features/materials/queries/material-feed.ts";
import { signOffFeed } from "#features/sign-off/queries/sign-offs-on-ticket.ts";
import { onPaper } from "#features/tickets/model/on-paper.ts";
import { notesOnTicket } from "#features/tickets/queries/notes-on-ticket.ts";
import { timeOnTicket } from "#features/time/queries/time-on-ticket.ts";

/** More than this of one kind is not printed. */
const most = 500;

const forCustomers: readonly FeedSource[] = [notesOnTicket, timeOnTicket, materialFeed, signOffFeed];

/** What was done on a ticket, oldest first; expenses and what only colleagues read are left out unless they are asked for. */
export async function workOnPaper(actor: Actor, ticketId: string, isInternal: boolean): Promise<FeedItem[]> {
  const sources = isInternal ? [...forCustomers, expenseFeed] : forCustomers;
  const answers = await Promise.all(
    sources.map((source) => source(actor, ticketId, { before: undefined, limit: most })),
  );
  return onPaper(answers.flat(), isInternal);
}
