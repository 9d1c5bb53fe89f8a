import "server-only";
import { canEver } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import type { FeedSource } from "#features/activity/model/feed-item.ts";
import { formatMoney, formatQuantity, formatUnitPrice } from "#kernel/money.ts";
import { db } from "#server/db.ts";
import { materialsOnTicket } from "./materials-on-ticket.ts";

/** The materials of a ticket as its feed tells them. */
export const materialFeed: FeedSource = async (actor, ticketId, part) => {
  const { locale, currency } = actor.desk;
  const [lines, ticket] = await Promise.all([
    materialsOnTicket(actor, ticketId, part.before, part.limit),
    db.ticket.findFirst({ where: { AND: [{ id: ticketId }, visible.tickets(actor)] }, select: { number: true } }),
  ]);
  return lines.map((line) => ({
    id: line.id,
    kind: "material",
    at: line.createdAt,
    actorName: line.personName,
    sentence: `used ${formatQuantity(line.quantity, locale)} ${line.unit === "piece" ? "×" : line.unit} ${line.name} at ${formatUnitPrice(line.unitPrice, currency, locale)}`,
    figures: [formatMoney(line.amount, currency, locale)],
    ...(line.isBillable ? {} : { marks: [{ text: "Not billable", tone: "neutral" }] }),
    ...(ticket && canEver(actor, "material.amend") ? { href: `/tickets/${ticket.number}/materials/${line.id}` } : {}),
  }));
};
