import "server-only";
import { can } from "#access/subject.ts";
import type { FeedItem, FeedSource } from "#features/activity/model/feed-item.ts";
import { formatMoney } from "#kernel/money.ts";
import { acceptsExpenses } from "../model/expense-report-status.ts";
import { purposeOf } from "../model/expense-words.ts";
import { expensesOnTicket } from "./expenses-on-ticket.ts";

/** The expenses of a ticket as its feed tells them. */
export const expenseFeed: FeedSource = async (actor, ticketId, part) => {
  const { locale, currency } = actor.desk;
  const lines = await expensesOnTicket(actor, ticketId, part.before, part.limit);
  return lines.map((line): FeedItem => {
    const purpose = purposeOf(line, actor.desk);
    const mayAmend = can(actor, "expense.amend", { ownerId: line.person.id }) && acceptsExpenses(line.report.status);
    return {
      id: line.id,
      kind: "expense",
      at: line.createdAt,
      actorName: line.person.name,
      sentence: `added an expense: ${line.categoryName}`,
      ...(purpose === line.categoryName ? {} : { body: purpose }),
      figures: [formatMoney(line.amount, currency, locale)],
      ...(line.isBillable ? {} : { marks: [{ text: "Not billable", tone: "neutral" }] }),
      ...(mayAmend ? { href: `/expenses/items/${line.id}` } : {}),
    };
  });
};
