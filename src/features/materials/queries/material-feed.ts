import "server-only";
import { canEver } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import type { FeedSource } from "#features/activity/model/feed-item.ts";
import { formatMoney, formatQuantity, formatUnitPrice } from "#kernel/money.ts";
import { db } from "#server/db.ts";
import { materialStatusWords } from "../model/material-status.ts";
import { type MaterialLine, materialsOnTicket } from "./materials-on-ticket.ts";

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
    sentence: `${line.status === "delivered" ? "used" : "asked for"} ${formatQuantity(line.quantity, locale)} ${line.unit === "piece" ? "×" : line.unit} ${line.name} at ${formatUnitPrice(line.unitPrice, currency, locale)}`,
    figures: [formatMoney(line.amount, currency, locale)],
    ...marksOf(line),
    ...(line.notes === "" ? {} : { internalBody: line.notes }),
    explanation: line.explanation,
    ...(ticket && canEver(actor, "material.amend") ? { href: `/tickets/${ticket.number}/materials/${line.id}` } : {}),
  }));
};

function marksOf({ payer, contract, status, serialNumbers }: MaterialLine) {
  const marks = [
    ...(status === "delivered" ? [] : [{ text: materialStatusWords[status], tone: "amber" }]),
    ...(payer === "contract" ? [{ text: `Covered by ${contract}`, tone: "teal" }] : []),
    ...(payer === "nobody" ? [{ text: "Not billable", tone: "neutral" }] : []),
    ...(serialNumbers.length === 0 ? [] : [{ text: `S/N ${serialNumbers.join(", ")}`, tone: "neutral" }]),
  ];
  return marks.length === 0 ? {} : { marks };
}
